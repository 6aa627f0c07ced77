package dev.afterword.lint;

import dev.afterword.draft.Draft;
import dev.afterword.interview.Facts;
import java.util.Optional;

/** What a rule takes for granted unless the draft or the facts deny it. */
public enum Assumption {
  /** The writer wants the job; {@code interest: no} denies it. */
  INTEREST,
  /** Nothing is attached. */
  NO_ATTACHMENTS;

  /** Whether nothing denies it; absent facts deny nothing. */
  public boolean holds(Draft draft, Optional<Facts> facts) {
    return switch (this) {
      case INTEREST -> facts.map(Facts::interest).orElse(true);
      case NO_ATTACHMENTS -> draft.headers().attachments().isEmpty();
    };
  }
}

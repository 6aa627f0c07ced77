package dev.afterword.lint;

import dev.afterword.interview.Facts;
import java.util.Optional;

/** What a rule takes for granted unless the facts deny it. */
public enum Assumption {
  /** The writer wants the job; {@code interest: no} denies it. */
  INTEREST;

  /** Whether nothing in the facts denies it; a draft without facts denies nothing. */
  public boolean holds(Optional<Facts> facts) {
    return switch (this) {
      case INTEREST -> facts.map(Facts::interest).orElse(true);
    };
  }
}

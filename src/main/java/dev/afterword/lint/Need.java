package dev.afterword.lint;

import dev.afterword.interview.Facts;
import dev.afterword.interview.Promise;
import java.util.Optional;

/** Data without which a rule cannot speak about a draft. */
public enum Need {
  FACTS("no interview.yml"),
  COMPANY("no company in the facts"),
  COMPANY_FACTS("nothing about the company in the facts"),
  ROLE("no role in the facts"),
  PEOPLE("no people in the facts"),
  NOTES("no notes in the facts"),
  INTERVIEWS("no interviews in the facts"),
  READABLE_PROMISE("no readable date in “promised”");

  private final String absence;

  Need(String absence) {
    this.absence = absence;
  }

  /** Why a rule that needs this could not run, as in {@code no interview.yml}. */
  public String absence() {
    return absence;
  }

  /** Whether the facts of a draft have it; a draft without facts has nothing. */
  public boolean isMet(Optional<Facts> facts) {
    return facts.filter(this::isMet).isPresent();
  }

  private boolean isMet(Facts facts) {
    return switch (this) {
      case FACTS -> true;
      case COMPANY -> facts.company().isPresent();
      case COMPANY_FACTS -> facts.company().filter(it -> !it.facts().isEmpty()).isPresent();
      case ROLE -> facts.role().isPresent();
      case PEOPLE -> !facts.people().isEmpty();
      case NOTES -> facts.people().stream().anyMatch(person -> !person.notes().isEmpty());
      case INTERVIEWS -> !facts.interviews().isEmpty();
      case READABLE_PROMISE ->
          facts.promised().flatMap(Promise::words).isEmpty()
              || facts.promised().flatMap(Promise::by).isPresent();
    };
  }
}

package dev.afterword.lint;

import dev.afterword.draft.Draft;
import dev.afterword.text.Place;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One thing that a rule found.
 *
 * @param card the rule
 * @param severity how much it matters here
 * @param place the words it is about; an empty span for something that is missing
 * @param message names the words and their effect on the reader; one sentence without a full stop
 * @param help what to do about it
 * @param fixes the best first
 * @param related other places that belong to it
 * @param twin the message with which it shares words, where that is what was found
 */
public record Violation(
    RuleCard card,
    Severity severity,
    Place place,
    String message,
    Optional<String> help,
    List<Fix> fixes,
    List<Related> related,
    Optional<Twin> twin) {

  /** Another place that belongs to a violation, with what it has to do with it. */
  public record Related(Place place, String message) {}

  /**
   * A message that shares words with the one of the violation.
   *
   * @param message the other one
   * @param shared what both say, in the order of the violation's message
   */
  public record Twin(Draft message, List<Stretch> shared) {

    /** Keeps its own copy of the stretches. */
    public Twin {
      shared = List.copyOf(shared);
    }
  }

  /**
   * The same words in two messages.
   *
   * @param here where they stand in the file of the violation
   * @param there where they stand in the file of its twin
   */
  public record Stretch(Span here, Span there) {}

  /** Keeps its own copies of the lists. */
  public Violation {
    fixes = List.copyOf(fixes);
    related = List.copyOf(related);
  }

  /**
   * The first of its fixes that may be made for somebody who trusts fixes so far.
   *
   * @param most the least trustworthy fix that is still wanted: {@code SAFE} or {@code UNSAFE}
   */
  public Optional<Fix> fix(Fix.Applicability most) {
    return fixes.stream().filter(fix -> fix.isWithin(most)).findFirst();
  }

  /** The same at another severity. */
  public Violation withSeverity(Severity changed) {
    return new Violation(card, changed, place, message, help, fixes, related, twin);
  }

  /** The same with other help. */
  public Violation withHelp(String changed) {
    return new Violation(
        card, severity, place, message, Optional.of(changed), fixes, related, twin);
  }

  /** The same with one more fix, after those it has. */
  public Violation withFix(Fix fix) {
    List<Fix> more = new ArrayList<>(fixes);
    more.add(fix);
    return new Violation(card, severity, place, message, help, more, related, twin);
  }

  /** The same with one more related place, after those it has. */
  public Violation withRelated(Place other, String what) {
    List<Related> more = new ArrayList<>(related);
    more.add(new Related(other, what));
    return new Violation(card, severity, place, message, help, fixes, more, twin);
  }

  /** The same with the message that it shares words with. */
  public Violation withTwin(Twin other) {
    return new Violation(card, severity, place, message, help, fixes, related, Optional.of(other));
  }
}

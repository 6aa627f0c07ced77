package dev.afterword.lint;

import dev.afterword.text.Place;
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
 */
public record Violation(
    RuleCard card,
    Severity severity,
    Place place,
    String message,
    Optional<String> help,
    List<Fix> fixes,
    List<Related> related) {

  /** Another place that belongs to a violation, with what it has to do with it. */
  public record Related(Place place, String message) {}

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
    return new Violation(card, changed, place, message, help, fixes, related);
  }

  /** The same with other help. */
  public Violation withHelp(String changed) {
    return new Violation(card, severity, place, message, Optional.of(changed), fixes, related);
  }

  /** The same with one more fix, after those it has. */
  public Violation withFix(Fix fix) {
    List<Fix> more = new ArrayList<>(fixes);
    more.add(fix);
    return new Violation(card, severity, place, message, help, more, related);
  }

  /** The same with one more related place, after those it has. */
  public Violation withRelated(Place other, String what) {
    List<Related> more = new ArrayList<>(related);
    more.add(new Related(other, what));
    return new Violation(card, severity, place, message, help, fixes, more);
  }
}

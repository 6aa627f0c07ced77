package dev.afterword.lint;

import dev.afterword.draft.Draft;
import dev.afterword.text.Problem;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a check found.
 *
 * @param asOf the moment of the check
 * @param drafts with their verdicts, in order of path
 * @param violations by path, place and rule
 * @param known violations that were there before and that nobody wants to hear of again, in the
 *     same order; {@code violations} holds none of them
 * @param skipped rules that could not run, and why
 * @param problems what kept a part of the job from being done, crashed rules included
 * @param crashes the crashed rules again, with what they threw
 * @param notes how the settings and the facts were read
 * @param searches what was checked
 */
public record LintReport(
    ZonedDateTime asOf,
    List<Verdict> drafts,
    List<Violation> violations,
    List<Violation> known,
    List<Skipped> skipped,
    List<Problem> problems,
    List<Crash> crashes,
    List<Note> notes,
    List<Search> searches) {

  /** A report in which nothing was known before. */
  public LintReport(
      ZonedDateTime asOf,
      List<Verdict> drafts,
      List<Violation> violations,
      List<Skipped> skipped,
      List<Problem> problems,
      List<Crash> crashes,
      List<Note> notes,
      List<Search> searches) {
    this(asOf, drafts, violations, List.of(), skipped, problems, crashes, notes, searches);
  }

  /** A report of a check in which no rule crashed, without what was checked. */
  public LintReport(
      ZonedDateTime asOf,
      List<Verdict> drafts,
      List<Violation> violations,
      List<Skipped> skipped,
      List<Problem> problems) {
    this(asOf, drafts, violations, skipped, problems, List.of(), List.of(), List.of());
  }

  /** Keeps its own copies of the lists. */
  public LintReport {
    drafts = List.copyOf(drafts);
    violations = List.copyOf(violations);
    known = List.copyOf(known);
    skipped = List.copyOf(skipped);
    problems = List.copyOf(problems);
    crashes = List.copyOf(crashes);
    notes = List.copyOf(notes);
    searches = List.copyOf(searches);
  }

  /**
   * Several checks told as one; they are about different files.
   *
   * @param reports at least one; the moment of the first stands for all
   */
  public static LintReport together(List<LintReport> reports) {
    Comparator<Violation> byPlace = Comparator.comparing(Violation::place);
    return new LintReport(
        reports.get(0).asOf(),
        all(reports, LintReport::drafts, Comparator.comparing(verdict -> verdict.draft().path())),
        all(reports, LintReport::violations, byPlace),
        all(reports, LintReport::known, byPlace),
        all(reports, LintReport::skipped, Comparator.comparing(Skipped::path)),
        all(reports, LintReport::problems, Comparator.naturalOrder()).stream().distinct().toList(),
        all(reports, LintReport::crashes, Comparator.comparing(Crash::path)),
        all(reports, LintReport::notes, Comparator.comparing(Note::about)),
        reports.stream().flatMap(report -> report.searches().stream()).toList());
  }

  /** Sorted where the reports interleave; what one report has at one place keeps its order. */
  private static <T> List<T> all(
      List<LintReport> reports, Function<LintReport, List<T>> which, Comparator<T> order) {
    return reports.stream().flatMap(report -> which.apply(report).stream()).sorted(order).toList();
  }

  /** The same with more to say about how it came to be. */
  public LintReport withNotes(List<Note> more) {
    return new LintReport(
        asOf,
        drafts,
        violations,
        known,
        skipped,
        problems,
        crashes,
        Stream.concat(notes.stream(), more.stream()).toList(),
        searches);
  }

  /**
   * The same, with a part of the violations set aside as known.
   *
   * @param old some of {@link #violations}, these very ones: an equal one is another
   */
  public LintReport withKnown(List<Violation> old) {
    Set<Violation> set = Collections.newSetFromMap(new IdentityHashMap<>());
    set.addAll(old);
    return new LintReport(
        asOf,
        drafts.stream().map(verdict -> verdict.withKnown(set)).toList(),
        violations.stream().filter(found -> !set.contains(found)).toList(),
        Stream.concat(known.stream(), violations.stream().filter(set::contains))
            .sorted(Comparator.comparing(Violation::place))
            .toList(),
        skipped,
        problems,
        crashes,
        notes,
        searches);
  }

  /** The same with other reasons for which a part of the job was not done. */
  public LintReport withProblems(List<Problem> changed) {
    return new LintReport(
        asOf, drafts, violations, known, skipped, changed, crashes, notes, searches);
  }

  /**
   * How many violations in drafts have a fix that may be made for somebody who trusts fixes so far.
   *
   * @param most the least trustworthy fix that is still wanted: {@code SAFE} or {@code UNSAFE}
   */
  public int fixable(Fix.Applicability most) {
    return (int)
        drafts.stream()
            .flatMap(verdict -> verdict.violations().stream())
            .filter(found -> found.fix(most).isPresent())
            .count();
  }

  /** How many violations of a severity there are. */
  public int count(Severity severity) {
    return (int) violations.stream().filter(found -> found.severity() == severity).count();
  }

  /**
   * A search that was checked.
   *
   * @param workspace all that is known of it
   * @param rules all rules there are, by id
   */
  public record Search(Workspace workspace, Map<String, RuleCard> rules) {

    /** Keeps its own copy of the rules. */
    public Search {
      rules = Map.copyOf(rules);
    }
  }

  /**
   * What is to be said about one draft.
   *
   * @param violations those in its file
   * @param known those in its file that were there before
   * @param brokenFacts the facts it belongs to, if something is wrong with them
   */
  public record Verdict(
      Draft draft,
      List<Violation> violations,
      List<Violation> known,
      Optional<String> brokenFacts) {

    /** Keeps its own copies of the violations. */
    public Verdict {
      violations = List.copyOf(violations);
      known = List.copyOf(known);
    }

    /** A draft of which nothing was known before. */
    public Verdict(Draft draft, List<Violation> violations) {
      this(draft, violations, List.of(), Optional.empty());
    }

    /** Whether nothing stands against sending it, and all that is known of it could be read. */
    public boolean isReady() {
      return !isHeld() && brokenFacts.isEmpty();
    }

    /**
     * Whether more than suggestions stands against sending it; that something was there before
     * makes it no better.
     */
    public boolean isHeld() {
      return Stream.concat(violations.stream(), known.stream())
          .anyMatch(found -> found.severity() != Severity.SUGGESTION);
    }

    private Verdict withKnown(Set<Violation> old) {
      return new Verdict(
          draft,
          violations.stream().filter(found -> !old.contains(found)).toList(),
          Stream.concat(known.stream(), violations.stream().filter(old::contains)).toList(),
          brokenFacts);
    }

    /** How many violations of a severity it has. */
    public int count(Severity severity) {
      return (int) violations.stream().filter(found -> found.severity() == severity).count();
    }
  }

  /**
   * Rules that could not run on a draft.
   *
   * @param rules their ids, sorted
   * @param path of the draft
   * @param reason as in {@code no interview.yml}
   */
  public record Skipped(List<String> rules, String path, String reason) {}

  /**
   * How something was read, for a person to check.
   *
   * @param about the place in the facts, {@code settings} or {@code cache}
   * @param text in words
   * @param unasked whether it limits what the report can be trusted for, so that everybody should
   *     see it
   */
  public record Note(String about, String text, boolean unasked) {}

  /**
   * A bug: rules that threw instead of answering.
   *
   * @param rules the ids of the rules that the checker decides, sorted
   * @param path what they were looking at: a draft, or {@code .} for everything at once
   * @param cause what was thrown
   */
  public record Crash(List<String> rules, String path, Throwable cause) {

    /** Keeps its own copy of the ids. */
    public Crash {
      rules = List.copyOf(rules);
    }

    /** The crash as one of the reasons for which a part of the job was not done. */
    public Problem problem() {
      return Problem.of(
          path,
          (rules.size() == 1 ? "the rule " : "the rules ")
              + String.join(", ", rules)
              + " crashed"
              + (path.equals(".") ? "" : " on " + path)
              + ": "
              + cause);
    }
  }
}

package dev.afterword.lint;

import dev.afterword.draft.Draft;
import dev.afterword.text.Problem;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * What a check found.
 *
 * @param asOf the moment of the check
 * @param drafts with their verdicts, in order of path
 * @param violations by path, place and rule
 * @param skipped rules that could not run, and why
 * @param problems what kept a part of the job from being done, crashed rules included
 */
public record LintReport(
    ZonedDateTime asOf,
    List<Verdict> drafts,
    List<Violation> violations,
    List<Skipped> skipped,
    List<Problem> problems) {

  /** Keeps its own copies of the lists. */
  public LintReport {
    drafts = List.copyOf(drafts);
    violations = List.copyOf(violations);
    skipped = List.copyOf(skipped);
    problems = List.copyOf(problems);
  }

  /** How many violations of a severity there are. */
  public int count(Severity severity) {
    return (int) violations.stream().filter(found -> found.severity() == severity).count();
  }

  /**
   * What is to be said about one draft.
   *
   * @param violations those in its file
   */
  public record Verdict(Draft draft, List<Violation> violations) {
    /** Keeps its own copy of the violations. */
    public Verdict {
      violations = List.copyOf(violations);
    }

    /** Whether nothing more than suggestions stands against sending it. */
    public boolean isReady() {
      return violations.stream().allMatch(found -> found.severity() == Severity.SUGGESTION);
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
}

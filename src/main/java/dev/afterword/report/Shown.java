package dev.afterword.report;

import dev.afterword.lint.Fingerprinted;
import dev.afterword.lint.LintReport;
import dev.afterword.lint.Severity;

/** What a report for programs lists. */
final class Shown {

  private Shown() {}

  /**
   * The violations from a severity on, in the order of the report; to be walked through once.
   *
   * @param least the least severity to list
   */
  static Iterable<Fingerprinted> of(LintReport report, Severity least) {
    return () ->
        Fingerprinted.of(report)
            .filter(found -> found.violation().severity().compareTo(least) >= 0)
            .iterator();
  }
}

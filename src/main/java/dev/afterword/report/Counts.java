package dev.afterword.report;

import dev.afterword.lint.LintReport;
import dev.afterword.lint.LintReport.Verdict;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Violation;
import dev.afterword.text.Quantity;
import java.util.ArrayList;
import java.util.List;

/**
 * How much was found, and what follows, in words; what was set aside as known still stands there,
 * so it is named.
 */
final class Counts {

  private Counts() {}

  /** As in {@code 1 error, 2 warnings; known: 1 suggestion}; empty if nothing was found. */
  static String of(LintReport report) {
    return of(report.violations(), report.known());
  }

  /** The same of one draft. */
  static String of(Verdict verdict) {
    return of(verdict.violations(), verdict.known());
  }

  /** Whether a draft may go, in two or four words. */
  static String verdict(Verdict verdict) {
    if (verdict.isHeld()) {
      return "not ready";
    }
    return verdict.isReady() ? "ready to send" : "not judged in full";
  }

  private static String of(List<Violation> found, List<Violation> known) {
    String fresh = of(found);
    return known.isEmpty()
        ? fresh
        : (fresh.isEmpty() ? "nothing new" : fresh) + "; known: " + of(known);
  }

  /** As in {@code 1 error, 2 warnings}, the worst first. */
  static String of(List<Violation> violations) {
    List<String> counts = new ArrayList<>();
    add(counts, violations, Severity.ERROR, "error");
    add(counts, violations, Severity.WARNING, "warning");
    add(counts, violations, Severity.SUGGESTION, "suggestion");
    return String.join(", ", counts);
  }

  private static void add(
      List<String> counts, List<Violation> violations, Severity severity, String what) {
    long count = violations.stream().filter(found -> found.severity() == severity).count();
    if (count > 0) {
      counts.add(Quantity.of(count, what));
    }
  }
}

package dev.afterword.cli;

import dev.afterword.lint.LintReport;
import dev.afterword.text.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the program tells its caller.
 *
 * @param number one of the three below, unless the command stands in for another program
 */
record ExitCode(int number) {

  /** The job was done, and nothing stands at or above {@code --fail-on}. */
  static final ExitCode FINE = new ExitCode(0);

  /** The job was done, and something stands at or above {@code --fail-on}. */
  static final ExitCode VIOLATIONS = new ExitCode(1);

  /**
   * The job, or a part of it, could not be done: a wrong option, an unreadable file, broken
   * settings, a rule that crashed, nothing to check.
   */
  static final ExitCode NOT_DONE = new ExitCode(2);

  /** The code of a check with a number; empty if there is none. */
  static Optional<ExitCode> of(int number) {
    return Stream.of(FINE, VIOLATIONS, NOT_DONE).filter(code -> code.number == number).findFirst();
  }

  /** The code of a job whose only trouble can be files that cannot be read. */
  static ExitCode of(List<Problem> problems) {
    return problems.isEmpty() ? FINE : NOT_DONE;
  }

  /** The one place where a check's exit code is decided. */
  static ExitCode of(LintReport report, FailOn failOn) {
    if (!report.problems().isEmpty()) {
      return NOT_DONE;
    }
    return report.violations().stream().anyMatch(found -> failOn.includes(found.severity()))
        ? VIOLATIONS
        : FINE;
  }
}

package dev.afterword.cli;

import dev.afterword.lint.LintReport;
import dev.afterword.text.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the program tells its caller. */
enum ExitCode {
  /** The job was done, and nothing stands at or above {@code --fail-on}. */
  FINE(0),
  /** The job was done, and something stands at or above {@code --fail-on}. */
  VIOLATIONS(1),
  /**
   * The job, or a part of it, could not be done: a wrong option, an unreadable file, broken
   * settings, a rule that crashed, nothing to check.
   */
  NOT_DONE(2);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  /** The code with a number; empty if there is none. */
  static Optional<ExitCode> of(int number) {
    return Arrays.stream(values()).filter(code -> code.number == number).findFirst();
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

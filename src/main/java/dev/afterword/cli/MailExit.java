package dev.afterword.cli;

import dev.afterword.lint.LintReport;

/** What mail programs expect from sendmail, as {@code sysexits.h} has it. */
enum MailExit {
  USAGE(64),
  /** The message was refused, or nobody could read it. */
  DATA(65),
  /** The program that sends cannot be started. */
  UNAVAILABLE(69),
  /** A fault of Afterword itself. */
  SOFTWARE(70),
  INPUT_OUTPUT(74),
  /** Broken settings, rules or facts. */
  CONFIG(78);

  private final int number;

  MailExit(int number) {
    this.number = number;
  }

  ExitCode code() {
    return new ExitCode(number);
  }

  /** Why a message that got this report was not sent. */
  static MailExit of(LintReport refused) {
    if (!refused.crashes().isEmpty()) {
      return SOFTWARE;
    }
    boolean isConfiguration =
        refused.problems().stream().anyMatch(problem -> problem.path().endsWith(".yml"));
    return isConfiguration ? CONFIG : DATA;
  }
}

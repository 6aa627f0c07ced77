package dev.afterword.report;

import dev.afterword.lint.Violation;

/** What a violation says, for places that show nothing else of it. */
final class PlainMessage {

  private PlainMessage() {}

  /** The message, and in a second line what to do about it. */
  static String of(Violation found) {
    return Printable.inOneLine(found.message())
        + found.help().map(help -> "\n" + Printable.inOneLine(help)).orElse("");
  }
}

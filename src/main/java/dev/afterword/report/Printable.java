package dev.afterword.report;

/** Text from files, made safe to show: a draft must not be able to steer the terminal. */
final class Printable {

  private Printable() {}

  /**
   * The same text with a visible stand-in for each control character but the tab, and for each
   * character that turns the direction of writing; lengths stay the same.
   */
  static String of(String text) {
    StringBuilder shown = null;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      char standIn = of(unit);
      if (standIn != unit) {
        if (shown == null) {
          shown = new StringBuilder(text);
        }
        shown.setCharAt(i, standIn);
      }
    }
    return shown == null ? text : shown.toString();
  }

  /** The same in one line, without blanks around it. */
  static String inOneLine(String text) {
    return of(text.strip().replaceAll("\\s+", " "));
  }

  /** One character of a text, or its stand-in. */
  static char of(char unit) {
    if (unit < ' ' && unit != '\t') {
      return (char) (unit + '\u2400');
    }
    boolean turnsDirection =
        (unit >= '\u202a' && unit <= '\u202e') || (unit >= '\u2066' && unit <= '\u2069');
    return turnsDirection || (unit >= '\u007f' && unit < '\u00a0') ? '\ufffd' : unit;
  }
}

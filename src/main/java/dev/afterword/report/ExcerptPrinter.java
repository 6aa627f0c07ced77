package dev.afterword.report;

import dev.afterword.text.Span;

/** Lays an excerpt out in two lines: the text with its number, and carets under the words meant. */
final class ExcerptPrinter {

  /** Wide enough for a line as people write them, narrow enough for a window beside an editor. */
  private static final int WIDEST = 110;

  private static final String CUT = "…";

  private ExcerptPrinter() {}

  /** A line of text and the line of carets that belongs under it. */
  record Lines(String text, String carets) {}

  /**
   * Lays an excerpt out.
   *
   * @param room how many columns there are for each of the lines
   */
  static Lines print(Excerpt excerpt, int room) {
    String text = Printable.of(excerpt.text());
    Span window = window(text, excerpt.marked(), Math.min(WIDEST, room));
    boolean cutBefore = window.start() > 0;
    boolean cutAfter = window.end() < text.length();
    String shown =
        (cutBefore ? CUT : "")
            + text.substring(window.start(), window.end())
            + (cutAfter ? CUT : "");
    String before = text.substring(window.start(), excerpt.marked().start());
    String marked =
        text.substring(excerpt.marked().start(), Math.min(excerpt.marked().end(), window.end()));
    String carets =
        (cutBefore ? " " : "")
            + underline(before, ' ')
            + (marked.isBlank() && marked.indexOf('\t') >= 0 ? "^" : underline(marked, '^'))
            + (marked.isEmpty() ? "^" : "");
    return new Lines(shown, carets);
  }

  /** Tabs stay tabs, so that the line below is moved as far as the line above. */
  private static String underline(String text, char with) {
    StringBuilder line = new StringBuilder();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\t') {
        line.append(String.valueOf(with).repeat(DisplayWidth.of(text.substring(start, i))));
        line.append(i < text.length() ? "\t" : "");
        start = i + 1;
      }
    }
    return line.toString();
  }

  /** As much of a line as fits, with the marked words in it. */
  private static Span window(String text, Span marked, int widest) {
    if (DisplayWidth.of(text) <= widest) {
      return new Span(0, text.length());
    }
    int start = marked.start();
    int end = marked.start();
    int room = widest - 2 * CUT.length();
    while (end < marked.end() && fits(text, start, next(text, end), room)) {
      end = next(text, end);
    }
    boolean grown = true;
    while (grown) {
      grown = false;
      if (end < text.length() && fits(text, start, next(text, end), room)) {
        end = next(text, end);
        grown = true;
      }
      if (start > 0 && fits(text, previous(text, start), end, room)) {
        start = previous(text, start);
        grown = true;
      }
    }
    return new Span(start, end);
  }

  private static boolean fits(String text, int start, int end, int room) {
    return DisplayWidth.of(text.substring(start, end)) <= room;
  }

  private static int next(String text, int at) {
    return text.offsetByCodePoints(at, 1);
  }

  private static int previous(String text, int at) {
    return text.offsetByCodePoints(at, -1);
  }
}

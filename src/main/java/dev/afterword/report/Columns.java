package dev.afterword.report;

import java.util.regex.Pattern;

/**
 * How many columns there are for a report.
 *
 * @param most as many as the terminal has
 */
public record Columns(int most) {

  /** Where nothing is broken: in files, in pipes, on a terminal that does not tell its width. */
  public static final Columns ANY = new Columns(Integer.MAX_VALUE);

  /** In less nothing can be read, however it is broken. */
  private static final int LEAST = 20;

  private static final Pattern COLOR = Pattern.compile("\u001b\\[[0-9;]*m");

  /** Takes a narrower terminal for one that can just be read. */
  public Columns {
    most = Math.max(LEAST, most);
  }

  /**
   * A line, broken at blanks where it is too long; a word that is too long by itself stays whole.
   *
   * @param line may hold orders to paint, which take no room
   * @param indent how many blanks stand before each further line
   */
  String fold(String line, int indent) {
    if (most == Integer.MAX_VALUE || width(line) <= most) {
      return line;
    }
    StringBuilder folded = new StringBuilder();
    int column = 0;
    int at = 0;
    while (at < line.length()) {
      int next = wordEnd(line, at);
      String word = line.substring(at, next);
      int width = width(word);
      if (column > indent && column + width > most) {
        folded.append('\n').append(" ".repeat(indent));
        column = indent;
        word = word.stripLeading();
        width = width(word);
      }
      folded.append(word);
      column += width;
      at = next;
    }
    return folded.toString();
  }

  /** The end of the word that begins at a place, or behind the blanks there. */
  private static int wordEnd(String line, int from) {
    int at = from;
    while (at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
    while (at < line.length() && line.charAt(at) != ' ') {
      at++;
    }
    return at;
  }

  private static int width(String text) {
    return DisplayWidth.of(COLOR.matcher(text).replaceAll(""));
  }

  /** What is left behind a margin. */
  int without(int margin) {
    return Math.max(LEAST, most - margin);
  }
}

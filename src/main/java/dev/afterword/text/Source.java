package dev.afterword.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A file as it was read: its name and its decoded text. Line ends are kept as they lie on disk; a
 * byte order mark is no part of the text.
 */
public final class Source {

  private final String path;
  private final String text;
  private final int[] lineStarts;

  /**
   * @param path the name to show, as the user gave it, with forward slashes
   * @param text the decoded content
   */
  public Source(String path, String text) {
    this.path = path;
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int lines = 1;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      boolean crBeforeLf = unit == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (unit == '\n' || (unit == '\r' && !crBeforeLf)) {
        if (lines == starts.length) {
          starts = Arrays.copyOf(starts, lines * 2);
        }
        starts[lines++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, lines);
  }

  /** The name to show, as the user gave it, with forward slashes. */
  public String path() {
    return path;
  }

  /** The decoded text, with its line ends as on disk. */
  public String text() {
    return text;
  }

  /** The characters at a span of this file. */
  public String at(Span span) {
    return text.substring(span.start(), span.end());
  }

  /**
   * Line and column of a place.
   *
   * @param offset in UTF-16 units, from 0 up to and including the length of the text
   * @throws IndexOutOfBoundsException if the place lies outside the file
   */
  public Position position(int offset) {
    if (offset < 0 || offset > text.length()) {
      throw new IndexOutOfBoundsException(path + ": no offset " + offset);
    }
    int found = Arrays.binarySearch(lineStarts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new Position(line + 1, offset - lineStarts[line] + 1, offset);
  }

  /** The number of lines, at least 1; a text that ends in a line end has an empty last line. */
  public int lines() {
    return lineStarts.length;
  }

  /**
   * Where a line stands, without its line end.
   *
   * @param line from 1 to {@link #lines()}
   */
  public Span line(int line) {
    int start = lineStarts[line - 1];
    int end = line < lineStarts.length ? lineStarts[line] : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return new Span(start, end);
  }

  /** The line end that is used around a place: that of its line, else that of the line before. */
  public String lineEndAt(int offset) {
    int line = position(offset).line();
    int next = line < lines() ? line : line - 1;
    if (next < 1) {
      return "\n";
    }
    int end = lineStarts[next];
    return text.startsWith("\r\n", end - 2) ? "\r\n" : text.substring(end - 1, end);
  }

  /**
   * The text with some stretches replaced; all else stays as it is.
   *
   * @param changes what stands at each span afterwards, with {@code "\n"} for the line end of the
   *     file; in any order, not overlapping
   */
  public String with(List<Placed<String>> changes) {
    StringBuilder changed = new StringBuilder(text.length());
    int done = 0;
    for (Placed<String> change :
        changes.stream().sorted(Comparator.comparing(Placed::span)).toList()) {
      if (change.span().start() < done) {
        throw new IllegalArgumentException(path + ": changes overlap at " + change.span());
      }
      changed.append(text, done, change.span().start());
      changed.append(inLineEnds(change));
      done = change.span().end();
    }
    return changed.append(text, done, text.length()).toString();
  }

  /** What is to stand at a place, with the line ends that are used around it. */
  public String inLineEnds(Placed<String> change) {
    return change.value().replace("\r\n", "\n").replace("\n", lineEndAt(change.span().start()));
  }

  /** The whole file. */
  public Span whole() {
    return new Span(0, text.length());
  }

  @Override
  public String toString() {
    return path;
  }
}

package dev.afterword.text;

/**
 * A half-open range of UTF-16 units, {@code [start, end)}. Which text it counts in is said by
 * whoever hands it out; spans of drafts, parts and words count in the decoded file. An empty span
 * is a place between two characters.
 *
 * @param start the first unit, from 0
 * @param end the unit after the last one, at least {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  /** Rejects a span that runs backwards or starts before the text. */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
    }
  }

  /** The empty span at a place. */
  public static Span at(int offset) {
    return new Span(offset, offset);
  }

  /** The number of UTF-16 units. */
  public int length() {
    return end - start;
  }

  /** Whether nothing lies in it. */
  public boolean isEmpty() {
    return start == end;
  }

  /** Whether all of {@code other} lies in it; an empty span lies in the span that it touches. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the two share at least one unit. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The smallest span that holds both. */
  public Span cover(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** The same length, {@code by} units later. */
  public Span shift(int by) {
    return new Span(start + by, end + by);
  }

  /** By start, then by end. */
  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}

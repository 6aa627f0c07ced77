package dev.afterword.text;

/**
 * A span of a certain file.
 *
 * @param source the file
 * @param span in UTF-16 units of the decoded file
 */
public record Place(Source source, Span span) implements Comparable<Place> {

  /** Line and column of the first unit. */
  public Position start() {
    return source.position(span.start());
  }

  /** Line and column of the unit after the last one. */
  public Position end() {
    return source.position(span.end());
  }

  /** The characters there, as they lie in the file. */
  public String text() {
    return source.at(span);
  }

  /** By path, then by span. */
  @Override
  public int compareTo(Place other) {
    int byPath = source.path().compareTo(other.source.path());
    return byPath != 0 ? byPath : span.compareTo(other.span);
  }

  /** {@code path:line:column} of the first unit. */
  @Override
  public String toString() {
    Position start = start();
    return source.path() + ":" + start.line() + ":" + start.column();
  }
}

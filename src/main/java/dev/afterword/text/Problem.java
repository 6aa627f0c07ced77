package dev.afterword.text;

import java.util.Optional;

/**
 * Something that keeps the job from being done: an unreadable file, an unknown key, a wrong value.
 * It is never about the writer's text.
 *
 * @param path the file, as the user gave it
 * @param position where in the file, if it is about a place in it
 * @param message what is wrong, what was expected, and the nearest valid value where there is one
 */
public record Problem(String path, Optional<Position> position, String message)
    implements Comparable<Problem> {

  /** A problem with a whole file. */
  public static Problem of(String path, String message) {
    return new Problem(path, Optional.empty(), message);
  }

  /** A problem at a place in a file. */
  public static Problem at(Place place, String message) {
    return new Problem(place.source().path(), Optional.of(place.start()), message);
  }

  /** By path, then place (a whole file first), then message. */
  @Override
  public int compareTo(Problem other) {
    int byPath = path.compareTo(other.path);
    if (byPath != 0) {
      return byPath;
    }
    int byPlace = Integer.compare(offset(), other.offset());
    return byPlace != 0 ? byPlace : message.compareTo(other.message);
  }

  private int offset() {
    return position.map(Position::offset).orElse(-1);
  }

  /** {@code path:line:column: message}, or {@code path: message}. */
  @Override
  public String toString() {
    return path
        + position.map(at -> ":" + at.line() + ":" + at.column()).orElse("")
        + ": "
        + message;
  }
}

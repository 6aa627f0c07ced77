package dev.afterword.interview;

import dev.afterword.text.Placed;
import java.util.List;
import java.util.stream.Stream;

/**
 * The job.
 *
 * @param title as advertised
 * @param also other names that people use for it
 */
public record Role(Placed<String> title, List<Placed<String>> also) {

  /** All its names, as advertised first. */
  public Stream<String> titles() {
    return Stream.concat(Stream.of(title), also.stream()).map(Placed::value);
  }
}

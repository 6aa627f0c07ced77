package dev.afterword.interview;

import dev.afterword.draft.Channel;
import dev.afterword.draft.Kind;
import dev.afterword.text.Placed;
import dev.afterword.text.Span;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A message that went out.
 *
 * @param at when, in the interview's zone
 * @param kind what it was for
 * @param to the name of a person, as written
 * @param others the names of all others whom it reached, in To or in Cc, as written
 * @param channel the way it went
 * @param file its text, relative to the facts
 * @param span where the entry stands in the facts
 */
public record Sent(
    ZonedDateTime at,
    Kind kind,
    Placed<String> to,
    List<Placed<String>> others,
    Channel channel,
    Optional<Placed<String>> file,
    Span span) {

  /** Keeps its own copy of the names. */
  public Sent {
    others = List.copyOf(others);
  }

  /** The names of all whom it reached, as written. */
  public List<String> readers() {
    return Stream.concat(Stream.of(to), others.stream()).map(Placed::value).toList();
  }
}

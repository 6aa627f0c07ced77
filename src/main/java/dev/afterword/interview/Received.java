package dev.afterword.interview;

import dev.afterword.text.Placed;
import dev.afterword.text.Span;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * A message that came in.
 *
 * @param at when, in the interview's zone
 * @param from the name of a person, as written
 * @param kind what it was
 * @param span where the entry stands in the facts
 */
public record Received(ZonedDateTime at, Optional<Placed<String>> from, Kind kind, Span span) {

  /** What a message that came in was. */
  public enum Kind {
    REPLY,
    REJECTION,
    OFFER,
    REQUEST
  }
}

package dev.afterword.interview;

import dev.afterword.draft.Channel;
import dev.afterword.draft.Kind;
import dev.afterword.text.Placed;
import dev.afterword.text.Span;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * A message that went out.
 *
 * @param at when, in the interview's zone
 * @param kind what it was for
 * @param to the name of a person, as written
 * @param channel the way it went
 * @param file its text, relative to the facts
 * @param span where the entry stands in the facts
 */
public record Sent(
    ZonedDateTime at,
    Kind kind,
    Placed<String> to,
    Channel channel,
    Optional<Placed<String>> file,
    Span span) {}

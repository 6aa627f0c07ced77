package dev.afterword.interview;

import dev.afterword.text.Placed;
import dev.afterword.text.Span;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * One meeting.
 *
 * @param start in the interview's zone
 * @param end in the interview's zone; an hour after the start if it was left out
 * @param with names of people, as written
 * @param round as written, as in {@code final}
 * @param span where the meeting stands in the facts
 */
public record Interview(
    Placed<ZonedDateTime> start,
    ZonedDateTime end,
    List<Placed<String>> with,
    Optional<Placed<String>> round,
    Span span) {}

package dev.afterword.draft;

import dev.afterword.text.Span;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When the writer means to send the message.
 *
 * @param local the time as written
 * @param offset from UTC, if one was written; otherwise the time is meant in the interview's zone
 * @param span where it stands in the file
 */
public record PlannedSend(LocalDateTime local, Optional<ZoneOffset> offset, Span span) {

  /** The moment, told in a zone. */
  public ZonedDateTime in(ZoneId zone) {
    return offset
        .map(fixed -> local.atOffset(fixed).atZoneSameInstant(zone))
        .orElseGet(() -> local.atZone(zone));
  }

  /** Whether it lies before a moment, in the zone of that moment unless it has an offset. */
  public boolean isBefore(ZonedDateTime moment) {
    return in(moment.getZone()).isBefore(moment);
  }
}

package dev.afterword.draft;

import dev.afterword.text.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of sending as people and mail programs write it.
 *
 * @param local the time as written
 * @param offset from UTC, if one was written
 */
record SendTime(LocalDateTime local, Optional<ZoneOffset> offset) {

  /** What {@link #parse} understands, for a message. */
  static final String EXPECTED = "a time such as 2026-03-04T16:30";

  /** A date alone means the start of the working day. */
  private static final LocalTime START_OF_DAY = LocalTime.of(9, 0);

  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})"
              + "(?:[Tt ] ?(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d{1,9})?)?"
              + " ?([Zz]|[+-]\\d{2}:?\\d{2})?)?");

  private static final DateTimeFormatter MONTH_FIRST =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter DAY_FIRST =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  /**
   * Understands ISO 8601 with a {@code T} or a blank, with or without seconds and offset; a date
   * alone; the date of a mail header (RFC 1123); and {@code March 4, 2026} or {@code 4 March 2026}.
   */
  static Optional<SendTime> parse(String written) {
    String text = written.strip();
    try {
      Matcher iso = ISO.matcher(text);
      if (iso.matches()) {
        return Optional.of(iso(iso));
      }
      return Optional.of(inWords(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static SendTime iso(Matcher iso) {
    LocalDate date = LocalDate.parse(iso.group(1));
    if (iso.group(2) == null) {
      return new SendTime(date.atTime(START_OF_DAY), Optional.empty());
    }
    int second = iso.group(4) == null ? 0 : Integer.parseInt(iso.group(4));
    LocalTime time =
        LocalTime.of(Integer.parseInt(iso.group(2)), Integer.parseInt(iso.group(3)), second);
    Optional<ZoneOffset> offset =
        Optional.ofNullable(iso.group(5)).map(text -> ZoneOffset.of(text.toUpperCase(Locale.ROOT)));
    return new SendTime(date.atTime(time), offset);
  }

  private static SendTime inWords(String text) {
    if (!Character.isDigit(text.isEmpty() ? ' ' : text.charAt(text.length() - 1))
        || !text.contains(":")) {
      boolean dayFirst = !text.isEmpty() && Character.isDigit(text.charAt(0));
      LocalDate date = LocalDate.parse(text, dayFirst ? DAY_FIRST : MONTH_FIRST);
      return new SendTime(date.atTime(START_OF_DAY), Optional.empty());
    }
    OffsetDateTime mail = OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
    return new SendTime(mail.toLocalDateTime(), Optional.of(mail.getOffset()));
  }

  PlannedSend at(Span span) {
    return new PlannedSend(local, offset, span);
  }
}

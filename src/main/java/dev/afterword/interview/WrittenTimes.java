package dev.afterword.interview;

import dev.afterword.text.Nearest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days, moments and zones as facts and settings write them. */
public final class WrittenTimes {

  static final String A_DATE = "a date that exists, such as 2026-03-04";

  /** What {@link #time} understands, for a message. */
  public static final String A_TIME = "a date and time that exist, such as 2026-03-04T10:00";

  private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})[Tt ] *(\\d{1,2}):(\\d{2})(?::(\\d{2}))? *(Z|[+-]\\d{2}:\\d{2})?");

  private WrittenTimes() {}

  /** A day such as {@code 2026-03-04}. */
  static Optional<LocalDate> date(String text) {
    Matcher form = DATE.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(number(form, 1, 0), number(form, 2, 0), number(form, 3, 0)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** Whether it has the form of a date, be there such a day or not. */
  static boolean looksLikeDate(String text) {
    return DATE.matcher(text).matches();
  }

  /**
   * A moment such as {@code 2026-03-04T10:00}, with or without seconds and offset, told in the
   * zone. A local time that a change of clocks skips is moved on by the length of the gap; of one
   * that comes twice, the earlier is meant.
   */
  public static Optional<ZonedDateTime> time(String text, ZoneId zone) {
    Matcher form = TIME.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      LocalTime clock = LocalTime.of(number(form, 2, 0), number(form, 3, 0), number(form, 4, 0));
      Optional<LocalDateTime> local = date(form.group(1)).map(day -> day.atTime(clock));
      String offset = form.group(5);
      return offset == null
          ? local.map(at -> at.atZone(zone))
          : local.map(at -> at.atOffset(ZoneOffset.of(offset)).atZoneSameInstant(zone));
    } catch (DateTimeException noSuchTime) {
      return Optional.empty();
    }
  }

  private static int number(Matcher form, int group, int otherwise) {
    String digits = form.group(group);
    return digits == null ? otherwise : Integer.parseInt(digits);
  }

  /** A zone by its name, as in {@code America/New_York}, or an offset, as in {@code +01:00}. */
  static Optional<ZoneId> zone(String text) {
    if (!ZoneId.getAvailableZoneIds().contains(text) && !text.matches("[+-]\\d{2}:\\d{2}")) {
      return Optional.empty();
    }
    try {
      return Optional.of(ZoneId.of(text));
    } catch (DateTimeException noSuchZone) {
      return Optional.empty();
    }
  }

  /** {@code ; did you mean "Europe/Berlin"?} for a slip in a zone's name, or for its city alone. */
  static String zoneSuggestion(String text) {
    String plain = text.replace(' ', '_');
    List<String> zones = new ArrayList<>(ZoneId.getAvailableZoneIds());
    return zones.stream()
        .filter(zone -> zone.substring(zone.lastIndexOf('/') + 1).equalsIgnoreCase(plain))
        .min(String::compareTo)
        .map(zone -> "; did you mean \"" + zone + "\"?")
        .orElseGet(() -> Nearest.suggestion(plain, zones));
  }
}

package dev.afterword.timing;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and times as messages write them. */
public final class SpokenTime {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.ENGLISH);

  private SpokenTime() {}

  /** As in {@code Wednesday 4 March}. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** As in {@code Wednesday 4 March}. */
  public static String day(ZonedDateTime at) {
    return DAY.format(at);
  }

  /** As in {@code Wednesday 4 March, 16:30}. */
  public static String minute(ZonedDateTime at) {
    return MINUTE.format(at);
  }
}

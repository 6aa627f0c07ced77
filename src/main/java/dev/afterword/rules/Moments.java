package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.text.Place;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and times as messages write them. */
final class Moments {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.ENGLISH);

  private Moments() {}

  /** As in {@code Wednesday 4 March}. */
  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** As in {@code Wednesday 4 March, 16:30}. */
  static String minute(ZonedDateTime at) {
    return MINUTE.format(at);
  }

  /** Where a draft says when it goes out; its opening if it does not say. */
  static Place ofSend(Draft draft) {
    return draft.headers().send().map(send -> draft.place(send.span())).orElseGet(draft::opening);
  }
}

package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.text.Place;
import dev.afterword.timing.SpokenTime;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/** Dates and times of messages: how reports write them, and where drafts tell them. */
final class Moments {

  private Moments() {}

  /** As in {@code Wednesday 4 March}. */
  static String day(LocalDate day) {
    return SpokenTime.day(day);
  }

  /** As in {@code Wednesday 4 March, 16:30}. */
  static String minute(ZonedDateTime at) {
    return SpokenTime.minute(at);
  }

  /** Where a draft says when it goes out; its opening if it does not say. */
  static Place ofSend(Draft draft) {
    return draft.headers().send().map(send -> draft.place(send.span())).orElseGet(draft::opening);
  }
}

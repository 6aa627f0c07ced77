package dev.afterword.interview;

import java.time.LocalDate;
import java.util.Optional;

/** Reads the words in which people promise a decision, to the last day that the words name. */
final class PromisePhrases {

  private PromisePhrases() {}

  static Optional<LocalDate> read(String words, LocalDate said, BusinessCalendar calendar) {
    return words.equals("tomorrow")
        ? Optional.of(said.plusDays(1))
        : words.equals("today") && calendar.isBusinessDay(said)
            ? Optional.of(said)
            : Optional.empty();
  }
}

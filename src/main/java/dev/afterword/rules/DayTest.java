package dev.afterword.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.WeekFields;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which days words such as {@code this morning} or {@code last Friday} may mean. */
@FunctionalInterface
interface DayTest {

  /** These are today's, behind {@code this}. */
  Set<String> TIMES_OF_DAY = Set.of("morning", "afternoon", "evening", "noon", "lunchtime");

  /** Whether a meeting day is meant, given the day of sending. */
  boolean isMet(LocalDate meeting, LocalDate send);

  /** What “this …” means. */
  static Optional<DayTest> current(String next) {
    if (TIMES_OF_DAY.contains(next)) {
      return Optional.of((day, send) -> day.equals(send));
    }
    return next.equals("week")
        ? Optional.of((day, send) -> weeks(day, send) == 0)
        : Optional.empty();
  }

  /** What “last …” means; “last Friday” may be the one of the week before. */
  static Optional<DayTest> past(String next) {
    return switch (next) {
      case "week" -> Optional.of((day, send) -> weeks(day, send) == 1);
      case "night" -> Optional.of((day, send) -> day.equals(send.minusDays(1)));
      default -> weekday(next).map(weekday -> recent(weekday, 1, 13));
    };
  }

  /** On that weekday, so many days ago. */
  static DayTest recent(DayOfWeek weekday, int least, int most) {
    return (day, send) ->
        day.getDayOfWeek() == weekday
            && !day.isAfter(send.minusDays(least))
            && !day.isBefore(send.minusDays(most));
  }

  /** How many calendar weeks, Monday to Sunday, a day lies back. */
  private static long weeks(LocalDate day, LocalDate send) {
    LocalDate dayWeek = day.with(WeekFields.ISO.dayOfWeek(), 1);
    LocalDate sendWeek = send.with(WeekFields.ISO.dayOfWeek(), 1);
    return ChronoUnit.WEEKS.between(dayWeek, sendWeek);
  }

  /** The day of the week that a word in lower case names. */
  static Optional<DayOfWeek> weekday(String word) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().toLowerCase(Locale.ROOT).equals(word)) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }
}

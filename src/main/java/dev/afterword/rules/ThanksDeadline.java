package dev.afterword.rules;

import dev.afterword.interview.BusinessCalendar;
import dev.afterword.interview.Delay;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Interview;
import dev.afterword.lint.Options;
import dev.afterword.lint.Severity;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * Until when thanks for an interview are in time. The clock stands still on weekends and public
 * holidays unless the option {@code clock} says {@code plain} (CATALOGUE 6.1).
 *
 * @param ideal the moment until which nothing is to be said
 * @param idealWords that delay in words
 * @param limit the moment after which the thanks are late
 * @param limitWords that delay in words
 */
record ThanksDeadline(
    Optional<ZonedDateTime> ideal,
    String idealWords,
    Optional<ZonedDateTime> limit,
    String limitWords) {

  /** Reads the options {@code ideal}, {@code limit} and {@code clock}. */
  static ThanksDeadline of(Interview interview, Facts facts, Options options) {
    boolean business = options.text("clock").filter("business"::equals).isPresent();
    return new ThanksDeadline(
        options.delay("ideal").map(delay -> end(interview, facts.calendar(), delay, business)),
        options.delay("ideal").map(Delay::words).orElse(""),
        options.delay("limit").map(delay -> end(interview, facts.calendar(), delay, business)),
        options.delay("limit").map(Delay::words).orElse(""));
  }

  private static ZonedDateTime end(
      Interview interview, BusinessCalendar calendar, Delay delay, boolean business) {
    return business
        ? calendar.plusOnBusinessClock(interview.end(), delay)
        : calendar.plus(interview.end(), delay);
  }

  /** How late a moment is: not at all, past the ideal, or past the limit. */
  Optional<Severity> lateness(ZonedDateTime at) {
    if (limit.filter(at::isAfter).isPresent()) {
      return Optional.of(Severity.ERROR);
    }
    return ideal.filter(at::isAfter).map(passed -> Severity.WARNING);
  }
}

package dev.afterword.rules;

import dev.afterword.interview.BusinessCalendar;
import dev.afterword.interview.Delay;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Interview;
import dev.afterword.lint.Options;
import dev.afterword.lint.Severity;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Until when thanks for an interview are in time, as the options {@code ideal}, {@code limit} and
 * {@code clock} say. The clock stands still on weekends and public holidays unless {@code clock} is
 * {@code plain} (CATALOGUE 6.1).
 */
record ThanksDeadline(Interview interview, Facts facts, Options options) {

  /** The moment until which nothing is to be said. */
  Optional<ZonedDateTime> ideal() {
    return options.delay("ideal").map(this::end);
  }

  /** The moment after which the thanks are late. */
  Optional<ZonedDateTime> limit() {
    return options.delay("limit").map(this::end);
  }

  private ZonedDateTime end(Delay delay) {
    boolean business = options.text("clock").filter("business"::equals).isPresent();
    BusinessCalendar calendar = facts.calendar();
    return business
        ? calendar.plusOnBusinessClock(interview.end(), delay)
        : calendar.plus(interview.end(), delay);
  }

  /** How late a moment is: not at all, past the ideal, or past the limit. */
  Optional<Severity> lateness(ZonedDateTime at) {
    boolean isEarly =
        Stream.of("ideal", "limit")
            .flatMap(name -> options.delay(name).stream())
            .noneMatch(delay -> at.isAfter(earliestEnd(delay)));
    if (isEarly) {
      return Optional.empty();
    }
    if (limit().filter(at::isAfter).isPresent()) {
      return Optional.of(Severity.ERROR);
    }
    return ideal().filter(at::isAfter).map(passed -> Severity.WARNING);
  }

  /**
   * No calendar makes a delay shorter than this; most notes are in time by it, and the public
   * holidays, which take longer to look up than all else, need not be asked.
   */
  private ZonedDateTime earliestEnd(Delay delay) {
    return switch (delay.unit()) {
      case MINUTES -> interview.end().plusMinutes(delay.amount());
      case HOURS -> interview.end().plusHours(delay.amount());
      case DAYS, BUSINESS_DAYS -> interview.end().plusDays(delay.amount());
    };
  }
}

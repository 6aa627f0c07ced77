package dev.afterword.interview;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tells working days from weekends and public holidays, and counts time in them.
 *
 * @param name as in {@code us}, or {@code weekends only}; it says whose holidays are missing
 * @param holidays the name of the public holiday that a day is, if it is one; weekends are known
 *     without it
 */
public record BusinessCalendar(String name, Function<LocalDate, Optional<String>> holidays) {

  private static final String UNKNOWN = " (no public holidays are known for ";

  /**
   * A calendar that stands in for one that nobody knows.
   *
   * @param code the country or region that was asked for
   * @param known what is known instead
   */
  static BusinessCalendar insteadOf(String code, BusinessCalendar known) {
    return new BusinessCalendar(known.name() + UNKNOWN + code + ")", known.holidays());
  }

  /** Whether holidays are missing that the facts ask for. */
  public boolean isStandIn() {
    return name.contains(UNKNOWN);
  }

  /** Knows weekends and nothing else. */
  public static BusinessCalendar weekendsOnly() {
    return new BusinessCalendar("weekends only", day -> Optional.empty());
  }

  /** Whether people work on a day. */
  public boolean isBusinessDay(LocalDate day) {
    return !isWeekend(day) && holidays.apply(day).isEmpty();
  }

  /** The name of the public holiday that keeps people from working on a weekday. */
  public Optional<String> holidayOn(LocalDate day) {
    return isWeekend(day) ? Optional.empty() : holidays.apply(day);
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  /**
   * The business day that many business days after a day; for 0, the day itself or the next
   * business day.
   */
  public LocalDate plusBusinessDays(LocalDate from, int days) {
    LocalDate day = from;
    int left = days;
    while (left > 0 || !isBusinessDay(day)) {
      day = day.plusDays(1);
      if (isBusinessDay(day)) {
        left = Math.max(0, left - 1);
      }
    }
    return day;
  }

  /**
   * The business days from one day to a later one: the later day counts, the first does not. 0 if
   * the later day is no later.
   */
  public int businessDaysBetween(LocalDate from, LocalDate to) {
    int days = 0;
    for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
      if (isBusinessDay(day)) {
        days++;
      }
    }
    return days;
  }

  /**
   * A moment plus a delay by the plain clock. Business days end with the day: two business days
   * after a Monday morning is the end of Wednesday.
   */
  public ZonedDateTime plus(ZonedDateTime from, Delay delay) {
    return switch (delay.unit()) {
      case MINUTES -> from.plusMinutes(delay.amount());
      case HOURS -> from.plusHours(delay.amount());
      case DAYS -> from.plusDays(delay.amount());
      case BUSINESS_DAYS -> endOf(plusBusinessDays(from.toLocalDate(), delay.amount()), from);
    };
  }

  /**
   * As {@link #plus}, on a clock that stands still on weekends and public holidays: 24 hours after
   * Friday 16:00 is Monday 16:00.
   */
  public ZonedDateTime plusOnBusinessClock(ZonedDateTime from, Delay delay) {
    if (delay.unit() == Delay.Unit.DAYS || delay.unit() == Delay.Unit.BUSINESS_DAYS) {
      return plus(from, delay);
    }
    long left = delay.unit() == Delay.Unit.HOURS ? delay.amount() * 60L : delay.amount();
    ZonedDateTime at = from;
    while (true) {
      ZonedDateTime nextDay = at.toLocalDate().plusDays(1).atStartOfDay(at.getZone());
      if (isBusinessDay(at.toLocalDate())) {
        long today = ChronoUnit.MINUTES.between(at, nextDay);
        if (left < today) {
          return at.plusMinutes(left);
        }
        left -= today;
      }
      at = nextDay;
    }
  }

  private static ZonedDateTime endOf(LocalDate day, ZonedDateTime like) {
    return day.atTime(LocalTime.of(23, 59)).atZone(like.getZone());
  }
}

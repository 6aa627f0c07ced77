package dev.afterword.timing;

import dev.afterword.interview.BusinessCalendar;
import dev.afterword.interview.Delay;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * Counts delays in the days of one calendar and the hours of one zone.
 *
 * @param calendar tells working days
 * @param zone the zone of all moments
 * @param startOfWork when people begin to read their mail
 */
record Reckoning(BusinessCalendar calendar, ZoneId zone, LocalTime startOfWork) {

  /**
   * No calendar makes a delay shorter than this. Most moments are settled by it, and the public
   * holidays, which take longer to look up than all else, need not be asked.
   */
  static ZonedDateTime earliest(ZonedDateTime from, Delay delay) {
    return switch (delay.unit()) {
      case MINUTES -> from.plusMinutes(delay.amount());
      case HOURS -> from.plusHours(delay.amount());
      case DAYS, BUSINESS_DAYS -> from.plusDays(delay.amount());
    };
  }

  /** The day that lies a delay after a day; hours and minutes are none. */
  LocalDate day(LocalDate from, Delay delay) {
    return switch (delay.unit()) {
      case BUSINESS_DAYS -> calendar.plusBusinessDays(from, delay.amount());
      case DAYS -> from.plusDays(delay.amount());
      case HOURS, MINUTES -> from;
    };
  }

  /**
   * A delay in words, with the public holidays that it steps over: {@code 2 business days
   * (Thanksgiving Day, Thursday 26 November, is a day off)}.
   */
  String words(LocalDate from, Delay delay) {
    return delay.unit() == Delay.Unit.BUSINESS_DAYS
        ? delay.words() + holidays(from, day(from, delay))
        : delay.words();
  }

  /** The public holidays after one day up to another, in brackets behind a blank; or nothing. */
  String holidays(LocalDate after, LocalDate until) {
    List<String> holidays =
        after
            .plusDays(1)
            .datesUntil(until.plusDays(1))
            .flatMap(
                day ->
                    calendar.holidayOn(day).map(name -> name + ", " + SpokenTime.day(day)).stream())
            .toList();
    return holidays.isEmpty()
        ? ""
        : " ("
            + String.join(", and ", holidays)
            + (holidays.size() == 1 ? ", is a day off)" : ", are days off)");
  }

  /** A delay after a moment; days run to their end. */
  ZonedDateTime deadline(ZonedDateTime from, Delay delay) {
    return switch (delay.unit()) {
      case MINUTES, HOURS -> calendar.plus(from, delay);
      case DAYS, BUSINESS_DAYS -> endOf(day(from.toLocalDate(), delay));
    };
  }

  /** The day itself, or the next one on which people work. */
  LocalDate workingDay(LocalDate day) {
    return calendar.plusBusinessDays(day, 0);
  }

  ZonedDateTime startOf(LocalDate day) {
    return day.atStartOfDay(zone);
  }

  ZonedDateTime workOn(LocalDate day) {
    return day.atTime(startOfWork).atZone(zone);
  }

  ZonedDateTime endOf(LocalDate day) {
    return day.atTime(LocalTime.of(23, 59)).atZone(zone);
  }

  static ZonedDateTime earlier(ZonedDateTime one, ZonedDateTime other) {
    return one.isBefore(other) ? one : other;
  }

  static ZonedDateTime later(ZonedDateTime one, ZonedDateTime other) {
    return one.isAfter(other) ? one : other;
  }
}

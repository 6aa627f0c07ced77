package dev.afterword.interview;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * Several days together, first and last included. A week runs from Monday to Friday, because
 * decisions are made on working days.
 */
record Stretch(LocalDate first, LocalDate last) {

  static Stretch weekWith(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new Stretch(monday, monday.plusDays(4));
  }

  static Stretch month(YearMonth month) {
    return months(month, 1);
  }

  static Stretch quarter(int year, int quarter) {
    return months(YearMonth.of(year, quarter * 3 - 2), 3);
  }

  static Stretch months(YearMonth first, int count) {
    return new Stretch(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
  }

  /** The last day of its early part: of a week Tuesday, of a month the 10th. */
  LocalDate early() {
    return isMonth() ? first.plusDays(9) : first.plusDays((days() + 1) / 3 - 1);
  }

  /** The last day of its middle: of a week Thursday, of a month the 20th. */
  LocalDate middle() {
    return isMonth() ? first.plusDays(19) : first.plusDays(days() * 2 / 3);
  }

  /** The last day of its first half: of a week Wednesday, of a month the 15th or 16th. */
  LocalDate firstHalf() {
    return first.plusDays((days() + 1) / 2 - 1);
  }

  private boolean isMonth() {
    return days() >= 28 && days() <= 31;
  }

  private long days() {
    return ChronoUnit.DAYS.between(first, last) + 1;
  }
}

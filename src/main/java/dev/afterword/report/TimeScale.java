package dev.afterword.report;

import dev.afterword.report.Timeline.Item;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Where moments stand along a drawing, in hundredths of its width.
 *
 * @param start the moment at the left edge
 * @param end the moment at the right edge
 * @param now tells the zone of the days
 */
record TimeScale(Instant start, Instant end, ZonedDateTime now) {

  /** Room at the left edge for the number of the first item, in hundredths of all. */
  private static final int LEFT = 7;

  private static final int RIGHT = 4;

  /** What an item takes of the width for its number and its shape, on a phone. */
  private static final double ROOM_BEFORE = 8;

  private static final double ROOM_AFTER = 2.5;

  private static final int MOST_TICKS = 9;

  private static final Duration LONGEST_WITH_WEEKENDS = Duration.ofDays(75);

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

  /**
   * A named day.
   *
   * @param isSpare whether it may be left out where there is little room
   */
  record Tick(String x, String label, boolean isSpare) {}

  /** A stretch of days. */
  record Days(String x, String width) {}

  /** A scale on which all items have their places, and now as well. */
  static TimeScale of(ZonedDateTime now, List<Item> items) {
    List<Instant> moments =
        Stream.concat(
                Stream.of(now.toInstant()),
                items.stream().flatMap(item -> Stream.of(item.begins(), item.ends())))
            .sorted()
            .toList();
    Instant first = moments.get(0);
    Instant last = moments.get(moments.size() - 1);
    long seconds = Math.max(Duration.between(first, last).toSeconds(), 86_400);
    long whole = seconds * 100 / (100 - LEFT - RIGHT);
    return new TimeScale(
        first.minusSeconds(whole * LEFT / 100),
        first.plusSeconds(seconds + whole * RIGHT / 100),
        now);
  }

  /** The place of a moment. */
  String x(Instant at) {
    return percent(place(at));
  }

  /** The width of a stretch of time. */
  String width(Instant from, Instant to) {
    return percent(Math.max(0.4, place(to) - place(from)));
  }

  private double place(Instant at) {
    return 100.0
        * Duration.between(start, at).toSeconds()
        / Duration.between(start, end).toSeconds();
  }

  private static String percent(double place) {
    return String.format(Locale.ROOT, "%.2f%%", place);
  }

  /** The row of each item, from 0: the first one in which nothing stands in its way. */
  List<Integer> rows(List<Item> items) {
    List<Integer> rows = new ArrayList<>();
    List<Double> ends = new ArrayList<>();
    for (Item item : items) {
      double begins = place(item.begins()) - ROOM_BEFORE;
      int row = 0;
      while (row < ends.size() && ends.get(row) > begins) {
        row++;
      }
      if (row == ends.size()) {
        ends.add(0.0);
      }
      ends.set(row, place(item.endsBy(end)) + ROOM_AFTER);
      rows.add(row);
    }
    return rows;
  }

  /** The days that are named. */
  List<Tick> ticks() {
    LocalDate first = day(start).plusDays(1);
    LocalDate last = day(end);
    long days = ChronoUnit.DAYS.between(first, last) + 1;
    if (days > MOST_TICKS * 14L) {
      return months(first.with(TemporalAdjusters.firstDayOfNextMonth()), last);
    }
    int step = Stream.of(1, 2, 7, 14).filter(it -> days / it <= MOST_TICKS).findFirst().orElse(14);
    LocalDate from = step < 7 ? first : first.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    return ticks(from.datesUntil(last.plusDays(1), Period.ofDays(step)).toList(), DAY);
  }

  private List<Tick> months(LocalDate first, LocalDate last) {
    long months = Math.max(1, ChronoUnit.MONTHS.between(first, last));
    long step = (months + MOST_TICKS - 1) / MOST_TICKS;
    return first.isAfter(last)
        ? List.of()
        : ticks(first.datesUntil(last.plusDays(1), Period.ofMonths((int) step)).toList(), MONTH);
  }

  private List<Tick> ticks(List<LocalDate> days, DateTimeFormatter form) {
    List<Tick> ticks = new ArrayList<>();
    for (LocalDate day : days) {
      ticks.add(new Tick(x(midnight(day)), form.format(day), ticks.size() % 2 == 1));
    }
    return ticks;
  }

  /** Saturdays and Sundays, as long as they can be told apart. */
  List<Days> weekends() {
    List<Days> weekends = new ArrayList<>();
    if (Duration.between(start, end).compareTo(LONGEST_WITH_WEEKENDS) < 0) {
      LocalDate saturday = day(start).with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
      while (midnight(saturday).isBefore(end)) {
        Instant from = later(midnight(saturday), start);
        Instant to = midnight(saturday.plusDays(2));
        if (to.isAfter(from)) {
          weekends.add(new Days(x(from), width(from, to.isAfter(end) ? end : to)));
        }
        saturday = saturday.plusWeeks(1);
      }
    }
    return weekends;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private LocalDate day(Instant at) {
    return at.atZone(now.getZone()).toLocalDate();
  }

  private Instant midnight(LocalDate day) {
    return day.atStartOfDay(now.getZone()).toInstant();
  }
}

package dev.afterword.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.report.TimeScale.Tick;
import dev.afterword.report.Timeline.Event;
import dev.afterword.report.Timeline.Item;
import dev.afterword.report.Timeline.Mark;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeScaleTest {

  private static final ZonedDateTime NOW =
      ZonedDateTime.parse("2026-03-04T16:30:00-05:00[America/New_York]");

  @Test
  void aWeekHasItsDays() {
    assertEquals(
        List.of("5 Mar", "6 Mar", "7 Mar", "8 Mar", "9 Mar", "10 Mar"),
        labels(until("2026-03-10T12:00:00Z")));
  }

  @Test
  void aMonthHasItsMondays() {
    assertEquals(
        List.of("9 Mar", "16 Mar", "23 Mar", "30 Mar"), labels(until("2026-04-04T12:00:00Z")));
  }

  @Test
  void aYearHasItsMonths() {
    assertEquals(
        List.of("Mar 2026", "May 2026", "Jul 2026", "Sep 2026", "Nov 2026", "Jan 2027"),
        labels(until("2027-02-04T12:00:00Z")));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 10, 40, 100, 200, 400, 1000, 4000})
  void howeverLongItTakesAFewDaysAreNamedWithinTheDrawing(int days) {
    TimeScale scale = TimeScale.of(NOW, List.of(item(NOW.plusDays(days).toInstant())));
    List<Tick> ticks = scale.ticks();
    assertTrue(!ticks.isEmpty() && ticks.size() <= 12, ticks.toString());
    ticks.forEach(tick -> assertTrue(place(tick.x()) >= 0 && place(tick.x()) <= 100, tick.x()));
    scale
        .weekends()
        .forEach(
            weekend ->
                assertTrue(
                    place(weekend.x()) >= 0 && place(weekend.x()) + place(weekend.width()) <= 100.5,
                    weekend.toString()));
  }

  @Test
  void whatComesTogetherStandsInRowsOfItsOwn() {
    Instant now = NOW.toInstant();
    Item one = item(now);
    Item same = item(now.plusSeconds(600));
    Item later = item(NOW.plusDays(20).toInstant());
    List<Item> items = List.of(one, same, later);
    assertEquals(List.of(0, 1, 0), TimeScale.of(NOW, items).rows(items));
  }

  private static TimeScale until(String last) {
    return TimeScale.of(NOW, List.of(item(Instant.parse(last))));
  }

  private static List<String> labels(TimeScale scale) {
    return scale.ticks().stream().map(Tick::label).toList();
  }

  private static double place(String percent) {
    return Double.parseDouble(percent.substring(0, percent.length() - 1));
  }

  private static Item item(Instant at) {
    return new Item(
        Optional.of(new Event(Mark.SENT, at)), Optional.empty(), "a message", "then", "sent");
  }
}

package dev.afterword.timing;

import static dev.afterword.timing.Search.times;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.interview.Interview;
import org.junit.jupiter.api.Test;

/** When thanks and cards for an interview are due. */
class ThanksTimesTest {

  private static Window thanks(Search search) {
    return search.timetable("2026-03-04T12:00").thanks(search.facts().interviews().get(0));
  }

  private static Search interview(String zone, String start, String more) {
    return Search.of(
        """
        zone: %s
        people: [{name: Dana Rivera}]
        interviews: [{start: %s, with: [Dana Rivera]}]
        %s
        """
            .formatted(zone, start, more));
  }

  @Test
  void thanksAreBestWithinADayAndLateAfterTwoBusinessDays() {
    Window window = thanks(Search.acme(""));
    assertEquals("Wed 4 Mar 11:45 – Thu 5 Mar 11:30 – Fri 6 Mar 23:59", times(window));
    assertEquals(
        "thanks for the interview of Wednesday 4 March are best sent within 24 hours",
        window.reason());
    assertEquals("thank-you-late", window.rule().id());
  }

  @Test
  void theClockStandsStillAtTheWeekend() {
    Window window = thanks(interview("America/New_York", "2026-03-06T15:00", ""));
    assertEquals("Fri 6 Mar 16:15 – Mon 9 Mar 16:00 – Tue 10 Mar 23:59", times(window));
    assertEquals(
        "thanks for the interview of Friday 6 March are best sent within 24 hours, days off not counted",
        window.reason());
  }

  @Test
  void theClockStandsStillOnPublicHolidaysOfTheRegion() {
    String epiphanyEve = "2026-01-05T09:00";
    assertEquals(
        "Mon 5 Jan 10:15 – Wed 7 Jan 10:00 – Thu 8 Jan 23:59",
        times(thanks(interview("Europe/Berlin", epiphanyEve, "calendar: de-by"))));
    assertEquals(
        "Mon 5 Jan 10:15 – Tue 6 Jan 10:00 – Wed 7 Jan 23:59",
        times(thanks(interview("Europe/Berlin", epiphanyEve, "calendar: de-be"))));
  }

  @Test
  void aPlainClockRunsThroughTheWeekend() {
    assertEquals(
        "Fri 6 Mar 16:00 – Fri 6 Mar 17:00 – Sat 7 Mar 16:00",
        times(
            thanks(
                interview("America/New_York", "2026-03-06T15:00", "")
                    .option("thank-you-too-fast.not-before", "0m")
                    .option("thank-you-late.ideal", "1h")
                    .option("thank-you-late.limit", "24h")
                    .option("thank-you-late.clock", "plain"))));
  }

  @Test
  void hoursAreCountedAcrossAChangeOfClocks() {
    assertEquals(
        "Sat 28 Mar 12:15 – Sun 29 Mar 13:00 – Sun 29 Mar 13:00",
        times(
            thanks(
                interview("Europe/Berlin", "2026-03-28T11:00", "")
                    .option("thank-you-late.limit", "24h")
                    .option("thank-you-late.clock", "plain"))));
  }

  @Test
  void anEarlyDecisionMovesTheBestMomentToTheMorningOfThatDay() {
    Window window = thanks(Search.acme("promised: {by: 2026-03-05, said: 2026-03-04}"));
    assertEquals("Wed 4 Mar 11:45 – Thu 5 Mar 08:00 – Fri 6 Mar 23:59", times(window));
    assertEquals(
        "they meant to decide on Thursday 5 March, and thanks should be there before",
        window.reason());
  }

  @Test
  void aDecisionOnTheDayOfTheInterviewAsksForThanksThatDay() {
    assertEquals(
        "Wed 4 Mar 11:45 – Wed 4 Mar 23:59 – Fri 6 Mar 23:59",
        times(thanks(Search.acme("promised: {by: today, said: 2026-03-04}"))));
  }

  @Test
  void aPromiseFromBeforeTheInterviewHurriesNobody() {
    assertEquals(
        "Wed 4 Mar 11:45 – Thu 5 Mar 11:30 – Fri 6 Mar 23:59",
        times(thanks(Search.acme("promised: {by: 2026-03-05, said: 2026-02-20}"))));
  }

  @Test
  void everyInterviewerOfEveryRoundHasAWindow() {
    Search search =
        Search.of(
            """
            zone: Europe/London
            people: [{name: Owen Pryce}, {name: Leila Haddad}]
            interviews:
              - {start: 2026-02-20T10:00, with: [Owen Pryce]}
              - {start: 2026-03-03T10:00, with: [Owen Pryce, Leila Haddad, The New Head], round: second}
            """);
    assertEquals(
        "[Owen Pryce Fri 20 Feb, Leila Haddad Tue 3 Mar, Owen Pryce Tue 3 Mar, The New Head Tue 3 Mar]",
        search.timetable("2026-02-01T09:00").windows().stream()
            .map(
                window ->
                    window.reader().orElseThrow()
                        + " "
                        + Search.minute(window.opens()).replaceAll(" \\d\\d:\\d\\d", ""))
            .toList()
            .toString());
  }

  @Test
  void timelyThanksNeedNoCalendar() {
    Search search = Search.acme("");
    Interview interview = search.facts().interviews().get(0);
    assertTrue(search.timetable("2026-03-05T11:30").isSurelyInTimeToThank(interview));
    assertFalse(search.timetable("2026-03-05T11:31").isSurelyInTimeToThank(interview));
  }

  @Test
  void aCardIsPostedByTheNextBusinessDay() {
    Search search = interview("Europe/London", "2026-03-13T15:00", "");
    Timetable timetable = search.timetable("2026-03-13T18:00");
    assertEquals(
        "Fri 13 Mar 16:00 – Mon 16 Mar 08:00 – Mon 16 Mar 23:59",
        times(timetable.card(search.facts().interviews().get(0))));
    assertEquals("2026-03-18", timetable.arrival(search.at("2026-03-16T10:00")).toString());
  }
}

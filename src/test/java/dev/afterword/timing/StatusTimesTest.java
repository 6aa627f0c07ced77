package dev.afterword.timing;

import static dev.afterword.timing.Search.times;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When a question how things stand makes sense, and when none does any more. */
class StatusTimesTest {

  private static Window next(Search search, String now) {
    return search.timetable(now).nextStatus().orElseThrow();
  }

  private static final String ASKED_ON_MONDAY =
      "sent: [{at: 2026-03-16T09:00, kind: status, to: Dana Rivera}]";

  private static final String ASKED_TWICE =
      """
      sent:
        - {at: 2026-03-16T09:00, kind: status, to: Dana Rivera}
        - {at: 2026-03-24T09:00, kind: voicemail, to: Dana Rivera}
      """;

  @Test
  void aPromisedDayIsGivenItsGrace() {
    Window window =
        next(Search.acme("promised: {by: end of next week, said: 2026-03-04}"), "2026-03-04T12:00");
    assertEquals(
        "they named Friday 13 March (“end of next week”), and a grace of 2 business days is usual",
        window.reason());
    assertEquals("Tue 17 Mar 00:00 – Tue 17 Mar 08:00 – Tue 24 Mar 23:59", times(window));
    assertEquals("status-too-soon", window.rule().id());
    assertEquals("acme/interview.yml:7:16", window.place().toString());
  }

  @Test
  void aQuickPromiseMovesTheQuestionUp() {
    assertEquals(
        "Mon 9 Mar 00:00 – Mon 9 Mar 08:00 – Mon 16 Mar 23:59",
        times(
            next(Search.acme("promised: {by: 2026-03-05, said: 2026-03-04}"), "2026-03-04T12:00")));
  }

  @Test
  void anExactPolicyAsksOnTheDayItself() {
    assertEquals(
        "Wed 18 Mar 00:00 – Wed 18 Mar 08:00 – Wed 25 Mar 23:59",
        times(
            next(
                Search.acme("promised: {by: 2026-03-18, said: 2026-03-04}")
                    .option("status-too-soon.mode", "exact"),
                "2026-03-04T12:00")));
  }

  @Test
  void withoutADateTheThanksStartTheWait() {
    Search search = Search.acme("sent: [{at: 2026-03-05T09:00, kind: thank-you, to: Dana Rivera}]");
    assertEquals(
        "Thu 12 Mar 00:00 – Thu 12 Mar 08:00 – Thu 19 Mar 23:59",
        times(next(search, "2026-03-06T12:00")));
    assertEquals(
        "a question waits 5 business days after the thanks of Thursday 5 March",
        next(search, "2026-03-06T12:00").reason());
  }

  @Test
  void withoutThanksOrByPolicyTheInterviewStartsTheWait() {
    String thanked = "sent: [{at: 2026-03-05T09:00, kind: thank-you, to: Dana Rivera}]";
    assertEquals(
        "Wed 11 Mar 00:00 – Wed 11 Mar 08:00 – Wed 18 Mar 23:59",
        times(
            next(
                Search.acme(thanked).option("status-too-soon.from", "interview"),
                "2026-03-06T12:00")));
    assertEquals(
        "Wed 11 Mar 00:00", Search.minute(next(Search.acme(""), "2026-03-06T12:00").opens()));
  }

  @Test
  void aFirstGoodDayAtTheWeekendIsBestOnMonday() {
    assertEquals(
        "Sat 14 Mar 00:00 – Mon 16 Mar 08:00 – Fri 20 Mar 23:59",
        times(next(Search.acme("").option("status-too-soon.no-date", "10d"), "2026-03-06T12:00")));
  }

  @Test
  void aPublicHolidayIsNoBusinessDay() {
    Search search =
        Search.of(
            """
            zone: Europe/London
            calendar: gb-eng
            people: [{name: Dana Rivera}]
            interviews: [{start: 2026-03-27T10:00, with: [Dana Rivera]}]
            promised: {by: 2026-04-02, said: 2026-03-27}
            """);
    assertEquals("Wed 8 Apr 00:00", Search.minute(next(search, "2026-03-28T09:00").opens()));
  }

  @Test
  void aPromiseFromAnEarlierRoundIsOvertaken() {
    Search search =
        Search.of(
            """
            zone: America/New_York
            people: [{name: Dana Rivera}]
            interviews:
              - {start: 2026-02-24T10:00, with: [Dana Rivera]}
              - {start: 2026-03-04T10:00, with: [Dana Rivera], round: final}
            promised: {by: 2026-02-27, said: 2026-02-24}
            """);
    assertEquals(
        "a question waits 5 business days after the interview of Wednesday 4 March",
        next(search, "2026-03-05T09:00").reason());
  }

  @Test
  void anInterviewAheadAnswersTheQuestion() {
    Search search =
        Search.of(
            """
            zone: America/New_York
            people: [{name: Dana Rivera}]
            interviews:
              - {start: 2026-02-24T10:00, with: [Dana Rivera]}
              - {start: 2026-03-24T10:00, with: [Dana Rivera], round: final}
            """);
    assertEquals(Optional.empty(), search.timetable("2026-03-20T09:00").nextStatus());
    assertEquals(Optional.empty(), search.timetable("2026-03-20T09:00").stalled());
  }

  @Test
  void theLastQuestionKeepsTheGapAndEndsWithPatience() {
    Window window = next(Search.acme(ASKED_ON_MONDAY), "2026-03-17T09:00");
    assertEquals(Purpose.LAST_STATUS, window.purpose());
    assertEquals("Wed 25 Mar 00:00 – Wed 25 Mar 08:00 – Mon 6 Apr 23:59", times(window));
    assertEquals(
        "the question of Monday 16 March has no answer yet, and one that is to be the last waits"
            + " 7 business days",
        window.reason());
    assertEquals("follow-up-too-often", window.rule().id());
  }

  @Test
  void aPolicyOfThreeHasAQuestionBetween() {
    assertEquals(
        Purpose.STATUS,
        next(Search.acme(ASKED_ON_MONDAY).option("follow-up-limit.limit", "3"), "2026-03-17T09:00")
            .purpose());
  }

  @Test
  void atTheLimitNothingMoreIsAsked() {
    Timetable timetable = Search.acme(ASKED_TWICE).timetable("2026-03-25T09:00");
    assertEquals(Optional.empty(), timetable.nextStatus());
    assertEquals(
        "2 messages are still without an answer, and one more would not change that",
        timetable.stop().orElseThrow().reason());
    assertEquals(Optional.empty(), timetable.stalled());
    assertEquals(
        "Tue 31 Mar 00:00",
        Search.minute(
            Search.acme(ASKED_TWICE)
                .timetable("2026-03-31T09:00")
                .stalled()
                .orElseThrow()
                .since()));
  }

  @Test
  void threeWeeksOfSilenceAreAnAnswer() {
    Search search = Search.acme(ASKED_ON_MONDAY);
    assertEquals(Optional.empty(), search.timetable("2026-04-06T23:59").stop());
    assertEquals(
        "nothing has come back for 21 days after the question of Monday 16 March",
        search.timetable("2026-04-07T09:00").stalled().orElseThrow().reason());
  }

  @Test
  void silenceWithoutAQuestionIsAnAnswerMuchLater() {
    Search search = Search.acme("");
    assertTrue(
        search
            .timetable("2026-03-20T09:00")
            .nextStatus()
            .orElseThrow()
            .isOver(search.at("2026-03-20T09:00")));
    assertEquals(Optional.empty(), search.timetable("2026-04-08T09:00").stalled());
    assertTrue(search.timetable("2026-04-09T09:00").stalled().isPresent());
  }

  @Test
  void aReplyResetsTheCountAndTheWait() {
    Window window =
        next(
            Search.acme(
                ASKED_TWICE + "received: [{at: 2026-03-25T09:00, from: Wei Chen, kind: reply}]"),
            "2026-03-26T09:00");
    assertEquals(Purpose.STATUS, window.purpose());
    assertEquals("Wed 1 Apr 00:00", Search.minute(window.opens()));
    assertEquals(
        "they wrote on Wednesday 25 March, and the next question waits 5 business days after that",
        window.reason());
  }

  @Test
  void aDayNamedAfterTheReplyBeatsTheWait() {
    Window window =
        next(
            Search.acme(
                ASKED_ON_MONDAY
                    + """

                    received: [{at: 2026-03-17T09:00, from: Wei Chen, kind: reply}]
                    promised: {by: 2026-03-18, said: 2026-03-17}
                    """),
            "2026-03-17T12:00");
    assertEquals("Fri 20 Mar 00:00", Search.minute(window.opens()));
  }

  @Test
  void whatAReferenceWritesAnswersNothing() {
    Search search =
        Search.of(
            """
            zone: America/New_York
            people: [{name: Dana Rivera}, {name: Ruth Bell, part: reference}]
            interviews: [{start: 2026-03-04T10:00, with: [Dana Rivera]}]
            sent: [{at: 2026-03-16T09:00, kind: status, to: Dana Rivera}]
            received: [{at: 2026-03-17T09:00, from: Ruth Bell, kind: reply}]
            """);
    assertEquals(Purpose.LAST_STATUS, next(search, "2026-03-18T09:00").purpose());
  }

  @Test
  void aQuestionThatIsNotTheLastWaitsLess() {
    assertEquals(
        "Mon 23 Mar 00:00 – Mon 23 Mar 08:00 – Mon 6 Apr 23:59",
        times(
            next(
                Search.acme(ASKED_ON_MONDAY).option("follow-up-limit.limit", "3"),
                "2026-03-17T09:00")));
  }

  @Test
  void theHolidayThatShiftsADayIsNamed() {
    assertEquals(
        "they named Wednesday 25 November, and a grace of 2 business days (Thanksgiving Day, Thursday"
            + " 26 November, is a day off) is usual",
        Search.of(
                """
                zone: America/New_York
                interviews: [{start: 2026-11-18T10:00}]
                promised: {by: 2026-11-25}
                """)
            .timetable("2026-11-20T09:00")
            .firstStatus()
            .orElseThrow()
            .reason());
  }

  @Test
  void aDecisionEndsAllQuestions() {
    for (String decided :
        new String[] {
          "outcome: rejected",
          "outcome: accepted",
          "outcome: withdrawn",
          "outcome: closed",
          "outcome: offer",
          "received: [{at: 2026-03-10T09:00, from: Dana Rivera, kind: rejection}]",
          "received: [{at: 2026-03-10T09:00, from: Dana Rivera, kind: offer}]"
        }) {
      Timetable timetable = Search.acme(decided).timetable("2026-05-20T09:00");
      assertEquals(Optional.empty(), timetable.nextStatus(), decided);
      assertEquals(Optional.empty(), timetable.stalled(), decided);
    }
  }

  @Test
  void whoWantsTheJobNoMoreOrWasRefusedDoesNotAsk() {
    assertEquals(
        "the facts say that the job is no longer wanted",
        Search.acme("interest: no").timetable("2026-03-12T09:00").stop().orElseThrow().reason());
    assertEquals(
        "they asked not to be followed up",
        Search.acme("promised: {asked: yes, permission: no}")
            .timetable("2026-03-12T09:00")
            .stop()
            .orElseThrow()
            .reason());
  }

  @Test
  void aRequestOfTheirsIsToBeAnsweredAtOnce() {
    assertTrue(
        Search.acme("received: [{at: 2026-03-05T09:00, from: Dana Rivera, kind: request}]")
            .timetable("2026-03-05T10:00")
            .isWriterAsked());
    assertFalse(Search.acme("").timetable("2026-03-05T10:00").isWriterAsked());
  }

  @Test
  void beforeAnyInterviewIsOverThereIsNothingToAsk() {
    assertEquals(Optional.empty(), Search.acme("").timetable("2026-03-04T11:00").firstStatus());
  }

  @Test
  void noNumberNoWindow() {
    assertEquals(
        Optional.empty(),
        Search.acme("")
            .option("status-too-soon.no-date", "off")
            .timetable("2026-03-05T09:00")
            .firstStatus());
  }
}

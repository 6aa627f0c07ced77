package dev.afterword.timing;

import static dev.afterword.timing.Search.times;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When to write for other reasons than thanks and questions. */
class ContactTimesTest {

  private static final String REJECTED =
      """
      received: [{at: 2026-03-13T16:00, from: Dana Rivera, kind: rejection}]
      outcome: rejected
      """;

  @Test
  void aRejectionIsAnsweredWithinThreeBusinessDays() {
    Window window =
        Search.acme(REJECTED).timetable("2026-03-14T09:00").rejectionReply().orElseThrow();
    assertEquals("Fri 13 Mar 16:00 – Mon 16 Mar 08:00 – Wed 18 Mar 23:59", times(window));
    assertEquals(Optional.of("Dana Rivera"), window.reader());
  }

  @Test
  void aRejectionWithoutAnInterviewNeedsNoAnswer() {
    assertEquals(
        Optional.empty(),
        Search.of("received: [{at: 2026-03-13T16:00, kind: rejection}]")
            .timetable("2026-03-14T09:00")
            .rejectionReply());
  }

  @Test
  void keepingInTouchIsForThoseWhoWantItAfterANo() {
    assertEquals(
        Optional.empty(), Search.acme(REJECTED).timetable("2026-05-01T09:00").keepInTouch());
    assertEquals(
        Optional.empty(),
        Search.acme("keep-in-touch: {every: 30d}").timetable("2026-05-01T09:00").keepInTouch());
  }

  @Test
  void theWaitGrowsWhileNothingComesBack() {
    String wanted = REJECTED + "keep-in-touch: {every: 30d}\n";
    assertEquals(
        "Fri 10 Apr 00:00 – Mon 13 Apr 08:00 – ",
        times(Search.acme(wanted).timetable("2026-03-20T09:00").keepInTouch().orElseThrow()));
    assertEquals(
        "Mon 11 May 00:00 – Fri 12 Jun 08:00 – ",
        times(
            Search.acme(
                    wanted + "sent: [{at: 2026-04-13T09:00, kind: keep-in-touch, to: Dana Rivera}]")
                .timetable("2026-04-20T09:00")
                .keepInTouch()
                .orElseThrow()));
  }

  @Test
  void whoWantsToWriteMoreOftenMay() {
    assertEquals(
        "Fri 27 Mar 00:00 – Fri 27 Mar 08:00 – ",
        times(
            Search.acme(REJECTED + "keep-in-touch: {every: 14d}")
                .timetable("2026-03-20T09:00")
                .keepInTouch()
                .orElseThrow()));
  }

  @Test
  void aWishToHearFromTheWriterHasItsDay() {
    Window window =
        Search.acme("contact-by: {on: 2026-04-01, asked-by: Dana}")
            .timetable("2026-03-20T09:00")
            .requestedContact()
            .orElseThrow();
    assertEquals("Wed 25 Mar 00:00 – Wed 1 Apr 08:00 – Wed 1 Apr 23:59", times(window));
    assertEquals(Optional.of("Dana Rivera"), window.reader());
  }

  @Test
  void aWithdrawalIsDueAtOnce() {
    assertEquals(
        "Wed 4 Mar 11:30 – Fri 6 Mar 09:00 – Sat 7 Mar 09:00",
        times(
            Search.acme("outcome: withdrawn")
                .timetable("2026-03-06T09:00")
                .withdrawal()
                .orElseThrow()));
  }
}

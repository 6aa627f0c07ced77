package dev.afterword.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterword.interview.Facts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What follows at a moment, one line for each task: state, purpose, reader, time. */
class AgendaTest {

  private static final String TO_WEI =
      """
      ---
      kind: thank-you
      to: Wei Chen
      ---
      Dear Wei,

      Thank you for the tour.
      """;

  @Test
  void rightAfterTheInterviewThanksAreOpenAndTheQuestionIsAhead() {
    assertEquals(
        List.of(
            "OPEN THANKS to Dana Rivera Thu 5 Mar 11:30",
            "COVERED THANKS to Wei Chen Thu 5 Mar 11:30 by acme/wei.md",
            "UPCOMING STATUS Fri 20 Mar 08:00"),
        Search.acme("promised: {by: 2026-03-18, said: 2026-03-04}")
            .draft("acme/wei.md", TO_WEI)
            .agenda("2026-03-04T12:00"));
  }

  @Test
  void whatWasSentIsDoneAndWhatIsLateIsOverdue() {
    assertEquals(
        List.of(
            "DONE THANKS to Wei Chen Wed 4 Mar 18:00",
            "OVERDUE THANKS to Dana Rivera Thu 5 Mar 11:30",
            "OPEN STATUS Wed 11 Mar 08:00"),
        Search.acme("sent: [{at: 2026-03-04T18:00, kind: thank-you, to: Wei Chen}]")
            .agenda("2026-03-12T09:00"));
  }

  @Test
  void aDraftWhoseTimeHasPassedCoversNobody() {
    assertEquals(
        "DUE_SOON THANKS to Wei Chen Thu 5 Mar 11:30",
        Search.acme("")
            .draft("acme/wei.md", TO_WEI.replace("to:", "send: 2026-03-04T17:00\nto:"))
            .agenda("2026-03-05T12:00")
            .get(1));
  }

  @Test
  void aKeptMessageIsAsGoodAsAnEntry() {
    assertEquals(
        "DONE THANKS to Wei Chen Wed 4 Mar 17:00",
        Search.acme("")
            .sent("acme/sent/wei.md", TO_WEI.replace("to:", "send: 2026-03-04T17:00\nto:"))
            .agenda("2026-03-05T12:00")
            .get(0));
  }

  @Test
  void questionsStopAtTheLimitAndTheProcessIsClosedLater() {
    String asked =
        """
        outcome: pending
        sent:
          - {at: 2026-03-04T18:00, kind: group-thanks, to: Dana Rivera}
          - {at: 2026-03-16T09:00, kind: status, to: Dana Rivera}
          - {at: 2026-03-24T09:00, kind: final-status, to: Dana Rivera}
        """;
    assertEquals(
        List.of(
            "DONE THANKS to Dana Rivera Wed 4 Mar 18:00",
            "DONE THANKS to Wei Chen Wed 4 Mar 18:00",
            "DONE STATUS to Dana Rivera Mon 16 Mar 09:00",
            "DONE STATUS to Dana Rivera Tue 24 Mar 09:00",
            "STOPPED STATUS Tue 24 Mar 09:00"),
        Search.acme(asked).agenda("2026-03-25T09:00"));
    assertEquals(
        "STOPPED CLOSING Tue 31 Mar 00:00", Search.acme(asked).agenda("2026-03-31T09:00").get(4));
  }

  @Test
  void afterANoOnlyTheReplyAndTheContactAreLeft() {
    assertEquals(
        List.of(
            "OPEN REJECTION_REPLY to Dana Rivera Mon 16 Mar 08:00",
            "UPCOMING KEEP_IN_TOUCH Mon 13 Apr 08:00"),
        Search.acme(
                """
                received: [{at: 2026-03-13T16:00, from: Dana Rivera, kind: rejection}]
                outcome: rejected
                keep-in-touch: {every: 30d}
                """)
            .agenda("2026-03-16T07:00"));
  }

  @Test
  void messagesThatNoDayAsksForAreToldOnceTheyAreWritten() {
    assertEquals(
        List.of(
            "DONE CONTACT Wed 4 Mar 13:00",
            "OPEN REFERRAL to Wei Chen Mon 9 Mar 09:00",
            "COVERED OFFER to Dana Rivera Wed 11 Mar 09:00 by acme/offer.md"),
        Search.acme("sent: [{at: 2026-03-04T13:00, kind: contact-request, to: HR}]")
            .draft(
                "acme/offer.md",
                TO_WEI
                    .replace("thank-you", "offer-leverage")
                    .replace("to: Wei Chen", "to: Dana Rivera\nsend: 2026-03-11T09:00"))
            .draft(
                "acme/referral.md",
                TO_WEI
                    .replace("thank-you", "referral-ask")
                    .replace("to:", "send: 2026-03-09T09:00\nto:"))
            .agenda("2026-03-10T09:00")
            .stream()
            .filter(line -> line.matches("\\w+ (CONTACT|REFERRAL|OFFER|FEEDBACK) .*"))
            .toList());
  }

  @Test
  void aRequestForFeedbackThatAnswersTheRejectionIsOneThing() {
    assertEquals(
        List.of("COVERED REJECTION_REPLY to Dana Rivera Mon 16 Mar 08:00 by acme/feedback.md"),
        Search.acme(
                """
                received: [{at: 2026-03-13T16:00, from: Dana Rivera, kind: rejection}]
                outcome: rejected
                """)
            .draft(
                "acme/feedback.md",
                TO_WEI.replace("thank-you", "feedback-request").replace("Wei Chen", "Dana Rivera"))
            .agenda("2026-03-16T07:00"));
  }

  @Test
  void aReplyToARejectionStaysDone() {
    assertEquals(
        List.of("DONE REJECTION_REPLY to Dana Rivera Mon 16 Mar 09:00"),
        Search.acme(
                """
                sent: [{at: 2026-03-16T09:00, kind: rejection-reply, to: Dana Rivera}]
                received: [{at: 2026-03-13T16:00, from: Dana Rivera, kind: rejection}]
                outcome: rejected
                """)
            .agenda("2026-06-01T07:00"));
  }

  @Test
  void aLargePanelGetsOneMessage() {
    Search search =
        Search.of(
            """
            zone: Europe/London
            people: [{name: Ann Ash}, {name: Ben Bo}, {name: Cy Cole}]
            interviews: [{start: 2026-03-04T10:00, with: [Ann Ash, Ben Bo, Cy Cole]}]
            sent: [{at: 2026-03-04T18:00, kind: thank-you, to: Ben Bo}]
            """);
    assertEquals(
        List.of(
            "DONE THANKS to Ben Bo Wed 4 Mar 18:00",
            "OPEN THANKS to Ann Ash, Cy Cole Thu 5 Mar 11:00",
            "UPCOMING STATUS Wed 11 Mar 08:00"),
        search.option("interviewer-not-thanked.individually", "2").agenda("2026-03-04T20:00"));
  }

  @Test
  void requiredCardsAreTasksOfTheirOwn() {
    assertEquals(
        2,
        Search.acme("cards: required").agenda("2026-03-04T12:00").stream()
            .filter(line -> line.startsWith("OPEN CARD"))
            .count());
  }

  @Test
  void aQuestionGoesByPhoneWhereThatIsThePolicyAndCallsAreWelcome() {
    assertEquals("PHONE_SCRIPT by PHONE", question("promised: {asked: yes}"));
    assertEquals("STATUS by EMAIL", question("promised: {asked: yes, calls: no}"));
  }

  private static String question(String promised) {
    Search search = Search.acme(promised).option("status-overdue.channel", "phone");
    return Agenda.of(
            search.application(), search.policy(), search.at("2026-03-12T09:00"), Optional.empty())
        .tasks()
        .stream()
        .filter(task -> task.purpose() == Purpose.STATUS)
        .map(task -> task.kind() + " by " + task.channel())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void factsWithoutInterviewsLeaveNothingToDo() {
    assertEquals(List.of(), Search.of("applied: 2026-03-01").agenda("2026-03-04T12:00"));
  }

  @Test
  void anOfferAcceptedElsewhereEndsTheQuestionsAndAsksForAWithdrawal() {
    String thanked =
        """
        sent: [{at: 2026-03-04T18:00, kind: group-thanks, to: Dana Rivera}]
        """;
    Optional<Facts> accepted =
        Optional.of(Search.of("company: Borealis Health\noutcome: accepted\n").facts());
    List<String> agenda = Search.acme(thanked).agenda("2026-03-12T09:00", accepted);
    assertEquals("DUE_SOON WITHDRAWAL Thu 12 Mar 09:00", agenda.get(agenda.size() - 1));
    assertEquals(3, agenda.size());
    assertEquals(
        List.of(),
        Search.acme(thanked + "outcome: rejected\n").agenda("2026-03-12T09:00", accepted).stream()
            .filter(line -> line.contains("WITHDRAWAL"))
            .toList());
  }

  private static final String WITH_REFERENCE =
      """
      zone: America/New_York
      people:
        - {name: Dana Rivera}
        - {name: Ruth Bell, part: reference}
      interviews:
        - {start: 2026-03-04T10:00, with: [Dana Rivera]}
        - {start: 2026-03-26T13:00, round: final}
      """;

  @Test
  void aReferenceIsToKnowBeforeTheFinalRound() {
    assertEquals(
        List.of("OPEN REFERENCE_NOTICE to Ruth Bell Wed 25 Mar 08:00"),
        references(Search.of(WITH_REFERENCE), "2026-03-13T09:00"));
    assertEquals(
        List.of("DUE_SOON REFERENCE_NOTICE to Ruth Bell Wed 25 Mar 08:00"),
        references(Search.of(WITH_REFERENCE), "2026-03-25T12:00"));
    assertEquals(
        List.of(),
        references(
            Search.of(WITH_REFERENCE.replace("reference}", "reference, informed: 2026-03-01}")),
            "2026-03-25T12:00"));
  }

  @Test
  void aReferenceWhoKnewIsToHearTheResult() {
    String accepted =
        WITH_REFERENCE
            + """
            sent: [{at: 2026-03-16T15:00, kind: reference-notice, to: Ruth Bell}]
            received: [{at: 2026-04-01T16:20, from: Dana Rivera, kind: offer}]
            outcome: accepted
            """;
    assertEquals(
        List.of(
            "DONE REFERENCE_NOTICE to Ruth Bell Mon 16 Mar 15:00",
            "OPEN REFERENCE_RESULT to Ruth Bell Thu 2 Apr 08:00"),
        references(Search.of(accepted), "2026-04-01T18:00"));
    assertEquals(
        "OVERDUE REFERENCE_RESULT to Ruth Bell Thu 2 Apr 08:00",
        references(Search.of(accepted), "2026-04-07T09:00").get(1));
  }

  private static List<String> references(Search search, String now) {
    return search.agenda(now).stream().filter(line -> line.contains("REFERENCE")).toList();
  }
}

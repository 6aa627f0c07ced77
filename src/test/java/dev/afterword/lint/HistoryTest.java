package dev.afterword.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterword.draft.Draft;
import dev.afterword.draft.DraftReader;
import dev.afterword.draft.PlainSegmenter;
import dev.afterword.interview.Facts;
import dev.afterword.interview.FactsReader;
import dev.afterword.text.Source;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Entries of the facts and kept messages as one history. */
class HistoryTest {

  private static final String PEOPLE =
      """
      zone: America/New_York
      people:
        - {name: Dana Rivera, email: dana@acme.example}
        - {name: Wei Chen, email: wei@acme.example}
        - {name: Ruth Bell, part: reference}
      interviews: [{start: 2026-03-04T10:00, with: [Dana Rivera, Wei Chen]}]
      """;

  private static Facts facts(String more) {
    FactsReader.Reading reading =
        FactsReader.read(new Source("acme/interview.yml", PEOPLE + more), ZoneOffset.UTC);
    assertEquals(List.of(), reading.problems());
    return reading.facts().orElseThrow();
  }

  private static Draft message(String path, String text) {
    DraftReader.Reading reading =
        new DraftReader(new PlainSegmenter()).read(path, text.getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of(), reading.problems());
    return reading.draft().orElseThrow();
  }

  private static Draft thanks(String path, String to, String send) {
    return message(
        path,
        """
        ---
        kind: thank-you
        to: %s
        %s
        ---
        Thank you for the talk.
        """
            .formatted(to, send.isEmpty() ? "" : "send: " + send));
  }

  private static List<String> outgoing(History history) {
    return history.outgoing().stream().map(HistoryTest::line).toList();
  }

  private static String line(Outgoing message) {
    return message.at().toLocalDateTime()
        + " "
        + message.kind()
        + " by "
        + message.channel()
        + " to "
        + message.people().stream().map(person -> person.name().value()).toList()
        + message.text().map(text -> " " + text.path()).orElse("");
  }

  private static History history(String facts, Draft... sent) {
    return new Application(facts(facts), List.of(), Arrays.asList(sent)).history();
  }

  @Test
  void anEntryAndTheFileThatItNamesAreOneMessage() {
    assertEquals(
        List.of("2026-03-04T13:00 THANK_YOU by EMAIL to [Dana Rivera, Wei Chen] acme/sent/note.md"),
        outgoing(
            history(
                "sent: [{at: 2026-03-04T13:00, kind: thank-you, to: Dana Rivera, file: sent/note.md}]",
                thanks("acme/sent/note.md", "Dana Rivera, Wei Chen", "2026-03-05T09:00"))));
  }

  @Test
  void anEntryMayNameSeveralReaders() {
    assertEquals(
        List.of(
            "2026-03-04T13:00 GROUP_THANKS by EMAIL to [Dana Rivera, Wei Chen]",
            "2026-03-16T09:00 STATUS by EMAIL to [Dana Rivera, Wei Chen]"),
        outgoing(
            history(
                """
                sent:
                  - {at: 2026-03-04T13:00, kind: group-thanks, to: [Dana Rivera, Wei Chen]}
                  - {at: 2026-03-16T09:00, kind: status, to: Dana Rivera, cc: [Wei Chen]}
                """)));
  }

  @Test
  void aFileThatNoEntryNamesIsAMessageOfItsOwn() {
    assertEquals(
        List.of(
            "2026-03-04T13:00 THANK_YOU by EMAIL to [Dana Rivera]",
            "2026-03-04T14:00 THANK_YOU by EMAIL to [Wei Chen] acme/sent/wei.md"),
        outgoing(
            history(
                "sent: [{at: 2026-03-04T13:00, kind: thank-you, to: Dana Rivera}]",
                thanks("acme/sent/wei.md", "wei@acme.example", "2026-03-04T14:00"))));
  }

  @Test
  void anEntryAndAFileThatAgreeOnReaderKindAndDayAreOneMessage() {
    String entry = "sent: [{at: 2026-03-04T13:00, kind: thank-you, to: Dana Rivera}]";
    assertEquals(
        List.of("2026-03-04T13:00 THANK_YOU by EMAIL to [Dana Rivera] acme/sent/dana.md"),
        outgoing(history(entry, thanks("acme/sent/dana.md", "Dana Rivera", "2026-03-04T16:00"))));
    assertEquals(
        2,
        history(entry, thanks("acme/sent/dana.md", "Dana Rivera", "2026-03-05T16:00"))
            .outgoing()
            .size());
  }

  @Test
  void theHeadersOfAMailTellWhenToWhomAndHow() {
    assertEquals(
        List.of("2026-03-16T09:00 STATUS by EMAIL to [Dana Rivera, Wei Chen] acme/sent/status.eml"),
        outgoing(
            history(
                "",
                message(
                    "acme/sent/status.eml",
                    """
                    From: Sam Lee <sam@lee.example>
                    To: Dana Rivera <dana@acme.example>
                    Cc: Wei Chen <wei@acme.example>
                    Date: Mon, 16 Mar 2026 14:00:00 +0100
                    Subject: Data engineer interview
                    X-Afterword-Kind: status

                    Dear Dana,

                    Do you know more about the timeline?
                    """))));
  }

  @Test
  void anUndeclaredKindIsInferredFromTheText() {
    assertEquals(
        List.of("2026-03-16T09:00 STATUS by EMAIL to [Dana Rivera] acme/sent/status.txt"),
        outgoing(
            history(
                "",
                message(
                    "acme/sent/status.txt",
                    """
                    To: Dana Rivera
                    Send: 2026-03-16T09:00

                    Dear Dana,

                    I wanted to follow up on my application. Is there any news?
                    """))));
  }

  @Test
  void aFileThatDoesNotTellWhenItWentServesComparisonOnly() {
    History history = history("", thanks("acme/sent/dana.md", "Dana Rivera", ""));
    assertEquals(List.of(), history.outgoing());
    assertEquals(
        List.of("acme/sent/dana.md"), history.undated().stream().map(Draft::path).toList());
  }

  @Test
  void withoutToTheSalutationTellsWhomAMessageReached() {
    assertEquals(
        List.of("2026-03-04T13:00 THANK_YOU by EMAIL to [Wei Chen] acme/sent/wei.md"),
        outgoing(
            history(
                "",
                message(
                    "acme/sent/wei.md",
                    """
                    ---
                    kind: thank-you
                    send: 2026-03-04T13:00
                    ---
                    Dear Wei,

                    Thank you for the tour.
                    """))));
  }

  @Test
  void aDraftThatAnEntryNamesIsNotPlannedAgain() {
    Draft status =
        message(
            "acme/status.md",
            """
            ---
            kind: status
            to: Dana Rivera
            send: 2026-03-16T09:00
            ---
            Dear Dana,

            Is there news?
            """);
    Application application =
        new Application(
            facts("sent: [{at: 2026-03-16T09:05, kind: status, to: Dana Rivera, file: status.md}]"),
            List.of(status),
            List.of());
    History history = application.history();
    assertEquals(
        List.of("2026-03-16T09:05 STATUS by EMAIL to [Dana Rivera] acme/status.md"),
        outgoing(history));
    ZonedDateTime send = history.outgoing().get(0).at();
    assertEquals(List.of(), outgoing(history.foreseen(application, status, send)));
  }

  @Test
  void aReplyAnswersAllMessagesBeforeItAndAReferenceNone() {
    String sent =
        """
        sent:
          - {at: 2026-03-16T09:00, kind: status, to: Dana Rivera}
          - {at: 2026-03-18T09:00, kind: voicemail, to: Wei Chen}
        """;
    assertEquals(2, history(sent).unanswered(History.STATUS_KINDS).size());
    assertEquals(
        1,
        history(sent + "received: [{at: 2026-03-17T09:00, from: Wei Chen, kind: reply}]")
            .unanswered(History.STATUS_KINDS)
            .size());
    assertEquals(
        2,
        history(sent + "received: [{at: 2026-03-19T09:00, from: Ruth Bell, kind: reply}]")
            .unanswered(History.STATUS_KINDS)
            .size());
  }
}

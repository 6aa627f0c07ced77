package dev.afterword.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterword.lint.Severity;
import dev.afterword.lint.Violation;
import dev.afterword.rules.RuleBench.File;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How loudly the rules about time speak, and what they say; it is 5 March 2026, 12:00 UTC. */
class TimingRulesTest {

  private static final String MET_ON_MONDAY =
      """
      zone: UTC
      calendar: us
      people: [{name: Dana Rivera, email: dana@acme.example}]
      interviews: [{start: 2026-03-02T10:00, with: [Dana Rivera]}]
      """;

  private static File draft(String kind, String send) {
    return new File(
        "dana.md",
        "---\nkind: %s\nto: Dana Rivera\nsend: %s\n---\nDear Dana,\n\nThank you for Monday.\n"
            .formatted(kind, send));
  }

  private static Severity severity(String rule, String facts, File... drafts) {
    List<Violation> found = new RuleBench().with(facts, drafts).run(rule);
    assertEquals(1, found.size(), found.toString());
    return found.get(0).severity();
  }

  @Test
  void aMissingNoteMattersMoreWithEveryDay() {
    String facts = MET_ON_MONDAY;
    assertEquals(
        Severity.SUGGESTION,
        severity("interviewer-not-thanked", facts.replace("03-02T10", "03-05T10")));
    assertEquals(
        Severity.WARNING,
        severity("interviewer-not-thanked", facts.replace("03-02T10", "03-03T10")));
    assertEquals(Severity.ERROR, severity("interviewer-not-thanked", facts));
  }

  @Test
  void aNoteWhoseTimeHasPassedIsAskedAfter() {
    Violation found =
        new RuleBench()
            .with(MET_ON_MONDAY, draft("thank-you", "2026-03-03T09:00"))
            .run("interviewer-not-thanked")
            .get(0);
    assertEquals(
        "The draft dana.md was to go out on Tuesday 3 March, 09:00. If it did, record it under"
            + " “sent”; if not, send it now",
        found.help().orElseThrow());
    assertEquals("dana.md:4:7", found.related().get(0).place().toString());
  }

  @Test
  void thanksAreLateAfterADayAndTooLateAfterTwoBusinessDays() {
    assertEquals(
        Severity.WARNING,
        severity("thank-you-late", MET_ON_MONDAY, draft("thank-you", "2026-03-03T12:00")));
    assertEquals(
        Severity.ERROR,
        severity("thank-you-late", MET_ON_MONDAY, draft("thank-you", "2026-03-05T09:00")));
  }

  @Test
  void thanksForTheDayOfADecisionHurry() {
    Violation found =
        new RuleBench()
            .with(
                MET_ON_MONDAY + "promised: {by: tomorrow, said: 2026-03-02}",
                draft("thank-you", "2026-03-03T10:30"))
            .run("thank-you-late")
            .get(0);
    assertEquals(Severity.WARNING, found.severity());
    assertEquals(
        "The note goes out on Tuesday 3 March, 10:30, and the best time for it was until Tuesday 3"
            + " March, 08:00: they meant to decide on Tuesday 3 March, and thanks should be there"
            + " before",
        found.message());
  }

  @Test
  void aQuestionWithinTwoDaysIsAnError() {
    assertEquals(
        Severity.ERROR,
        severity("status-too-soon", MET_ON_MONDAY, draft("status", "2026-03-04T09:00")));
    assertEquals(
        Severity.WARNING,
        severity("status-too-soon", MET_ON_MONDAY, draft("status", "2026-03-05T09:00")));
  }

  @Test
  void aQuestionFarBeyondTheLimitIsAnError() {
    String asked =
        MET_ON_MONDAY
            + """
            sent:
              - {at: 2026-03-10T09:00, kind: status, to: Dana Rivera}
              - {at: 2026-03-18T09:00, kind: voicemail, to: Dana Rivera}
            """;
    assertEquals(
        Severity.WARNING, severity("follow-up-limit", asked, draft("status", "2026-03-26T09:00")));
    assertEquals(
        Severity.ERROR,
        severity(
            "follow-up-limit",
            asked + "  - {at: 2026-03-20T09:00, kind: phone-script, to: Dana Rivera}\n",
            draft("status", "2026-03-28T09:00")));
  }

  @Test
  void twoDraftsAreTooCloseToEachOtherToo() {
    File first = new File("a.md", draft("status", "2026-03-20T09:00").text());
    File second = new File("b.md", draft("final-status", "2026-03-23T09:00").text());
    List<Violation> found =
        new RuleBench().with(MET_ON_MONDAY, first, second).run("follow-up-too-often");
    assertEquals(
        List.of("b.md"), found.stream().map(each -> each.place().source().path()).toList());
    assertEquals("a.md", found.get(0).related().get(0).place().source().path());
  }

  @Test
  void aTimeWithAnOffsetIsToldInTheZoneOfTheReader() {
    assertEquals(
        "The note goes out 5 minutes after the interview, sooner than anything said in it can have"
            + " sunk in",
        new RuleBench()
            .with(MET_ON_MONDAY, draft("thank-you", "2026-03-02T12:05+01:00"))
            .run("thank-you-too-fast")
            .get(0)
            .message());
  }
}

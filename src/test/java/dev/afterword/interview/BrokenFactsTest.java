package dev.afterword.interview;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.text.Placed;
import dev.afterword.text.Problem;
import dev.afterword.text.Source;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the reader says about facts that are wrong, odd, or no facts at all. */
class BrokenFactsTest {

  private static final String WELL_FORMED =
      """
      company: {name: Acme Robotics, also: [Acme], domains: [acme.example]}
      zone: America/New_York
      people:
        - name: Dana Rivera
          part: interviewer
          notes:
            - the Friday retrospective
      interviews:
        - start: 2026-03-04T10:00
          with: [Dana Rivera]
      promised:
        by: end of next week
        permission: yes
      sent:
        - {at: 2026-03-04T13:00, kind: thank-you, to: Dana Rivera}
      keep-in-touch: {every: 30d}
      """;

  private static FactsReader.Reading reading(String text) {
    return FactsReader.read(new Source("interview.yml", text), ZoneId.of("Europe/Berlin"));
  }

  private static List<String> problems(String text) {
    return reading(text).problems().stream().map(Problem::toString).toList();
  }

  private static String start(String zone, String time) {
    return reading("zone: " + zone + "\ninterviews: [{start: " + time + "}]")
        .facts()
        .orElseThrow()
        .interviews()
        .get(0)
        .start()
        .value()
        .toString();
  }

  @Test
  void anEmptyFileIsReported() {
    assertEquals(
        List.of(
            "interview.yml:1:1: the interview's facts must be keys with values, such as"
                + " \"company\" and \"people\", not nothing"),
        problems("# later\n"));
  }

  @Test
  void aFileThatIsNoMapIsReported() {
    assertEquals(Optional.empty(), reading("- company").facts());
    assertEquals(1, problems("- company").size());
  }

  @Test
  void aDayThatDoesNotExistIsReported() {
    assertEquals(
        List.of(
            "interview.yml:1:10: \"applied\" must be a date that exists, such as 2026-03-04,"
                + " not \"2026-02-30\""),
        problems("applied: 2026-02-30"));
  }

  @Test
  void aSlipInAZoneNamesTheZone() {
    assertEquals(
        List.of(
            "interview.yml:1:7: \"zone\" must be a time zone such as America/New_York,"
                + " not \"America/New York\"; did you mean \"America/New_York\"?"),
        problems("zone: America/New York"));
    assertTrue(problems("zone: chicago").get(0).endsWith("did you mean \"America/Chicago\"?"));
    assertTrue(problems("zone: Europe/Berln").get(0).endsWith("mean \"Europe/Berlin\"?"));
  }

  @Test
  void anInterviewThatEndsBeforeItStartsIsReported() {
    assertEquals(
        List.of("interview.yml:1:45: the interview ends before it starts"),
        problems("interviews: [{start: 2026-03-04T10:00, end: 2026-03-04T09:00}]"));
  }

  @Test
  void aPersonWhoIsNotOnTheListIsNoProblemOfTheFile() {
    assertEquals(
        List.of(),
        problems(
            "people: [{name: Wei Chen}]\nsent: [{at: 2026-03-04T10:00, kind: card, to: Ada}]"));
  }

  @Test
  void aPromiseBeforeTheInterviewAndAnInterviewWithNobodyAreNoProblemsOfTheFile() {
    assertEquals(
        List.of(), problems("interviews: [{start: 2026-03-04T10:00}]\npromised: {by: 2026-03-01}"));
  }

  @Test
  void wordsThatCannotBeReadAreKept() {
    Promise promise =
        reading("promised: {by: soon}").facts().orElseThrow().promised().orElseThrow();
    assertEquals(Optional.of("soon"), promise.words().map(Placed::value));
    assertEquals(Optional.empty(), promise.by());
    assertEquals(Optional.empty(), promise.reading());
  }

  @Test
  void aPromiseWasMadeInTheLatestInterviewIfNothingElseIsSaid() {
    Promise promise =
        reading(
                "interviews: [{start: 2026-03-04T10:00}, {start: 2026-02-20T10:00}]\n"
                    + "promised: {by: end of next week}")
            .facts()
            .orElseThrow()
            .promised()
            .orElseThrow();
    assertEquals(Optional.of(LocalDate.of(2026, 3, 13)), promise.by());
    assertEquals(LocalDate.of(2026, 3, 4), promise.said().orElseThrow().value());
    assertTrue(promise.asked());
  }

  @Test
  void timesMayHaveSecondsAnOffsetOrABlank() {
    assertEquals(
        "2026-03-04T10:00+01:00[Europe/Berlin]", start("Europe/Berlin", "2026-03-04 10:00"));
    assertEquals(
        "2026-03-04T10:00:30+01:00[Europe/Berlin]", start("Europe/Berlin", "2026-03-04T10:00:30"));
    assertEquals(
        "2026-03-04T16:00+01:00[Europe/Berlin]", start("Europe/Berlin", "2026-03-04T10:00-05:00"));
    assertEquals(
        "2026-03-04T11:00+01:00[Europe/Berlin]", start("Europe/Berlin", "2026-03-04T10:00Z"));
  }

  @Test
  void aTimeThatTheClocksSkipMovesOnByTheGap() {
    assertEquals(
        "2026-03-08T03:30-04:00[America/New_York]", start("America/New_York", "2026-03-08T02:30"));
  }

  @Test
  void ofATimeThatComesTwiceTheEarlierIsMeant() {
    assertEquals(
        "2026-11-01T01:30-04:00[America/New_York]", start("America/New_York", "2026-11-01T01:30"));
  }

  @Test
  void whateverIsChangedInAFileTheReaderAnswersWithPlaces() {
    String[] pieces = {
      "\t", "\n", ":", "- ", "{", "}", "[", "]", "&a ", "*a", "\"", "'", "\u0000", "|", "🎉", "#",
      "2026", "\r", "? ", "!!"
    };
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder(WELL_FORMED);
      for (int change = 1 + random.nextInt(4); change > 0; change--) {
        int at = random.nextInt(text.length() + 1);
        switch (random.nextInt(3)) {
          case 0 -> text.insert(at, pieces[random.nextInt(pieces.length)]);
          case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(12)));
          default -> text.setLength(at);
        }
      }
      FactsReader.Reading reading =
          assertDoesNotThrow(() -> reading(text.toString()), "seed " + seed + ":\n" + text);
      assertTrue(reading.facts().isPresent() || !reading.problems().isEmpty(), "seed " + seed);
      assertTrue(
          reading.problems().stream().allMatch(problem -> problem.position().isPresent()),
          "seed " + seed);
    }
  }
}

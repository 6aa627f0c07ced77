package dev.afterword.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.afterword.draft.Draft;
import dev.afterword.lint.Fingerprinted;
import dev.afterword.lint.LintReport;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Violation;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is known again, and how a report tells of it. */
class KnownFindingsTest {

  @Test
  void aFingerprintOutlivesEditsElsewhereNewWrappingAndAMove() {
    String before = "Hello,\n\nThank you for the long talk. I liked the tour of the plant.\n";
    String after =
        "Dear Wei,\n\nIt was a day to remember. Thank you for the long\ntalk. I liked the\ntour"
            + " of the whole plant.\n";
    assertEquals(fingerprint("a.txt", before), fingerprint("b/c.txt", after));
  }

  @Test
  void aFingerprintChangesWithTheWordsMeantAndTheirNeighbours() {
    String before = "Thank you for the long talk. I liked the tour.\n";
    assertNotEquals(fingerprint("a.txt", before), fingerprint("a.txt", "I do liked the tour."));
  }

  @Test
  void equalFindingsOfADraftAreCountedNotMerged() {
    Draft draft = Sample.draft("a.txt", "I liked the tour.");
    Violation found = Sample.found(draft, "liked");
    List<String> names = names(Sample.report(draft, found, found));
    assertNotEquals(names.get(0), names.get(1));
  }

  @Test
  void whatIsKnownGivesTheOthersNoOtherNames() {
    Draft draft = Sample.draft("a.txt", "I liked the tour.");
    Violation found = Sample.found(draft, "liked");
    LintReport report = Sample.report(draft, found, Sample.found(draft, "liked"));
    assertEquals(List.of(names(report).get(1)), names(report.withKnown(List.of(found))));
  }

  @Test
  void aKnownFindingMakesNoDraftReady() throws IOException {
    Draft draft = Sample.draft("a.txt", "I liked the tour.");
    LintReport report =
        Sample.report(draft, Sample.found(draft, "liked"), Sample.found(draft, "tour"));
    assertEquals(
        """
        a.txt: not ready: nothing new; known: 2 warnings

        1 draft, 0 ready to send; nothing new; known: 2 warnings
        """,
        text(report.withKnown(report.violations())));
  }

  @Test
  void newFindingsAreShownBesideTheCountOfTheKnown() throws IOException {
    Draft draft = Sample.draft("a.txt", "I liked the tour.");
    Violation known = Sample.found(draft, "liked").withSeverity(Severity.SUGGESTION);
    LintReport report = Sample.report(draft, known, Sample.found(draft, "tour"));
    assertEquals(
        """
        a.txt:1:13: warning: “tour” is found [some-rule]
            1 | I liked the tour.
              |             ^^^^

        a.txt: not ready: 1 warning; known: 1 suggestion

        1 draft, 0 ready to send; 1 warning; known: 1 suggestion
        """,
        text(report.withKnown(List.of(known))));
  }

  private static String fingerprint(String path, String text) {
    Draft draft = Sample.draft(path, text);
    return names(Sample.report(draft, Sample.found(draft, "liked"))).get(0);
  }

  private static List<String> names(LintReport report) {
    return Fingerprinted.of(report).map(Fingerprinted::fingerprint).toList();
  }

  private static String text(LintReport report) throws IOException {
    return FormsTest.print(
        new TextReport(Colors.PLAIN, Detail.NORMAL, Severity.SUGGESTION, false), report);
  }
}

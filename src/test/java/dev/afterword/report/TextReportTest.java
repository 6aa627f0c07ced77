package dev.afterword.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Kind;
import dev.afterword.draft.KindReading;
import dev.afterword.lint.Fix;
import dev.afterword.lint.LintReport;
import dev.afterword.lint.LintReport.Skipped;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Violation;
import dev.afterword.text.MappedText;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextReportTest {

  @Test
  void aViolationShowsItsLineTheWordsRelatedPlacesHelpAndFixes() {
    Draft dana = Sample.draft("acme/dana.md", "Hello Dana,\n\nI liked the tour.\n");
    Draft wei = Sample.draft("acme/wei.md", "Hello Wei,\n\nI liked the tour.\n");
    Violation found =
        Sample.found(wei, "I liked the tour")
            .withSeverity(Severity.ERROR)
            .withRelated(dana.place(Sample.spanOf(dana.source().text(), "I liked the tour")), "")
            .withHelp("two of Wei's notes are unused: on-call rotation; schema registry")
            .withFix(Fix.of("leave it out", Fix.Applicability.DISPLAY, new Span(12, 29), ""));

    assertEquals(
        """
        acme/wei.md:3:1: error: “I liked the tour” is found [some-rule]
            3 | I liked the tour.
              | ^^^^^^^^^^^^^^^^
              also at acme/dana.md:3:1
            = two of Wei's notes are unused: on-call rotation; schema registry
            = fix: leave it out

        acme/dana.md: ready to send
        acme/wei.md: not ready: 1 error

        2 drafts, 1 ready to send; 1 error
        """,
        print(Sample.report(List.of(dana, wei), List.of(), found)));
  }

  @Test
  void anEmptySpanGetsOneCaret() {
    Draft draft = Sample.draft("a.txt", "Hello,\n");
    assertTrue(
        print(Sample.report(draft, Sample.at(draft.place(Span.at(0)), "x")))
            .contains("    1 | Hello,\n      | ^\n"));
  }

  @Test
  void ofSeveralLinesTheFirstIsShown() {
    Draft draft = Sample.draft("a.txt", "one two\r\nthree\r\n");
    assertTrue(
        print(Sample.report(draft, Sample.found(draft, "two\r\nthree")))
            .contains("    1 | one two\n      |     ^^^\n"));
  }

  @Test
  void tabsWideCharactersAndCombiningMarksKeepTheCaretsUnderTheWords() {
    assertCarets("\ta\tWORD b", "\t \t^^^^");
    assertCarets("面接 WORD", "     ^^^^");
    assertCarets("e\u0301 WORD", "  ^^^^");
    assertCarets("👩\u200d💻👍🏽 WORD", "     ^^^^");
    assertCarets("🇩🇪🇫🇷 WORD", "     ^^^^");
  }

  private static void assertCarets(String line, String carets) {
    Draft draft = Sample.draft("a.txt", line);
    String printed = print(Sample.report(draft, Sample.found(draft, "WORD")));
    assertTrue(printed.contains("    1 | " + line + "\n      | " + carets + "\n"), () -> printed);
  }

  @Test
  void aLongLineIsCutAroundTheWords() {
    String line = "before ".repeat(40) + "WORD" + " after".repeat(40);
    Draft draft = Sample.draft("a.txt", line);
    List<String> printed =
        print(Sample.report(draft, Sample.found(draft, "WORD"))).lines().toList();
    String shown = printed.get(1).substring(8);
    assertTrue(shown.startsWith("…") && shown.endsWith("…"), shown);
    assertTrue(shown.length() <= 110, shown);
    assertEquals("WORD", shown.substring(printed.get(2).substring(8).indexOf('^')).substring(0, 4));
  }

  @Test
  void inFewColumnsLinesAreBrokenAtBlanksAndTheCaretsStayBelowTheWords() throws IOException {
    Draft draft =
        Sample.draft("acme/wei.md", "Hello Wei,\n\nI liked the tour of the lab with you.\n");
    Violation found =
        Sample.found(draft, "the lab")
            .withSeverity(Severity.ERROR)
            .withRelated(draft.place(new Span(0, 5)), "the greeting of the letter")
            .withHelp("one of the notes is unused: the schema registry")
            .withFix(Fix.of("leave it out", Fix.Applicability.DISPLAY, new Span(12, 29), ""));
    String expected =
        """
        acme/wei.md:3:21: error: “the
            lab” is found [some-rule]
            3 | …ur of the lab with y…
              |        ^^^^^^^
              also at acme/wei.md:1:1:
                the greeting of the
                letter
            = one of the notes is
              unused: the schema
              registry
            = fix: leave it out

        acme/wei.md: not ready: 1
            error

        1 draft, 0 ready to send; 1
            error
        """;
    LintReport report = Sample.report(draft, found);
    assertEquals(
        expected.replace("        also at", "      also at"), within(30, report, Colors.PLAIN));
    assertEquals(
        within(30, report, Colors.PLAIN),
        within(30, report, Colors.ANSI).replaceAll("\u001b\\[[0-9;]*m", ""),
        "colours take no room");
  }

  private static String within(int columns, LintReport report, Colors colors) throws IOException {
    StringWriter out = new StringWriter();
    new TextReport(colors, Detail.NORMAL, Severity.SUGGESTION, false)
        .within(new Columns(columns))
        .write(report, out);
    return out.toString();
  }

  @Test
  void noLineIsWiderThanTheTerminalUnlessOneWordIs() throws IOException {
    String line = "before ".repeat(40) + "WORD" + " after".repeat(40);
    Draft draft = Sample.draft("a.txt", line);
    LintReport report =
        Sample.report(draft, Sample.found(draft, "WORD").withHelp("help ".repeat(60)));
    for (int columns : List.of(28, 40, 80, 120)) {
      String printed = within(columns, report, Colors.PLAIN);
      assertEquals(List.of(), printed.lines().filter(it -> DisplayWidth.of(it) > columns).toList());
      List<String> lines = printed.lines().toList();
      int carets =
          lines.indexOf(lines.stream().filter(it -> it.endsWith("^^^^")).findFirst().orElseThrow());
      assertTrue(lines.get(carets - 1).startsWith("WORD", lines.get(carets).indexOf('^')), printed);
    }
    String narrow = within(3, report, Colors.PLAIN);
    assertEquals(within(20, report, Colors.PLAIN), narrow, "less than 20 cannot be read");
  }

  @Test
  void anEncodedBodyIsShownDecoded() {
    String body = "Thank you for the tour of the lab";
    String encoded = Base64.getEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8));
    Source source = new Source("a.eml", "To: x@y.example\n\n" + encoded + "\n");
    MappedText.Builder read = new MappedText.Builder(17);
    for (int i = 0; i < body.length(); i++) {
      read.reading(body.substring(i, i + 1), new Span(17 + i / 3 * 4, 17 + i / 3 * 4 + 4));
    }
    Draft draft = Sample.draft(source, read.build(), KindReading.declared(Kind.THANK_YOU));
    Span tour =
        draft
            .letter()
            .words()
            .filter(word -> word.text().equals("tour"))
            .findFirst()
            .orElseThrow()
            .span();

    assertTrue(
        print(Sample.report(draft, Sample.at(draft.place(tour), "tour")))
            .contains(
                """
                    3 | Thank you for the tour of the lab
                      |                   ^^^^
                """));
  }

  @Test
  void aDraftCannotSteerTheTerminal() {
    Draft draft = Sample.draft("a.txt", "red \u001b[31m WORD");
    assertFalse(print(Sample.report(draft, Sample.found(draft, "WORD"))).contains("\u001b"));
  }

  @Test
  void anInferredKindIsTold() {
    Source source = new Source("a.txt", "Hello");
    Draft draft =
        Sample.draft(
            source,
            MappedText.verbatim(source, source.whole()),
            new KindReading(Kind.STATUS, true, 0.874));
    assertTrue(
        print(Sample.report(draft)).contains("a.txt: ready to send (read as status, 87 % sure)\n"));
  }

  @Test
  void rulesThatCouldNotRunTakeOneLineForEachReason() {
    Draft draft = Sample.draft("a.txt", "Hello");
    List<Skipped> skipped =
        List.of(
            new Skipped(List.of("a", "b", "c", "d", "e"), "a.txt", "no interview.yml"),
            new Skipped(List.of("a", "f"), "b.txt", "no interview.yml"));
    assertTrue(
        print(Sample.report(List.of(draft), skipped))
            .contains("not checked in 2 drafts: a, b, c and 3 more (no interview.yml)\n"));
  }

  @Test
  void whatIsBelowTheLeastSeverityIsCountedButNotShown() {
    Draft draft = Sample.draft("a.txt", "Hello WORD");
    LintReport report = Sample.report(draft, Sample.found(draft, "WORD"));
    assertEquals(
        """
        a.txt: not ready: 1 warning

        1 draft, 0 ready to send; 1 warning (1 not shown)
        """,
        print(new TextReport(Colors.PLAIN, Detail.NORMAL, Severity.ERROR, false), report));
  }

  @Test
  void quietShowsTheViolationsOnly() {
    Draft draft = Sample.draft("a.txt", "Hello WORD");
    TextReport quiet = new TextReport(Colors.PLAIN, Detail.QUIET, Severity.SUGGESTION, false);
    assertEquals("", print(quiet, Sample.report(draft)));
    assertEquals(
        3, print(quiet, Sample.report(draft, Sample.found(draft, "WORD"))).lines().count());
  }

  @Test
  void statisticsCountEachRule() {
    Draft draft = Sample.draft("a.txt", "Hello WORD");
    TextReport counting = new TextReport(Colors.PLAIN, Detail.NORMAL, Severity.SUGGESTION, true);
    Violation found = Sample.found(draft, "WORD");
    assertTrue(
        print(counting, Sample.report(draft, found, found)).contains("\n    2  some-rule\n"));
  }

  @Test
  void colourAddsNothingButEscapeCodes() {
    Draft draft = Sample.draft("a.txt", "Hello WORD");
    LintReport report = Sample.report(draft, Sample.found(draft, "WORD"));
    String colored =
        print(new TextReport(Colors.ANSI, Detail.NORMAL, Severity.SUGGESTION, false), report);
    assertTrue(colored.contains("\u001b["));
    assertEquals(print(report), colored.replaceAll("\u001b\\[[0-9;]*m", ""));
  }

  private static String print(LintReport report) {
    return print(new TextReport(Colors.PLAIN, Detail.NORMAL, Severity.SUGGESTION, false), report);
  }

  private static String print(Report form, LintReport report) {
    StringWriter out = new StringWriter();
    try {
      form.write(report, out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString();
  }
}

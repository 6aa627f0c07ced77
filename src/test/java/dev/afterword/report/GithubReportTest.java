package dev.afterword.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.draft.Draft;
import dev.afterword.lint.LintReport;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Violation;
import dev.afterword.text.Span;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GithubReportTest {

  @Test
  void aFindingIsACommandWithItsPlace() throws IOException {
    Draft draft = Sample.draft("acme/wei.md", "Hello,\n\nI liked the tour.\n");
    assertEquals(
        "::warning file=acme/wei.md,line=3,col=3,endColumn=8,title=some-rule::acme/wei.md:3:3:"
            + " “liked” is found%0Asay what [some-rule]\n",
        print(Sample.report(draft, Sample.found(draft, "liked").withHelp("say what"))));
  }

  @Test
  void aFindingOfSeveralLinesHasNoColumns() throws IOException {
    Draft draft = Sample.draft("a.txt", "I liked\nthe tour.");
    LintReport report = Sample.report(draft, Sample.at(draft.place(new Span(2, 11)), "it"));
    assertEquals(
        Map.of("file", "a.txt", "line", "1", "endLine", "2", "title", "some-rule"),
        annotations(report).get(0).properties());
  }

  @Test
  void whatWouldEndAPropertyIsEscaped() throws IOException {
    Draft draft = Sample.draft("a, b: 50 %.txt", "I liked it");
    LintReport report = Sample.report(draft, Sample.found(draft, "liked"));
    assertTrue(print(report).contains("file=a%2C b%3A 50 %25.txt,"), print(report));
    assertEquals("a, b: 50 %.txt", annotations(report).get(0).properties().get("file"));
  }

  @Test
  void noWordsOfADraftBecomeACommandOfTheirOwn() throws IOException {
    Draft draft = Sample.draft("a.txt", "I liked it");
    LintReport report =
        Sample.report(
            draft, Sample.at(draft.place(new Span(2, 7)), "x\n::error::owned\r##[error]"));
    List<String> lines = print(report).lines().toList();
    assertEquals(1, lines.size());
    assertTrue(lines.get(0).startsWith("::warning "));
  }

  @Test
  void whatGithubWillNotShowIsCounted() throws IOException {
    Draft draft = Sample.draft("a.txt", "I liked it");
    Violation found = Sample.found(draft, "liked");
    LintReport report =
        Sample.report(draft, Stream.generate(() -> found).limit(12).toArray(Violation[]::new));
    assertEquals(12, annotations(report).size());
    assertTrue(
        print(report).endsWith("\nGitHub shows 10 of each level; in this log only: 2 warning\n"),
        print(report));
  }

  @Test
  void aMessageOfAnyLengthIsCutWithinNoCharacter() throws IOException {
    Draft draft = Sample.draft("a.txt", "I liked it");
    for (int more = 0; more < 2; more++) {
      LintReport report =
          Sample.report(
              draft, Sample.at(draft.place(new Span(2, 7)), "x".repeat(more) + "😀".repeat(3_000)));
      String message = annotations(report).get(0).message();
      assertEquals("😀…", message.substring(message.length() - 3));
      assertFalse(message.length() > 4_001, "" + message.length());
    }
  }

  private static List<RunnerLog.Annotation> annotations(LintReport report) throws IOException {
    return RunnerLog.annotations(print(report));
  }

  private static String print(LintReport report) throws IOException {
    return FormsTest.print(new GithubReport(Severity.SUGGESTION), report);
  }
}

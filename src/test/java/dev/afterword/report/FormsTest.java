package dev.afterword.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.afterword.draft.Draft;
import dev.afterword.lint.Fix;
import dev.afterword.lint.LintReport;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Violation;
import dev.afterword.text.Span;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What holds for every form that programs read, whatever stands in the drafts. */
class FormsTest {

  /** Pieces that one form or another could take for its own. */
  private static final List<String> PIECES =
      List.of(
          "]]>",
          "<!--",
          "&amp;",
          "\"",
          "'",
          "\\",
          "%",
          "%0A",
          "::",
          "::error::",
          "##[error]",
          ",",
          "\n",
          "\r\n",
          "\r",
          "\t",
          "\u0000",
          "\u0001",
          "\u001b[31m",
          "\u007f",
          "\u0085",
          "\u2028",
          "\u202e",
          "\ufffe",
          "\uffff",
          "😀",
          "👩‍💻",
          "\ud83d",
          "\ude00",
          "é",
          "日本",
          " ",
          "word",
          "{0}",
          "[a](1)",
          "```",
          "|");

  private static final Map<String, Report> FORMS =
      new TreeMap<>(
          Map.of(
              "json", new JsonReport(Severity.SUGGESTION),
              "sarif", new SarifReport(Severity.SUGGESTION, Optional.of("1.0")),
              "junit", new JunitReport(Severity.SUGGESTION, severity -> true),
              "github", new GithubReport(Severity.SUGGESTION),
              "gitlab", new GitlabReport(Severity.SUGGESTION),
              "rdjson", new RdjsonReport(Severity.SUGGESTION),
              "checkstyle", new CheckstyleReport(Severity.SUGGESTION)));

  static String print(Report form, LintReport report) throws IOException {
    StringWriter out = new StringWriter();
    form.write(report, out);
    return out.toString();
  }

  @TestFactory
  Stream<DynamicTest> whateverStandsInADraftAProperReaderReadsTheReport() {
    return IntStream.range(0, 150)
        .mapToObj(
            seed ->
                dynamicTest(
                    "seed " + seed,
                    () -> {
                      LintReport report = anything(new Random(seed));
                      for (String name : FORMS.keySet()) {
                        assertEquals(
                            report.violations().size(), messages(name, report).size(), name);
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> aMessageArrivesAsItIs() {
    String message = "50 % “Łódź” & <b>, x: 😀 ]]> \"y\" 'z' \\";
    return FORMS.keySet().stream()
        .map(
            name ->
                dynamicTest(
                    name,
                    () -> {
                      LintReport report = saying(message);
                      List<String> told = messages(name, report);
                      assertTrue(told.get(0).contains(message), told.toString());
                    }));
  }

  @TestFactory
  Stream<DynamicTest> theSameReportGivesTheSameCharacters() {
    return FORMS.values().stream()
        .map(
            form ->
                dynamicTest(
                    form.getClass().getSimpleName(),
                    () -> assertEquals(print(form, Sample.full()), print(form, Sample.full()))));
  }

  @TestFactory
  Stream<DynamicTest> noFormNamesTheMomentOfTheCheck() {
    assertTrue(Sample.full().asOf().toString().startsWith("2026-03-04"));
    return FORMS.entrySet().stream()
        // It is the one that says so, and its moment is that of --now.
        .filter(form -> !form.getKey().equals("json"))
        .map(
            form ->
                dynamicTest(
                    form.getKey(),
                    () -> assertFalse(print(form.getValue(), Sample.full()).contains("2026-03"))));
  }

  @TestFactory
  Stream<DynamicTest> everyFormTellsWhatCouldNotBeDone() {
    return FORMS.entrySet().stream()
        .map(
            form ->
                dynamicTest(
                    form.getKey(),
                    () -> {
                      String printed = print(form.getValue(), Sample.full());
                      assertTrue(printed.contains("cannot be read"), printed);
                      assertTrue(printed.contains("index out of range"), printed);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> aReportIsWrittenPieceByPiece() {
    Violation[] many = saying("found").violations().toArray(Violation[]::new);
    Draft draft = Sample.draft("a.txt", "I liked the tour.");
    LintReport report =
        Sample.report(draft, Stream.generate(() -> many[0]).limit(5_000).toArray(Violation[]::new));
    return FORMS.entrySet().stream()
        .map(
            form ->
                dynamicTest(
                    form.getKey(),
                    () -> {
                      LargestPiece out = new LargestPiece();
                      form.getValue().write(report, out);
                      assertTrue(out.all > 200_000, "only " + out.all);
                      assertTrue(out.largest < 10_000, out.largest + " characters at once");
                    }));
  }

  @Test
  void whatIsBelowTheLeastSeverityIsLeftOut() throws IOException {
    LintReport report = Sample.full();
    for (Report form :
        List.of(
            new SarifReport(Severity.WARNING, Optional.empty()),
            new JunitReport(Severity.WARNING, severity -> true),
            new GithubReport(Severity.WARNING),
            new GitlabReport(Severity.WARNING),
            new RdjsonReport(Severity.WARNING),
            new CheckstyleReport(Severity.WARNING))) {
      String printed = print(form, report);
      assertTrue(printed.contains("some-rule"), printed);
      assertFalse(printed.replaceAll("\"id\": \"other-rule\"", "").contains("liked …"), printed);
    }
  }

  private static final class LargestPiece extends Writer {
    private int largest;
    private long all;

    @Override
    public void write(char[] buffer, int offset, int length) {
      largest = Math.max(largest, length);
      all += length;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  private static LintReport saying(String message) {
    Draft draft = Sample.draft("a.txt", "I liked the tour.");
    return Sample.report(draft, new Message(message).at(draft));
  }

  private record Message(String text) {
    Violation at(Draft draft) {
      Violation found = Sample.found(draft, "liked");
      return new Violation(
          found.card(),
          found.severity(),
          found.place(),
          text,
          found.help(),
          found.fixes(),
          found.related(),
          found.twin());
    }
  }

  private static LintReport anything(Random random) {
    String text = some(random, 30);
    Draft draft = Sample.draft(some(random, 3).strip() + ".txt", text);
    List<Violation> found = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int start = random.nextInt(text.length() + 1);
      Span span = new Span(start, start + random.nextInt(text.length() - start + 1));
      found.add(
          Sample.card("some-rule")
              .report(draft.place(span), Map.of("match", some(random, 5)))
              .withSeverity(random.nextBoolean() ? Severity.ERROR : Severity.SUGGESTION)
              .withHelp(some(random, 5))
              .withRelated(draft.place(Span.at(start)), some(random, 3))
              .withFix(Fix.of(some(random, 2), Fix.Applicability.SAFE, span, some(random, 4))));
    }
    return Sample.report(draft, found.toArray(Violation[]::new));
  }

  private static String some(Random random, int pieces) {
    return Stream.generate(() -> PIECES.get(random.nextInt(PIECES.size())))
        .limit(pieces)
        .collect(Collectors.joining());
  }

  /** What a reader of the form gets to see of each violation. */
  private static List<String> messages(String name, LintReport report) throws Exception {
    String printed = print(Objects.requireNonNull(FORMS.get(name)), report);
    return switch (name) {
      case "json" -> texts(JsonParser.parseString(printed), "violations", "message");
      case "rdjson" -> texts(JsonParser.parseString(printed), "diagnostics", "message");
      case "gitlab" ->
          JsonParser.parseString(printed).getAsJsonArray().asList().stream()
              .map(entry -> entry.getAsJsonObject().get("description").getAsString())
              .toList();
      case "sarif" ->
          JsonParser.parseString(printed)
              .getAsJsonObject()
              .getAsJsonArray("runs")
              .get(0)
              .getAsJsonObject()
              .getAsJsonArray("results")
              .asList()
              .stream()
              .map(
                  result ->
                      result.getAsJsonObject().getAsJsonObject("message").get("text").getAsString())
              .toList();
      case "junit" -> attributes(XmlReader.read(printed), "failure", "message");
      case "checkstyle" -> attributes(XmlReader.read(printed), "error", "message");
      case "github" -> RunnerLog.annotations(printed).stream().map(one -> one.message()).toList();
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static List<String> texts(JsonElement root, String list, String field) {
    return root.getAsJsonObject().getAsJsonArray(list).asList().stream()
        .map(entry -> entry.getAsJsonObject().get(field).getAsString())
        .toList();
  }

  private static List<String> attributes(Document document, String element, String attribute) {
    return XmlReader.elements(document, element).stream()
        .map((Element found) -> found.getAttribute(attribute))
        .toList();
  }
}

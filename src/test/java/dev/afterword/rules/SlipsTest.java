package dev.afterword.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.lint.Fix;
import dev.afterword.lint.FixPlan;
import dev.afterword.lint.LintReport;
import dev.afterword.lint.Linter;
import dev.afterword.lint.Violation;
import dev.afterword.rules.RuleBench.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules about single characters and words, together, as a reader of the report meets them. */
class SlipsTest {

  private static final Set<String> RULES =
      Set.of(
          "a-an",
          "bad-link",
          "double-space",
          "lower-case-i",
          "missing-final-punct",
          "missing-space-after-punct",
          "mixed-spelling",
          "repeated-word",
          "unbalanced-quote");

  private static final Linter LINTER = new Linter(RuleBook.load(List.of()).checkers(RULES));

  private static List<Violation> found(File file) {
    LintReport report = LINTER.lint(new RuleBench().without(file).workspace(), List.of());
    assertEquals(List.of(), report.crashes());
    return report.violations();
  }

  private static File letter(String body) {
    return new File(
        "letter.txt",
        "Kind: thank-you\n\nDear Ms. Rivera,\n\n" + body + "\n\nBest regards,\nRobin Hale\n");
  }

  private static String told(Violation violation) {
    return violation.card().id() + " at “" + violation.place().text() + "”";
  }

  private static Stream<String> entries(String name, String separator) throws IOException {
    try (var stream = SlipsTest.class.getResourceAsStream(name)) {
      String text =
          new String(stream.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .collect(Collectors.joining("\n"));
      return Stream.of(text.split(separator, -1)).filter(entry -> !entry.isBlank());
    }
  }

  static Stream<String> right() throws IOException {
    return entries("slips-right.txt", "\n----\n");
  }

  @ParameterizedTest
  @MethodSource("right")
  void whatIsRightIsLeftAlone(String snippet) {
    assertEquals(List.of(), found(rightFile(snippet)).stream().map(SlipsTest::told).toList());
  }

  /** {@code = md language: en-GB} above a snippet makes a Markdown file with that header. */
  private static File rightFile(String snippet) {
    if (!snippet.startsWith("=")) {
      return letter(snippet);
    }
    int end = snippet.indexOf('\n');
    String headers = snippet.substring("= md".length(), end).strip();
    String front =
        headers.contains("kind:")
            ? headers.replace(" channel:", "\nchannel:")
            : "kind: thank-you\n" + headers;
    return new File(
        "letter.md",
        "---\n"
            + front.strip()
            + "\n---\nDear Ms. Rivera,\n\n"
            + snippet.substring(end + 1)
            + "\n\nBest regards,\nRobin Hale\n");
  }

  static Stream<String> wrong() throws IOException {
    return entries("slips-wrong.txt", "\n");
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void everySlipIsFoundOnceAtItsCharacters(String line) {
    int colon = line.indexOf(": ");
    String rule = line.substring(0, colon);
    String marked = line.substring(colon + 2);
    List<String> expected = new ArrayList<>();
    StringBuilder body = new StringBuilder();
    int at = 0;
    while (at < marked.length()) {
      int open = marked.indexOf("[[", at);
      if (open < 0) {
        break;
      }
      int close = marked.indexOf("]]", open + 3);
      body.append(marked, at, open).append(marked, open + 2, close);
      expected.add(rule + " at “" + marked.substring(open + 2, close) + "”");
      at = close + 2;
    }
    body.append(marked.substring(at));
    assertEquals(expected, found(letter(body.toString())).stream().map(SlipsTest::told).toList());
  }

  @Test
  void theCorpusIsLargeEnoughToMeanSomething() throws IOException {
    assertTrue(right().count() >= 130, () -> "too few right snippets");
    assertTrue(wrong().count() >= 80, () -> "too few wrong ones");
  }

  /** A mail whose file spells its text otherwise: what is mended there must not break it. */
  @Test
  void anEncodedMailIsMendedAsItIsEncoded() {
    File mail =
        new File(
            "letter.eml",
            """
            To: dana@acme.example
            Subject: The tour
            X-Afterword-Kind: thank-you
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            Dear Dana,

            It was=20=20an long day, and i=E2=80=99m glad.

            Best regards,
            Robin Hale
            """);
    List<Violation> found = found(mail);
    assertEquals(
        List.of("double-space at “=20=20”", "a-an at “an”", "lower-case-i at “i=E2=80=99m”"),
        found.stream().map(SlipsTest::told).toList());
    String mended =
        FixPlan.of(found, Fix.Applicability.SAFE).appliedTo(found.get(0).place().source());
    assertTrue(mended.contains("\nIt was=20a long day, and I=E2=80=99m glad.\n"), mended);
  }

  /** In flowed mail a blank at the end of a line only says that the paragraph goes on. */
  @Test
  void theBlanksOfFlowedMailAreNoSlip() {
    File mail =
        new File(
            "letter.eml",
            """
            To: dana@acme.example
            Subject: The tour
            X-Afterword-Kind: thank-you
            Content-Type: text/plain; charset=utf-8; format=flowed

            Dear Dana,

            Thank you for the tour,\s
            which I enjoyed. It took an\s
            hour.

            Best regards,
            Robin Hale
            """);
    assertEquals(List.of(), found(mail).stream().map(SlipsTest::told).toList());
  }

  @Test
  void severalFixesOfOneLineFitTogether() {
    File file = letter("Thank you for  the tour,which i enjoyed; it was a honor.");
    String text = file.text();
    List<Fix.Edit> edits =
        found(file).stream().flatMap(one -> one.fixes().get(0).edits().stream()).toList();
    for (int i = edits.size() - 1; i >= 0; i--) {
      text =
          text.substring(0, edits.get(i).span().start())
              + edits.get(i).text()
              + text.substring(edits.get(i).span().end());
    }
    assertTrue(text.contains("Thank you for the tour, which I enjoyed; it was an honor."), text);
  }
}

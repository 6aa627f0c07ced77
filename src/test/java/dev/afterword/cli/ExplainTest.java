package dev.afterword.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a rule as somebody meets it who has never seen its file. */
class ExplainTest {

  @TempDir Path folder;

  private String explain(String rule) throws IOException {
    Run run = run(rule);
    assertEquals("", run.err());
    return run.out().replace(folder.resolve("own").toString(), "own");
  }

  private Run run(String rule) throws IOException {
    Path rules = Files.createDirectories(folder.resolve("own"));
    Files.writeString(rules.resolve("many-mills.yml"), rule);
    Path settings =
        Files.writeString(folder.resolve("afterword.yml"), "rules-dir: " + rules + "\n");
    return Run.of(
        new InstalledEngine(Map.of()), "explain", "many-mills", "--config", settings.toString());
  }

  private static String section(String page, String title) {
    int start = page.indexOf("\n" + title + "\n") + 1;
    assertTrue(start > 0, page);
    return page.substring(start, page.indexOf("\n\n", start) + 1);
  }

  private static final String HEAD =
      """
      summary: More mills than a reader can count
      category: tone
      severity: warning
      where: body
      why: Mills tire.
      message: "{count} mills"
      options:
        most: {default: 1, unit: mills, why: one mill is a picture}
        first: {default: [wind, water], unit: kinds of mill, why: these come first}
      count:
        of: [(mill|mills)]
        at-most: most
      """;

  @Test
  void anOptionSaysWhatItCountsAndWhyAndWhatItIs() throws IOException {
    assertEquals(
        """
        Options (in afterword.yml, as in rules: {many-mills: {first: …}}):
            first: kinds of mill; these come first
                default: wind, water
            most: mills; one mill is a picture
                default: 1
        """,
        section(
            explain(HEAD + "bad: [\"A mill and a [[mill]].\"]\n"),
            "Options (in afterword.yml, as in rules: {many-mills: {first: …}}):"));
  }

  @Test
  void anExampleStandsWithAllThatItTakesToUnderstandIt() throws IOException {
    assertEquals(
        """
        It finds:
          with this interview.yml:
            company: Tern Mills
          with the interview.yml of another application:
            company: Borealis Health
          with this message under sent/:
            ---
            kind: thank-you
            ---
            Thank you for the mill.
          in a message of kind status, checked on 2026-03-09 09:00:
            A mill, and a mill.
                          ^^^^
        Mended:
            A mill.
        """,
        section(
            explain(
                HEAD
                    + """
                      bad:
                        - text: A mill, and a [[mill]].
                          after: A mill.
                          kind: status
                          now: 2026-03-09T09:00
                          facts: |
                            company: Tern Mills
                          elsewhere: |
                            company: Borealis Health
                          sent:
                            - |
                              ---
                              kind: thank-you
                              ---
                              Thank you for the mill.
                      """),
            "It finds:"));
  }

  @Test
  void ofAMendedLetterOnlyWhatChangedIsShown() throws IOException {
    assertEquals(
        """
        Mended:
            …
            A mill.
            …
        """,
        section(
            explain(
                HEAD
                    + """
                      bad:
                        - draft: |
                            ---
                            kind: status
                            ---
                            Dear Dana,
                            A mill, and a [[mill]].
                            Robin
                          after: |
                            ---
                            kind: status
                            ---
                            Dear Dana,
                            A mill.
                            Robin
                      """),
            "Mended:"));
  }

  @Test
  void whatIsCutIsSaidToBeCut() throws IOException {
    String page =
        explain(
            HEAD + "bad:\n  - text: |\n      A mill, a [[mill]].\n" + "      More.\n".repeat(20));
    assertTrue(page.contains("\n    More.\n    … (7 lines not shown)\n"), page);
  }

  @Test
  void noExampleStandsTwice() throws IOException {
    String page =
        explain(
            HEAD
                + """
                  bad:
                    - {text: "A mill and a [[mill]].", after: A mill.}
                    - Mills and [[mills]].
                  good: [One mill.]
                  """);
    assertEquals(
        """
        It also finds:
          - Mills and mills.
                      ^^^^^
        """,
        section(page, "It also finds:"));
    assertEquals(page.indexOf("A mill and a mill."), page.lastIndexOf("A mill and a mill."));
  }

  @Test
  void aRuleOfABrokenFileIsSaidToBeBroken() throws IOException {
    Run run = run("summary: [\n");
    assertEquals(ExitCode.NOT_DONE, run.code());
    assertTrue(run.err().contains("many-mills.yml:2:1: this is not YAML"), run.err());
  }

  @Test
  void aRuleThatIsOffSaysHowToSwitchItOn() throws IOException {
    assertTrue(
        explain(HEAD + "on: no\nbad: [\"A mill and a [[mill]].\"]\n")
            .contains("To switch it on:\n    rules: {many-mills: on} in afterword.yml\n"));
  }

  @Test
  void aCategoryNamesItsRulesAndNoOthers() {
    Run run = Run.of(new InstalledEngine(Map.of()), "explain", "brevity");
    assertEquals(ExitCode.FINE, run.code(), run.err());
    assertTrue(run.out().matches("(?s)brevity \\(category of \\d+ rules\\)\n\n.*"), run.out());
    assertTrue(run.out().contains("\ntoo-long "), run.out());
    assertFalse(run.out().contains("\nmisspelling "), run.out());
    assertTrue(run.out().endsWith("    afterword check --ignore brevity\n"), run.out());
  }
}

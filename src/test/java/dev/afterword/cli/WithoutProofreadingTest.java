package dev.afterword.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WithoutProofreadingTest {

  private static final String DRAFT =
      """
      ---
      kind: thank-you
      to: Dana Rivera <dana.rivera@acme.example>
      subject: Thank you for the talk about the data engineer role
      ---
      <!-- afterword: allow misspelling: “recieve” is a quotation from their advert -->

      Dear Dana,

      Thank you for your time on Wednesday. I hope to recieve an answer soon.

      Best regards,
      Robin Example
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeDraft() throws IOException {
    Files.writeString(folder.resolve("dana.md"), DRAFT);
  }

  @Test
  void noClassOfLanguageToolIsLoaded() throws Exception {
    List<String> loaded =
        LoadedClasses.by(Map.of(), "check", "--no-proofread", "--isolated", "" + folder);
    assertEquals(List.of(), LoadedClasses.ofLanguageTool(loaded));
  }

  @Test
  void nothingOfTheServerForEditorsIsLoaded() throws Exception {
    List<String> loaded =
        LoadedClasses.by(Map.of(), "check", "--no-proofread", "--isolated", "" + folder);
    assertTrue(loaded.contains("dev.afterword.lint.Linter"), "the check did not run");
    assertEquals(
        List.of(),
        loaded.stream()
            .filter(name -> name.matches("org\\.eclipse\\.lsp4j\\..*|dev\\.afterword\\.lsp\\..*"))
            .toList());
  }

  @Test
  void noModelOfBaseFormsIsReadWhereEndingsAreEnough() throws Exception {
    Files.writeString(
        folder.resolve("interview.yml"),
        """
        company: {name: Acme Robotics}
        people:
          - {name: Dana Rivera, notes: [moving the warehouse to Kafka]}
        """);
    Files.writeString(
        folder.resolve("dana.md"), DRAFT.replace("I hope", "Kafka it will be. I hope"));
    List<String> loaded =
        LoadedClasses.by(Map.of(), "check", "--no-proofread", "--isolated", "" + folder);
    assertTrue(loaded.contains("dev.afterword.rules.TopicEvidence"), "no note was looked for");
    assertEquals(
        List.of(), loaded.stream().filter(name -> name.contains(".postag.POSModel")).toList());
  }

  @Test
  void oneLineOfTheSummarySaysWhatWasNotLookedFor() {
    Run run = check();
    assertTrue(
        run.out()
            .lines()
            .anyMatch(
                line ->
                    line.startsWith("not checked in ")
                        && line.endsWith("dana.md: grammar, misspelling (proofreading is off)")),
        run.out());
  }

  @Test
  void rulesThatAreSwitchedOffAreNotMissed() {
    Run run = check("--ignore", "misspelling");
    assertTrue(run.out().contains("dana.md: grammar (proofreading is off)"), run.out());
    assertFalse(check("--select", "tone").out().contains("proofreading is off"));
  }

  @Test
  void anAllowanceOfAMisspellingIsNotCalledUnused() {
    Run run = check();
    assertFalse(run.out().contains("unused-allowance"), run.out());
  }

  private Run check(String... more) {
    String[] args =
        Stream.concat(
                Stream.of("check", "--no-proofread", "--isolated", "--now", "2026-03-04T16:30"),
                Stream.concat(Stream.of(more), Stream.of(folder.toString())))
            .toArray(String[]::new);
    return Run.of(new InstalledEngine(Map.of()), args);
  }
}

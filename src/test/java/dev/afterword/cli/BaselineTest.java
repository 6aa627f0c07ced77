package dev.afterword.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is recorded once and not told again. */
class BaselineTest {

  private static final String DRAFT =
      Note.status(
          """
          Thank you for the long talk on Wednesday. I need an answer by Friday.

          Is there a timeline for the next steps that you can share?
          """);

  @TempDir private Path place;
  private Folder folder = new Folder(Path.of(""));

  @BeforeEach
  void writeDraft() {
    folder = new Folder(place).with("dana.md", DRAFT);
  }

  @Test
  void whatIsRecordedIsSetAsideAndNoLongerFails() {
    assertEquals(ExitCode.VIOLATIONS, folder.check().code());
    assertEquals(ExitCode.FINE, folder.run("baseline update").code());
    Run run = folder.check("--baseline", "afterword-baseline.yml");
    assertEquals(ExitCode.FINE, run.code(), run.out());
    assertFalse(run.out().contains("[demands-decision]"), run.out());
    assertTrue(run.out().contains("not ready: nothing new; known: "), run.out());
  }

  @Test
  void theFileIsSortedHasALineForEachFindingAndNoneOfItsWords() throws IOException {
    folder.with("acme/wei.md", DRAFT);
    folder.run("baseline update");
    String file = folder.read("afterword-baseline.yml");
    assertTrue(
        file.lines()
            .allMatch(
                line ->
                    line.matches(
                        "#.*|version: 1|known:|  \"[a-z/.]+\":|    - [a-z-]+ [0-9a-f]{16}")),
        file);
    assertTrue(file.indexOf("acme/wei.md") < file.indexOf("dana.md"), file);
    assertFalse(file.contains("Friday"), file);
    folder.run("baseline update");
    assertEquals(file, folder.read("afterword-baseline.yml"));
  }

  @Test
  void aFindingStaysKnownWhileOtherWordsChangeAndTheFileMoves() throws IOException {
    folder.run("baseline update");
    folder.with(
        "dana.md",
        DRAFT
            .replace("Dear Dana,", "Hello Dana,")
            .replace("Thank you for the long talk on Wednesday.", "Thank you!\nIt was good.")
            .replace("answer by", "answer\nby"));
    folder.move("dana.md", "acme/rivera.md");
    Run run = folder.check("--baseline", "afterword-baseline.yml");
    assertFalse(run.out().contains("[demands-decision]"), run.out());
  }

  @Test
  void oneMoreOfAnEqualFindingIsNew() {
    folder.run("baseline update");
    folder.with("dana.md", DRAFT.replace("Is there", "I need an answer by Friday.\n\nIs there"));
    Run run = folder.check("--baseline", "afterword-baseline.yml");
    assertEquals(ExitCode.VIOLATIONS, run.code(), run.out());
    assertEquals(1, run.out().split("\\[demands-decision\\]", -1).length - 1, run.out());
  }

  @Test
  void aCopyOfAKnownFindingInAnotherDraftIsNew() {
    folder.run("baseline update");
    folder.with("wei.md", DRAFT);
    Run run = folder.check("--baseline", "afterword-baseline.yml");
    assertTrue(run.out().contains("wei.md:8:45: warning:"), run.out());
    assertFalse(run.out().contains("dana.md:8:45: warning:"), run.out());
  }

  @Test
  void theFileHoldsForEverybodyWhoSharesIt() {
    folder.with("search/dana.md", DRAFT);
    Folder below = new Folder(place.resolve("search"));
    below.run("baseline update");
    assertEquals(
        ExitCode.FINE,
        folder.check("--baseline", "search/afterword-baseline.yml", "search").code());
  }

  @Test
  void anEntryThatMatchesNothingIsANoteAndPruned() throws IOException {
    folder.run("baseline update");
    String before = folder.read("afterword-baseline.yml");
    folder.with("dana.md", DRAFT.replace(" I need an answer by Friday.", ""));
    Run check = folder.check("--baseline", "afterword-baseline.yml");
    assertTrue(
        check.out().contains("afterword-baseline.yml: an entry matches nothing any more (dana.md:"),
        check.out());
    Run prune = folder.run("baseline prune");
    assertEquals(ExitCode.FINE, prune.code());
    assertTrue(
        prune.out().matches("(?s)dana.md: demands-decision [0-9a-f]+ matches nothing any.*"));
    String after = folder.read("afterword-baseline.yml");
    assertTrue(before.contains("demands-decision"), before);
    assertFalse(after.contains("demands-decision"), after);
  }

  @Test
  void pruningRecordsNothingNew() throws IOException {
    folder.with("afterword-baseline.yml", "version: 1\nknown: {}\n");
    assertEquals(
        "afterword-baseline.yml: 0 known; 0 forgotten\n", folder.run("baseline prune").out());
    assertEquals("version: 1\nknown: {}\n", folder.read("afterword-baseline.yml"));
  }

  @Test
  void whatARunDidNotLookAtStaysRecorded() throws IOException {
    folder.with("acme/wei.md", DRAFT);
    folder.run("baseline update");
    String all = folder.read("afterword-baseline.yml");
    folder.run("baseline update", "acme");
    assertEquals(all, folder.read("afterword-baseline.yml"));
    Run oneRule = folder.check("--baseline", "afterword-baseline.yml", "--select", "emoji");
    assertFalse(oneRule.out().contains("matches nothing"), oneRule.out());
    String spelling =
        all.replace("\"dana.md\":\n", "\"dana.md\":\n    - misspelling 0123456789abcdef\n");
    folder.with("afterword-baseline.yml", spelling);
    folder.run("baseline prune");
    assertTrue(folder.read("afterword-baseline.yml").contains("misspelling"), spelling);
  }

  @Test
  void aBaselineThatIsNotThereOrBrokenIsNamed() {
    Run absent = folder.check("--baseline", "known.yml");
    assertEquals(ExitCode.NOT_DONE, absent.code());
    assertEquals(
        "afterword: --baseline known.yml: there is no such file; afterword baseline update"
            + " --baseline known.yml writes one\n",
        absent.err());
    folder.with("known.yml", "version: 1\nknown:\n  dana.md:\n    - wrong-name\n  wei.md: 3\n");
    Run broken = folder.check("--baseline", "known.yml");
    assertEquals(ExitCode.NOT_DONE, broken.code());
    assertEquals(
        """
        afterword: known.yml:4:7: a finding must be a rule and its fingerprint, as in "wrong-name 3f9a0b12aa34bb56", not "wrong-name"
        afterword: known.yml:5:11: a file must have a list of findings, not "3"
        """,
        broken.err());
  }

  @Test
  void whereADraftCannotBeReadNothingIsRecorded() throws IOException {
    folder.with("interview.yml", "company: [\n");
    Run run = folder.run("baseline update");
    assertEquals(ExitCode.NOT_DONE, run.code());
    assertFalse(java.nio.file.Files.exists(place.resolve("afterword-baseline.yml")));
  }

  @Test
  void everyFormTellsOfTheNewFindingsOnly() {
    folder.run("baseline update");
    for (ReportFormat format : ReportFormat.values()) {
      Run run = folder.check("--baseline", "afterword-baseline.yml", "--format", format.toString());
      assertEquals(ExitCode.FINE, run.code(), run.out());
      String told = run.out().replaceAll("(?s)<details class=\"known\">.*?</details>", "");
      assertFalse(told.contains("sets the reader a deadline"), format + ": " + run.out());
    }
  }
}

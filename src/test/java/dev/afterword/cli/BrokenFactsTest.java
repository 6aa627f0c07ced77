package dev.afterword.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A draft whose facts could not be read may be as good as it looks, or not: nobody can tell. */
class BrokenFactsTest {

  @TempDir Path place;

  private Folder folder = new Folder(Path.of(""));

  @BeforeEach
  void writeDraft() {
    folder =
        new Folder(place)
            .with("acme/dana.md", Note.status("Is there any news?"))
            .with("afterword.yml", "select: [demands-decision]\n");
  }

  private String verdict() {
    Run run = folder.check("acme");
    assertEquals(ExitCode.NOT_DONE, run.code(), run.out());
    assertTrue(run.out().contains(", 0 ready to send"), run.out());
    return run.out()
        .lines()
        .filter(line -> line.startsWith("acme/dana.md: "))
        .findFirst()
        .orElse("");
  }

  @Test
  void factsThatAreNoYamlLeaveTheVerdictOpen() {
    folder.with("acme/interview.yml", "company: [Acme\npeople:\n");
    assertEquals(
        "acme/dana.md: not judged in full; acme/interview.yml could not be read in full",
        verdict());
  }

  @Test
  void aWrongValueInTheFactsLeavesItOpenToo() {
    folder.with("acme/interview.yml", "company: Acme\npromised: {by: 2026-02-30}\n");
    assertEquals(
        "acme/dana.md: not judged in full; acme/interview.yml could not be read in full",
        verdict());
  }

  @Test
  void factsThatADraftNamesAndThatAreNotThereLeaveItOpen() {
    folder.with(
        "acme/dana.md",
        Note.status("Is there any news?").replace("kind:", "interview: ../borealis\nkind:"));
    assertEquals(
        "acme/dana.md: not judged in full; ../borealis could not be read in full", verdict());
  }

  @Test
  void whatStandsAgainstSendingIsToldAllTheSame() {
    folder
        .with("acme/interview.yml", "company: [Acme\n")
        .with("acme/dana.md", Note.status("I demand an answer at once."));
    assertTrue(verdict().startsWith("acme/dana.md: not ready: 1 warning"), verdict());
  }

  @Test
  void theFactsOfAnotherApplicationDoNotMatter() {
    folder
        .with("acme/interview.yml", "company: Acme\n")
        .with("borealis/interview.yml", "company: [Borealis\n");
    Run run = folder.check(".");
    assertTrue(run.out().contains("acme/dana.md: ready to send"), run.out());
  }

  @Test
  void jsonNamesTheFacts() {
    folder.with("acme/interview.yml", "company: [Acme\n");
    JsonObject draft =
        JsonParser.parseString(folder.check("--format", "json", "acme").out())
            .getAsJsonObject()
            .getAsJsonArray("drafts")
            .get(0)
            .getAsJsonObject();
    assertEquals("acme/interview.yml", draft.get("brokenFacts").getAsString());
    assertTrue(!draft.get("ready").getAsBoolean(), draft.toString());
  }
}

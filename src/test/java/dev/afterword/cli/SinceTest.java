package dev.afterword.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.NeededProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What drafts in a git repository had already. */
class SinceTest {

  private static final String FACTS =
      """
      company: {name: Acme Robotics}
      role: {title: Data Engineer}
      people:
        - name: Dana Rivera
          email: dana.rivera@acme.example
      interviews:
        - start: 2026-03-04T10:00
          with: [Dana Rivera]
      """;

  private static final String DRAFT = Note.status("I need an answer by Friday.");

  @TempDir private Path place;
  private Folder folder = new Folder(Path.of(""));

  @BeforeEach
  void commit() throws Exception {
    NeededProgram.find("git");
    folder = new Folder(place).with("acme/interview.yml", FACTS).with("acme/dana.md", DRAFT);
    git("init", "-q");
    commitAll();
  }

  @Test
  void whatTheLastCommitHadIsSetAside() {
    Run run = folder.check("--new-only");
    assertEquals(ExitCode.FINE, run.code(), run.out());
    assertTrue(run.out().contains("; known: "), run.out());
  }

  @Test
  void aNewFindingIsToldWhereverTheOldOnesMovedTo() {
    folder.with(
        "acme/dana.md",
        DRAFT.replace("I need", "Thank you.\n\nI need") + "\nPS: I need your decision today.\n");
    Run run = folder.check("--new-only", "--quiet");
    assertEquals(ExitCode.VIOLATIONS, run.code(), run.out());
    assertFalse(run.out().contains("by Friday” sets"), run.out());
    assertTrue(run.out().contains("acme/dana.md:15:"), run.out());
  }

  @Test
  void aDraftThatWasRenamedIsTheSame() throws Exception {
    git("mv", "acme/dana.md", "acme/rivera.md");
    assertEquals(ExitCode.FINE, folder.check("--new-only").code());
  }

  @Test
  void aDraftThatWasNotThereIsNewAltogether() {
    folder.with("acme/other.md", DRAFT);
    Run run = folder.check("--new-only", "--quiet");
    assertTrue(run.out().contains("acme/other.md:8:3: warning: “need an answer"), run.out());
  }

  @Test
  void whatNewFactsMakeWrongIsNew() {
    folder.with("acme/interview.yml", FACTS.replace("Dana Rivera\n", "Danah Rivera\n"));
    Run run = folder.check("--new-only", "--select", "wrong-name");
    assertEquals(ExitCode.VIOLATIONS, run.code(), run.out());
  }

  @Test
  void aRuleThatIsSwitchedOnTodayIsNoNewFinding() throws Exception {
    folder.with("afterword.yml", "rules: {demands-decision: off}\n");
    commitAll();
    folder.with("afterword.yml", "rules: {demands-decision: error}\n");
    assertEquals(ExitCode.FINE, folder.check("--new-only").code());
  }

  @Test
  void anOlderRevisionIsNamedAsGitNamesIt() throws Exception {
    folder.with(
        "acme/dana.md",
        DRAFT.replace("Best regards", "I need your decision today.\n\nBest regards"));
    commitAll();
    assertEquals(ExitCode.FINE, folder.check("--since", "HEAD").code());
    assertEquals(ExitCode.VIOLATIONS, folder.check("--since", "HEAD~1").code());
    assertEquals(ExitCode.VIOLATIONS, folder.check("--new-only", "--since", "HEAD~1").code());
  }

  @Test
  void theRepositoryIsThatOfTheDraftsWhereverTheProgramRuns() {
    Folder above = new Folder(place.resolve("..").normalize());
    String acme = place.getFileName() + "/acme";
    assertEquals(ExitCode.FINE, above.check("--new-only", acme).code());
    Folder below = new Folder(place.resolve("acme"));
    assertEquals(ExitCode.FINE, below.check("--new-only").code());
  }

  @Test
  void whatGitDoesNotKnowIsNamed() {
    Run run = folder.check("--since", "last-week");
    assertEquals(ExitCode.NOT_DONE, run.code());
    assertEquals(
        "afterword: --since last-week: git knows no revision \"last-week\"; in a shallow clone it"
            + " may have to be fetched\n",
        run.err());
    Run option = folder.check("--since=--all");
    assertEquals(ExitCode.NOT_DONE, option.code());
    assertTrue(option.err().contains("git knows no revision \"--all\""), option.err());
  }

  @Test
  void aFolderWithoutARepositoryIsNamed(@TempDir Path elsewhere) throws IOException {
    Run run = new Folder(elsewhere).with("dana.md", DRAFT).check("--new-only");
    assertEquals(ExitCode.NOT_DONE, run.code());
    assertTrue(run.err().startsWith("afterword: --new-only: "), run.err());
    assertTrue(run.err().contains("lies in no git repository"), run.err());
  }

  private void commitAll() throws Exception {
    git("add", "-A");
    git("-c", "user.name=Robin", "-c", "user.email=robin@home.example", "commit", "-qm", "Drafts");
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git", "-C", place.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder git = new ProcessBuilder(command).inheritIO();
    git.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    assertEquals(0, git.start().waitFor(), String.join(" ", command));
  }
}

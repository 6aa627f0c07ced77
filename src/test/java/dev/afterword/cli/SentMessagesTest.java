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

/** What went out is history: it counts, and nobody finds fault with its words any more. */
class SentMessagesTest {

  private static final String LETTER =
      """
      To: Dana Rivera <dana@acme.example>
      Send: 2026-03-04T15:00

      Hey!!! I am so so excited, I will do anything for this job. I need an answer by Friday.
      """;

  @TempDir Path folder;

  @BeforeEach
  void oneInterview() throws IOException {
    facts("");
  }

  private void facts(String more) throws IOException {
    file(
        "interview.yml",
        """
        zone: America/New_York
        people: [{name: Dana Rivera, email: dana@acme.example}]
        interviews: [{start: 2026-03-04T10:00, with: [Dana Rivera]}]
        promised: {by: 2026-03-18, said: 2026-03-04}
        """
            + more);
  }

  private void file(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
  }

  private Run check(String... more) {
    List<String> args =
        List.of("check", "--no-proofread", "--isolated", "--now", "2026-03-04T16:30", "--verbose");
    return Run.of(
        new InstalledEngine(Map.of()),
        Stream.of(args, List.of(more), List.of(folder.toString()))
            .flatMap(List::stream)
            .toArray(String[]::new));
  }

  @Test
  void theWordsOfADraftAreJudged() throws IOException {
    file("dana.txt", "Kind: thank-you\n" + LETTER);
    assertTrue(check().out().contains("[demands-decision]"), check().out());
  }

  @Test
  void theWordsOfAKeptMessageAreNot() throws IOException {
    file("sent/dana.txt", "Kind: thank-you\n" + LETTER);
    Run run = check();
    assertEquals(ExitCode.FINE, run.code(), run.out());
    assertFalse(run.out().contains("sent/dana.txt"), run.out());
  }

  @Test
  void theWordsOfAMessageThatAnEntryNamesAreNot() throws IOException {
    facts("sent: [{at: 2026-03-04T15:00, kind: thank-you, to: Dana Rivera, file: dana.txt}]\n");
    file("dana.txt", "Kind: thank-you\n" + LETTER);
    assertEquals(ExitCode.FINE, check().code(), check().out());
  }

  @Test
  void aKeptMessageThatDoesNotTellWhenItWentIsNamedAmongTheNotes() throws IOException {
    file("sent/dana.txt", "To: Dana Rivera\nKind: thank-you\n\nThank you for the talk.\n");
    Run run = check();
    String all = run.out() + run.err();
    assertTrue(all.contains("nothing tells when it was sent"), all);
    assertTrue(all.contains("[interviewer-not-thanked]"), all);
  }
}

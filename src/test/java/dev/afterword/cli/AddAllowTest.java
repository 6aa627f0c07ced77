package dev.afterword.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Allowances that the program writes down. */
class AddAllowTest {

  private static final String FACTS =
      """
      company: {name: Acme Robotics}
      role: {title: Data Engineer}
      people:
        - name: Dana Rivera
      interviews:
        - start: 2026-03-02T10:00
          with: [Dana Rivera]
      """;

  private static final String BODY =
      """
      Dear Dana,

      Do you know more? I need an answer by Friday.

      Best regards,
      Robin Example
      """;

  private static final String[] ALLOW = {
    "--add-allow", "demands-decision", "--reason", "she asked for a date"
  };

  @TempDir private Path place;
  private Folder folder = new Folder(Path.of(""));

  @BeforeEach
  void open() {
    folder = new Folder(place);
  }

  @Test
  void aMarkdownDraftGetsACommentAboveTheParagraph() throws IOException {
    folder.with("dana.md", "---\nkind: status\n---\n" + BODY);
    Run run = folder.check(ALLOW);
    assertEquals("allowed 1 finding of demands-decision\n", run.err());
    assertFalse(run.out().contains("[demands-decision]"), run.out());
    assertTrue(
        folder
            .read("dana.md")
            .contains(
                "Dana,\n\n<!-- afterword: allow demands-decision: she asked for a date -->\nDo you"),
        folder.read("dana.md"));
    assertFalse(folder.check().out().contains("[unused-allowance]"));
  }

  @Test
  void aMailGetsAHeaderAndEveryOtherByteStays() throws IOException {
    String mail = "Subject: The role\r\nX-Afterword-Kind: status\r\n\r\n" + BODY;
    folder.with("dana.eml", mail);
    assertFalse(folder.check(ALLOW).out().contains("[demands-decision]"));
    assertEquals(
        "X-Afterword-Allow: demands-decision: she asked for a date\r\n" + mail,
        folder.read("dana.eml"));
  }

  @Test
  void aTextGetsAHeader() throws IOException {
    folder.with("dana.txt", "Kind: status\n\n" + BODY);
    assertFalse(folder.check(ALLOW).out().contains("[demands-decision]"));
    assertEquals(
        "Allow: demands-decision: she asked for a date\nKind: status\n\n" + BODY,
        folder.read("dana.txt"));
  }

  @Test
  void factsHaveTheirPlaceInTheSettings() throws IOException {
    folder.with("acme/interview.yml", FACTS);
    String[] thanked = {"--add-allow", "interviewer-not-thanked", "--reason", "I \"called\" her"};
    assertTrue(folder.check().out().contains("[interviewer-not-thanked]"));
    assertFalse(folder.check(thanked).out().contains("[interviewer-not-thanked]"));
    assertEquals(
        """
        allow:
          - {rule: interviewer-not-thanked, path: "acme/interview.yml", reason: "I \\"called\\" her"}
        """,
        folder.read("afterword.yml"));
  }

  @Test
  void settingsThatAreThereGetOneMoreEntry() throws IOException {
    folder.with("acme/interview.yml", FACTS);
    String settings =
        """
        allow:
            # told by phone
            - {rule: emoji, path: "x/**", reason: fun}
        preset: uk""";
    folder.with("afterword.yml", settings);
    folder.check("--add-allow", "interviewer-not-thanked", "--reason", "I called her");
    assertEquals(
        settings.replace(
            "    - {rule: emoji",
            "    - {rule: interviewer-not-thanked, path: \"acme/interview.yml\", reason: \"I called"
                + " her\"}\n    - {rule: emoji"),
        folder.read("afterword.yml"));
  }

  @Test
  void aListInBracketsIsLeftToItsWriter() throws IOException {
    String settings = "allow: [{rule: emoji, path: x}]\n";
    folder.with("acme/interview.yml", FACTS).with("afterword.yml", settings);
    Run run = folder.check("--add-allow", "interviewer-not-thanked", "--reason", "I called her");
    assertEquals(ExitCode.NOT_DONE, run.code());
    assertTrue(
        run.err().contains("add to “allow” in afterword.yml yourself: {rule: interviewer-not-"),
        run.err());
    assertEquals(settings, folder.read("afterword.yml"));
  }

  @Test
  void withoutAReasonNothingIsAllowed() throws IOException {
    folder.with("dana.md", "---\nkind: status\n---\n" + BODY);
    String before = folder.read("dana.md");
    for (String[] options :
        new String[][] {
          {"--add-allow", "demands-decision"},
          {"--add-allow", "demands-decision", "--reason", " "},
          {"--reason", "because"}
        }) {
      assertEquals(ExitCode.NOT_DONE, folder.check(options).code());
    }
    assertEquals(before, folder.read("dana.md"));
  }

  @Test
  void aRuleThatNobodyKnowsIsNamedWithTheNearest() {
    Run run = folder.check("--add-allow", "demand-decision", "--reason", "because");
    assertEquals(
        "afterword: --add-allow: there is no rule \"demand-decision\"; did you mean"
            + " \"demands-decision\"?\n",
        run.err());
  }

  @Test
  void aReasonThatAFormCannotHoldIsRefused() throws IOException {
    folder.with("dana.md", "---\nkind: status\n---\n" + BODY);
    Run run = folder.check("--add-allow", "demands-decision", "--reason", "so --> there");
    assertEquals(ExitCode.NOT_DONE, run.code());
    assertTrue(run.err().contains("dana.md: --reason: in Markdown"), run.err());
    assertFalse(Files.readString(place.resolve("dana.md")).contains("so -->"));
  }
}

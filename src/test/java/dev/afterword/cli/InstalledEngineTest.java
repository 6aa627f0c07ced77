package dev.afterword.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledEngineTest {

  @TempDir Path folder;

  @Test
  void aDraftInAnUnknownVariantIsAProblemAtItsPlaceAndIsStillChecked() throws IOException {
    Path draft = folder.resolve("dana.md");
    Files.writeString(
        draft, "---\nkind: status\nlanguage: en-gb\n---\nDear Dana,\n\nAll is well 😀\n");
    Run run =
        Run.of(new InstalledEngine(Map.of()), "check", "--no-proofread", "-q", draft.toString());
    assertEquals(ExitCode.NOT_DONE, run.code());
    assertEquals(
        "afterword: "
            + draft.toString().replace('\\', '/')
            + ":3:11: \"language\" must be one of en-AU, en-CA, en-GB, en-NZ, en-US, en-ZA, not"
            + " \"en-gb\"; did you mean \"en-GB\"?",
        run.err().lines().filter(line -> line.contains("language")).findFirst().orElse(""));
    assertEquals(1, run.out().lines().filter(line -> line.contains("[emoji]")).count(), run.out());
  }

  @Test
  void searchesWithSettingsOfTheirOwnAreJudgedByThemInOneCheck() throws IOException {
    String smiling = "---\nkind: status\n---\nDear Dana,\n\nIs there news? 😀\n";
    for (String search : List.of("ana", "ben", "cy")) {
      Files.createDirectory(folder.resolve(search));
      Files.writeString(folder.resolve(search).resolve("dana.md"), smiling);
    }
    Files.writeString(folder.resolve("ben/afterword.yml"), "rules: {emoji: off}\n");
    Files.writeString(folder.resolve("cy/afterword.yml"), "rules: {emoji: error}\n");
    Run run = Run.of(new InstalledEngine(Map.of()), "check", "--no-proofread", folder.toString());
    assertEquals("", run.err());
    List<String> found = run.out().lines().filter(line -> line.contains("[emoji]")).toList();
    assertEquals(2, found.size(), found::toString);
    assertTrue(found.get(0).contains("ana/dana.md:6:16: warning:"), found.get(0));
    assertTrue(found.get(1).contains("cy/dana.md:6:16: error:"), found.get(1));
  }

  @Test
  void twoFindingsOnOneEncodedLineAreBothToldInReadableWords() throws IOException {
    String letter = "Dear Dana,\n\nI need an answer by Friday. I still have not heard back, 😀.\n";
    String body =
        Base64.getMimeEncoder()
            .encodeToString(letter.getBytes(StandardCharsets.UTF_8))
            .replace("\r\n", "\n");
    Files.writeString(
        folder.resolve("dana.eml"),
        "To: dana@acme.example\nSubject: Data engineer role\nX-Afterword-Kind: status\n"
            + "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
            + "Content-Transfer-Encoding: base64\n\n"
            + body
            + "\n");
    Run run = Run.of(new InstalledEngine(Map.of()), "check", "--no-proofread", folder.toString());
    for (String marked :
        List.of(
            """
                8 | I need an answer by Friday.
                  | ^^^^^^^^^^^^^^^^^^^^^^^^^^
            """,
            """
                8 | I still have not heard back, 😀.
                  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^
            """,
            """
                9 | I still have not heard back, 😀.
                  |                              ^^^
            """)) {
      assertTrue(run.out().contains(marked), run.out());
    }
  }
}

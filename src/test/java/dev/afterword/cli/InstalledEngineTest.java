package dev.afterword.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}

package dev.afterword.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Complaint: words that are right had to be added one by one. */
class AcceptCommandTest {

  @TempDir Path place;
  private Path folder;
  private Path settings;

  @BeforeEach
  void search() throws IOException {
    folder = Files.createDirectories(place.toRealPath().resolve("search/acme"));
    settings = folder.resolveSibling("afterword.yml");
    Files.writeString(settings, "accept: [dbt]\r\n# mine\r\n");
  }

  private Run accept(String... words) {
    return Run.of(
        console -> new Program(console, RecordingEngine.findingNothing()),
        folder,
        "",
        false,
        Map.of(),
        Stream.concat(Stream.of("accept"), Stream.of(words)).toArray(String[]::new));
  }

  @Test
  void manyWordsGoAtOnceIntoTheNearestSettingsAndEachOnce() throws IOException {
    Run run = accept("mial", "dbt", "C#", "mial");
    assertEquals(ExitCode.FINE, run.code(), run.err());
    assertEquals("accepted 2 words in ../afterword.yml\n", run.err());
    assertEquals("accept: [dbt, mial, \"C#\"]\r\n# mine\r\n", Files.readString(settings));
    assertEquals("accepted 0 words in ../afterword.yml\n", accept("C#", "mial").err());
  }

  @Test
  void whereThereAreNoSettingsTheyAreBegun() throws IOException {
    Files.delete(settings);
    assertEquals("accepted 1 word in afterword.yml\n", accept("mial").err());
    assertEquals("accept: [mial]\n", Files.readString(folder.resolve("afterword.yml")));
  }

  @Test
  void settingsThatCannotBeReadAreLeftAlone() throws IOException {
    Files.writeString(settings, "accept: {a: b}\n");
    Run run = accept("mial");
    assertEquals(ExitCode.NOT_DONE, run.code());
    assertTrue(run.err().contains("../afterword.yml: no list of words"), run.err());
    assertEquals("accept: {a: b}\n", Files.readString(settings));
  }

  @Test
  void withoutAWordThereIsNothingToAccept() {
    assertEquals(ExitCode.NOT_DONE, accept().code());
  }
}

package dev.afterword.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program keeps of earlier checks. */
class CacheTest {

  private static final String DRAFT =
      Note.thanks(
          """
          Thank you for your time on Wednesday. I hope to recieve an answer soon.

          It was a honor to see your finest laboratory, number %d.
          """);

  /** A rule that needs LanguageTool too. */
  private static final String PATTERN =
      """
      summary: Superlatives
      category: tone
      severity: suggestion
      why: They wear off.
      sources: [evidence 2.4]
      pattern: |
        <pattern><token postag="JJS"/></pattern>
      message: “{match}” is a superlative
      bad:
        - Yours is the [[finest]] laboratory.
      good:
        - Yours is a fine laboratory.
      """;

  @TempDir private Path folder;
  private Path search = Path.of("");
  private Path cache = Path.of("");

  @BeforeEach
  void writeDrafts() throws IOException {
    search = Files.createDirectories(folder.resolve("search"));
    cache = folder.resolve("cache");
    Files.createDirectories(search.resolve("own"));
    Files.writeString(search.resolve("own").resolve("superlatives.yml"), PATTERN);
    Files.writeString(search.resolve("afterword.yml"), "rules-dir: own\n");
    for (int i = 0; i < 100; i++) {
      Files.writeString(search.resolve("draft-" + i + ".md"), DRAFT.formatted(i % 10));
    }
  }

  @Test
  void anUnchangedFolderIsAnsweredWithoutLanguageTool() throws Exception {
    Path report = folder.resolve("report");
    String[] check = {"check", "--now", "2026-03-04T16:30", "--output", "" + report, "" + search};
    List<String> first = LoadedClasses.by(environment(), check);
    assertFalse(LoadedClasses.ofLanguageTool(first).isEmpty(), "nothing was proofread");
    String found = Files.readString(report);
    assertTrue(found.contains("recieve") && found.contains("a honor"), found);
    assertTrue(found.contains("[superlatives]"), found);
    List<String> second = LoadedClasses.by(environment(), check);
    assertEquals(List.of(), LoadedClasses.ofLanguageTool(second));
    assertEquals(found, Files.readString(report));
  }

  @Test
  void withAndWithoutTheCacheTheReportIsTheSame() throws IOException {
    keepFewDrafts();
    String without = check("--no-cache").out();
    assertFalse(Files.exists(cache));
    assertEquals(without, check().out());
    assertTrue(Files.exists(cache));
    assertEquals(without, check().out());
    Path changed = search.resolve("draft-1.md");
    Files.writeString(changed, Files.readString(changed).replace("soon", "in a hour"));
    String after = check("--no-cache").out();
    assertFalse(after.equals(without));
    assertEquals(after, check().out());
  }

  @Test
  void sizeTellsWhatClearForgets() throws IOException {
    keepFewDrafts();
    assertEquals(cache + ": 0 results, 0 bytes\n", run("cache", "size").out());
    check();
    String size = run("cache", "size").out();
    assertTrue(size.matches(".*: [1-9]\\d* results, [1-9]\\d+ bytes\n"), size);
    assertEquals(cache + " is empty\n", run("cache", "clear").out());
    assertEquals(cache + ": 0 results, 0 bytes\n", run("cache", "size").out());
  }

  @Test
  void whereNothingCanBeKeptTheCheckGoesOnAndVerboseTellsWhy() throws IOException {
    keepFewDrafts();
    Files.writeString(cache, "a file where the folder should be");
    Run run = check("--verbose");
    assertEquals(ExitCode.VIOLATIONS, run.code(), run.err());
    assertTrue(run.out().contains("cache: cannot write to " + cache), run.out());
    assertFalse(check().out().contains("cache:"));
  }

  @Test
  void theFolderIsTheSystemsUnlessTheUserNamesOne() {
    assertEquals(
        Optional.of(Path.of("/home/r/.cache/afterword")),
        CacheFolder.of(Map.of("HOME", "/home/r", "XDG_CACHE_HOME", "relative"), "Linux"));
    assertEquals(
        Optional.of(Path.of("/big/afterword")),
        CacheFolder.of(Map.of("HOME", "/home/r", "XDG_CACHE_HOME", "/big"), "Linux"));
    assertEquals(
        Optional.of(Path.of("/Users/r/Library/Caches/afterword")),
        CacheFolder.of(Map.of("HOME", "/Users/r", "XDG_CACHE_HOME", "/big"), "Mac OS X"));
    assertEquals(
        Optional.of(Path.of("/local/afterword")),
        CacheFolder.of(Map.of("LOCALAPPDATA", "/local", "HOME", "/home/r"), "Windows 11"));
    assertEquals(
        Optional.of(Path.of("/mine")),
        CacheFolder.of(Map.of("AFTERWORD_CACHE", "/mine", "HOME", "/home/r"), "Linux"));
    assertEquals(Optional.empty(), CacheFolder.of(Map.of("AFTERWORD_CACHE", ""), "Linux"));
  }

  @Test
  void whoeverAsksForACacheThatIsNowhereIsToldSo() {
    Run run = Run.of(RecordingEngine.findingNothing(), "cache", "size");
    assertEquals(ExitCode.NOT_DONE, run.code());
    assertTrue(run.err().contains("AFTERWORD_CACHE"), run.err());
  }

  private void keepFewDrafts() throws IOException {
    try (Stream<Path> drafts = Files.list(search)) {
      for (Path draft : drafts.filter(file -> file.toString().matches(".*-\\d\\d\\.md")).toList()) {
        Files.delete(draft);
      }
    }
  }

  private Map<String, String> environment() {
    return Map.of("AFTERWORD_CACHE", cache.toString());
  }

  private Run check(String... more) {
    return run(
        Stream.concat(
                Stream.of("check", "--now", "2026-03-04T16:30", search.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  private Run run(String... args) {
    return Run.of(new InstalledEngine(environment()), "", false, environment(), args);
  }
}

package dev.afterword.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.draft.DraftReader;
import dev.afterword.draft.Kind;
import dev.afterword.language.English;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds the letters of {@code corpus/letters} to the reports beside them: the file {@code report}
 * in each folder is what {@code check} prints about that folder. {@code mvn test -Dtest=CorpusTest
 * -Dgolden=update} writes them anew; read the difference before committing it.
 */
class CorpusTest {

  private static final Path LETTERS = Path.of("corpus", "letters");
  private static final String SHOWN = "corpus/letters/";

  private static String printed = "";

  @BeforeAll
  static void checkAllLetters() {
    printed = check(LETTERS.toString());
  }

  @Test
  void eachFolderGivesTheReportBesideIt() throws IOException {
    Map<String, String> reports = byFolder(printed);
    List<Path> folders = folders();
    assertTrue(folders.size() >= 15, "only " + folders.size() + " folders of letters");
    for (Path folder : folders) {
      String real = reports.getOrDefault(folder.getFileName().toString(), "");
      Path expected = folder.resolve("report");
      if (System.getProperty("golden", "").equals("update")) {
        Files.writeString(expected, real);
      }
      assertEquals(Files.readString(expected), real, folder.toString());
    }
  }

  @TestFactory
  Stream<DynamicTest> eachKindHasTwoLettersThatMayGoAndTwoThatMayNot() throws IOException {
    DraftReader reader = new DraftReader(English.segmenter());
    Map<Kind, List<String>> verdicts = new EnumMap<>(Kind.class);
    for (Path file :
        files(LETTERS).filter(file -> file.toString().matches(".*\\.(md|txt|eml)")).toList()) {
      String path = SHOWN + LETTERS.relativize(file).toString().replace('\\', '/');
      Kind kind = reader.read(path, Files.readAllBytes(file)).draft().orElseThrow().kind().kind();
      verdicts.computeIfAbsent(kind, first -> new ArrayList<>()).add(verdict(path));
    }
    return Arrays.stream(Kind.values())
        .map(
            kind ->
                DynamicTest.dynamicTest(
                    kind.name(),
                    () -> {
                      List<String> given = verdicts.getOrDefault(kind, List.of());
                      long ready = given.stream().filter(one -> one.startsWith("ready")).count();
                      assertTrue(ready >= 2, given.toString());
                      assertTrue(given.size() - ready >= 2, given.toString());
                    }));
  }

  private static String verdict(String path) {
    return printed
        .lines()
        .filter(line -> line.startsWith(path + ": "))
        .map(line -> line.substring(path.length() + 2))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void windowsLineEndsMakeNoDifference(@TempDir Path folder) throws IOException {
    for (Path file : files(LETTERS).toList()) {
      Path copy = folder.resolve(LETTERS.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      String text = Files.readString(file).replace("\r\n", "\n").replace("\n", "\r\n");
      Files.writeString(copy, text);
    }
    String copied = check(folder.toString());
    assertEquals(printed, copied.replace(folder.toString().replace('\\', '/') + "/", SHOWN));
  }

  @Test
  void theTurkishLocaleMakesNoDifference() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    try {
      assertEquals(printed, check(LETTERS.toString()));
    } finally {
      Locale.setDefault(before);
    }
  }

  private static String check(String path) {
    Run run = Run.of(new InstalledEngine(Map.of()), "check", path);
    assertEquals("", run.err());
    assertEquals(ExitCode.VIOLATIONS, run.code());
    return run.out();
  }

  /** The paragraphs and verdicts of a report, gathered by the folder that they speak of. */
  private static Map<String, String> byFolder(String report) {
    Map<String, StringBuilder> folders = new TreeMap<>();
    for (String block : report.split("\n\n", -1)) {
      Map<String, List<String>> lines =
          block.startsWith(SHOWN) && block.lines().allMatch(line -> line.startsWith(SHOWN))
              ? block
                  .lines()
                  .collect(
                      Collectors.groupingBy(
                          CorpusTest::folderOf, TreeMap::new, Collectors.toList()))
              : block.startsWith(SHOWN) ? Map.of(folderOf(block), List.of(block + "\n")) : Map.of();
      lines.forEach(
          (folder, own) ->
              folders
                  .computeIfAbsent(folder, added -> new StringBuilder())
                  .append(String.join("\n", own))
                  .append('\n'));
    }
    Map<String, String> texts = new TreeMap<>();
    folders.forEach((folder, text) -> texts.put(folder, text.toString()));
    return texts;
  }

  private static String folderOf(String line) {
    return line.substring(SHOWN.length(), line.indexOf('/', SHOWN.length()));
  }

  private static List<Path> folders() throws IOException {
    try (Stream<Path> entries = Files.list(LETTERS)) {
      return entries.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static Stream<Path> files(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found
          .filter(Files::isRegularFile)
          .filter(file -> !file.endsWith("report"))
          .sorted()
          .toList()
          .stream();
    }
  }
}

package dev.afterword.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report is as wide as the terminal that it is printed to, and what is piped is not broken. */
class TerminalWidthTest {

  private static final LoadedParts LOADED = new LoadedParts();

  @TempDir Path folder;

  private Run check(boolean terminal, String columns, String... options) {
    new Folder(folder).with("dana.md", Note.status("I demand an answer at once, please."));
    return run(
        terminal,
        columns,
        Stream.concat(
            Stream.of("check", "--isolated", "--no-proofread", "--color", "never", "dana.md"),
            Stream.of(options)));
  }

  private Run plan(boolean terminal) {
    new Folder(folder)
        .with(
            "interview.yml",
            """
            company: Acme Robotics
            people: [{name: Dana Krishnamurthy-Rivera, email: dana@acme.example}]
            interviews: [{start: 2026-03-04T10:00, with: [Dana Krishnamurthy-Rivera]}]
            """);
    return run(terminal, "40", Stream.of("plan", "--isolated", "--color", "never"));
  }

  private Run run(boolean terminal, String columns, Stream<String> args) {
    return Run.of(
        console -> new Program(console, new InstalledEngine(Map.of(), folder, LOADED)),
        folder,
        "",
        terminal,
        Map.of("COLUMNS", columns),
        args.toArray(String[]::new));
  }

  private static int widest(String text) {
    return text.lines().mapToInt(String::length).max().orElse(0);
  }

  @Test
  void onATerminalLinesFit() {
    String wide = check(false, "40").out();
    assertTrue(widest(wide) > 60, wide);
    String narrow = check(true, "40").out();
    assertTrue(widest(narrow) <= 40, narrow);
    assertEquals(wide.replaceAll("\\s+", " "), check(true, "300").out().replaceAll("\\s+", " "));
  }

  @Test
  void aWidthThatIsNoneIsNotObeyed() {
    for (String columns : new String[] {"", "0", "wide", "-4", "12345678901"}) {
      assertEquals(check(false, "40").out(), check(true, columns).out(), columns);
    }
  }

  @Test
  void whatGoesIntoAFileIsNotBroken() throws IOException {
    check(true, "40", "--output", "report.txt");
    assertEquals(check(false, "40").out(), Files.readString(folder.resolve("report.txt")));
  }

  @Test
  void aPlanFitsToo() {
    String wide = plan(false).out();
    assertTrue(widest(wide) > 60, wide);
    String narrow = plan(true).out();
    assertTrue(widest(narrow) <= 40, narrow);
    assertEquals(wide.replaceAll("\\s+", " "), narrow.replaceAll("\\s+", " "));
  }
}

package dev.afterword.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check --fix} and {@code check --diff} do to real folders. */
class FixTest {

  private static final LoadedParts LOADED = new LoadedParts();

  @TempDir Path folder;

  private Run run(String in, String... args) {
    return Run.of(
        console -> new Program(console, new InstalledEngine(Map.of(), folder, LOADED)),
        folder,
        in,
        false,
        Map.of(),
        args);
  }

  private Run check(String... args) {
    return run(
        "",
        Stream.concat(
                Stream.of("check", "--no-cache", "--no-proofread", "--now", "2026-03-05T16:30"),
                Arrays.stream(args))
            .toArray(String[]::new));
  }

  private void copy(Path corpus) throws IOException {
    try (Stream<Path> files = Files.walk(corpus)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = folder.resolve(Path.of("corpus").relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
  }

  private Map<String, String> content() throws IOException {
    Map<String, String> content = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        content.put(
            folder.relativize(file).toString(),
            Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return content;
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    return file;
  }

  private static final String SLIPS =
      "---\nkind: thank-you\n---\nDear Dana,\n\nThank you you for the  tour.\n\nBest,\nSam Lee\n";

  @Test
  void theSecondTimeNothingChanges() throws IOException {
    for (Path corpus : List.of(Path.of("corpus", "demo"), Path.of("corpus", "letters"))) {
      copy(corpus);
      String name = String.valueOf(corpus.getFileName());
      Map<String, String> before = content();
      Run first = check("--fix", "--unsafe-fixes", name);
      assertTrue(first.err().contains("fixed "), first.err());
      Map<String, String> once = content();
      assertTrue(!once.equals(before), "nothing was fixed in " + corpus);
      Run second = check("--fix", "--unsafe-fixes", name);
      assertEquals("", second.err());
      assertEquals(once, content(), corpus.toString());
    }
  }

  @Test
  void whatIsLeftDecidesTheExitCode() throws IOException {
    Path file = write("dana.md", SLIPS);
    Run run = check("--fix", "--select", "repeated-word,double-space");
    assertEquals(ExitCode.FINE, run.code());
    assertEquals("fixed 2 findings in 1 file\n", run.err());
    assertTrue(run.out().contains("nothing found"), run.out());
    assertEquals(SLIPS.replace("you you", "you").replace("  ", " "), Files.readString(file));
  }

  @Test
  void whatIsNotFixableIsReportedAsEver() throws IOException {
    write("dana.md", SLIPS.replace("tour", "[topic]"));
    Run run = check("--fix", "--select", "repeated-word,placeholder-left");
    assertEquals(ExitCode.VIOLATIONS, run.code());
    assertTrue(run.out().contains("[placeholder-left]"), run.out());
    assertTrue(!run.out().contains("[repeated-word]"), run.out());
  }

  @Test
  void aDiffChangesNothingAndSaysWhetherThereIsOne() throws IOException {
    Path file = write("dana.md", SLIPS);
    Run run = check("--diff", "--select", "repeated-word");
    assertEquals(ExitCode.VIOLATIONS, run.code());
    assertEquals(
        """
        --- dana.md
        +++ dana.md
        @@ -3,7 +3,7 @@
         ---
         Dear Dana,
         \n-Thank you you for the  tour.
        +Thank you for the  tour.
         \n Best,
         Sam Lee
        """,
        run.out());
    assertEquals("would fix 1 finding in 1 file\n", run.err());
    assertEquals(SLIPS, Files.readString(file));
    assertEquals(ExitCode.FINE, check("--diff", "--select", "emoji").code());
  }

  @Test
  void unsafeFixesAloneAreOnlyCounted() throws IOException {
    Path file = write("dana.md", SLIPS.replace("tour.", "tour 🙂."));
    String[] rules = {"--select", "repeated-word,emoji"};
    Run safe = check(rules);
    assertTrue(
        safe.out().endsWith("1 fixable with --fix, 1 more with --fix --unsafe-fixes\n"),
        safe.out());
    Run all =
        check(
            Stream.concat(Stream.of("--unsafe-fixes"), Arrays.stream(rules))
                .toArray(String[]::new));
    assertTrue(all.out().endsWith("2 fixable with --fix --unsafe-fixes\n"), all.out());
    assertTrue(Files.readString(file).contains("you you"));
  }

  @Test
  void standardInputIsMendedToStandardOutput() {
    Run run =
        run(
            SLIPS,
            "check",
            "--no-proofread",
            "--no-cache",
            "--fix",
            "--select",
            "repeated-word",
            "--stdin-filename",
            "dana.md",
            "-");
    assertEquals(SLIPS.replace("you you", "you"), run.out());
    assertTrue(run.err().contains("dana.md: ready to send"), run.err());
    assertEquals(ExitCode.FINE, run.code());
  }

  @Test
  void standardInputThatNeedsNoFixComesOutAsItWent() {
    Run run = run("Dear Dana,\r\n", "check", "--no-proofread", "--no-cache", "--fix", "-");
    assertEquals("Dear Dana,\r\n", run.out());
  }

  @Test
  void watchingAndFixingAreNotDoneTogether() throws IOException {
    write("dana.md", SLIPS);
    Run run = check("--watch", "--fix");
    assertEquals(ExitCode.NOT_DONE, run.code());
    assertEquals(
        "afterword: --watch looks on while you write, and --fix would write: give one of them\n",
        run.err());
  }

  @Test
  void everyByteOfAMailThatNoFixIsAboutStays() throws IOException {
    byte[] mail =
        """
        To: =?iso-8859-1?Q?Ren=E9?= <rene@acme.example>
        Subject: The tour
        X-Afterword-Kind: thank-you
        Content-Type: text/plain; charset=iso-8859-1
        Content-Transfer-Encoding: 8bit

        Dear René,

        Thank you you for the tour.

        Best,
        Sam Grün
        """
            .replace("\n", "\r\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    Path file = folder.resolve("rene.eml");
    Files.write(file, mail);
    check("--fix", "--select", "repeated-word");
    assertArrayEquals(
        new String(mail, StandardCharsets.ISO_8859_1)
            .replace("you you", "you")
            .getBytes(StandardCharsets.ISO_8859_1),
        Files.readAllBytes(file));
  }
}

package dev.afterword.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is wrong is said with its path, and the good draft beside it is checked all the same.
 */
class BadInputTest {

  private static final String GOOD =
      Note.thanks(
          """
          Thank you for your time on Wednesday. What you said about the Friday retrospective stayed with
          me, and I would be glad to join your team as a data engineer.
          """);

  @TempDir Path folder;

  @BeforeEach
  void writeGoodDraft() throws IOException {
    Files.writeString(folder.resolve("good.md"), GOOD);
  }

  private final Map<Path, String> before = new TreeMap<>();

  @AfterEach
  void nothingWasChanged() {
    assertEquals(before, contents());
  }

  @Test
  void anEmptyFile() throws IOException {
    write("bad.md", "");
    failsAt("bad.md", "empty");
  }

  @Test
  void aFileOfBlanks() throws IOException {
    write("bad.txt", "\n \n\t\n");
    failsAt("bad.txt", "empty");
  }

  @Test
  void aBinaryFile() throws IOException {
    byte[] bytes = new byte[4096];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31 % 256);
    }
    Files.write(folder.resolve("bad.txt"), bytes);
    failsAt("bad.txt", "text");
  }

  @Test
  void aFileOfTenMegabytes() throws IOException {
    write("bad.txt", "Thank you for your time. ".repeat(420_000));
    failsAt("bad.txt", "");
  }

  @Test
  void aFileThatIsNotUtf8() throws IOException {
    Files.write(
        folder.resolve("bad.md"), "Dear Zoë,\n\nThanks.\n".getBytes(StandardCharsets.ISO_8859_1));
    failsAt("bad.md", "UTF-8");
  }

  @Test
  void aMailInAnUnknownCharset() throws IOException {
    write(
        "bad.eml",
        """
        From: Robin Example <robin@mail.example>
        To: Dana Rivera <dana.rivera@acme.example>
        Subject: Thank you
        Content-Type: text/plain; charset=klingon-8

        Dear Dana,

        Thank you for your time.

        Best regards,
        Robin
        """);
    failsAt("bad.eml", "klingon-8");
  }

  @Test
  void aMailWithoutThePartsItPromises() throws IOException {
    write(
        "bad.eml",
        """
        From: Robin Example <robin@mail.example>
        To: Dana Rivera <dana.rivera@acme.example>
        Subject: Thank you
        Content-Type: multipart/mixed

        Dear Dana,
        """);
    failsAt("bad.eml", "");
  }

  @Test
  void frontMatterThatIsNotYaml() throws IOException {
    write("bad.md", "---\nkind: [thank-you\nto: {\n---\nDear Dana,\n\nThank you.\n");
    failsAt("bad.md", "not YAML");
    Run run = check("--isolated", folder.toString());
    assertFalse(run.out().contains("bad.md"), run.out());
  }

  @Test
  void factsThatAreAnAliasBomb() throws IOException {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      bomb.append("a").append(i).append(": &a").append(i).append(" [");
      bomb.append(("*a" + (i - 1) + ", ").repeat(8)).append("*a").append(i - 1).append("]\n");
    }
    write("interview.yml", bomb.toString());
    failsAt("interview.yml", "not YAML", "not judged in full");
  }

  @Test
  void aLoopOfLinks() throws IOException {
    Files.createDirectory(folder.resolve("sub"));
    Files.createSymbolicLink(folder.resolve("sub/again"), folder);
    failsAt("sub/again", "");
  }

  @Test
  void aLinkToNothing() throws IOException {
    Files.createSymbolicLink(folder.resolve("bad.md"), folder.resolve("nowhere.md"));
    failsAt("bad.md", "no such file");
  }

  @Test
  void aFolderWithTheNameOfADraftIsAFolder() throws IOException {
    Files.createDirectory(folder.resolve("notes.md"));
    Run run = check(folder.toString());
    assertTrue(!run.code().equals(ExitCode.NOT_DONE), run.err());
  }

  @Test
  void aFolderWithoutDrafts() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Run run = check(empty.toString());
    assertNotDone(run, "empty: nothing to check");
    assertEquals("", run.out());
  }

  @Test
  void aPathThatDoesNotExist() {
    Run run = check(folder.resolve("nowhere.md").toString());
    assertNotDone(run, "nowhere.md: there is no such file");
    assertEquals("", run.out());
  }

  @Test
  void aPathThatDoesNotExistBesideOneThatDoes() {
    Run run =
        check("--select", "tone", "" + folder.resolve("nowhere"), "" + folder.resolve("good.md"));
    assertNotDone(run, "nowhere: there is no such file");
    assertTrue(run.out().contains("good.md: ready to send"), run.out());
  }

  @Test
  void anUnknownOptionOrValueOrRule() {
    assertNotDone(check("--sellect", "tone"), "did you mean \"--select\"");
    assertNotDone(check("--format", "jsno"), "did you mean \"json\"");
    assertNotDone(check("--min-severity", "warn"), "\"warn\" is none of");
    assertNotDone(check("--select", "too-lng", "" + folder), "did you mean \"too-long\"");
    assertNotDone(check("--preset", "uks", "" + folder), "did you mean \"uk\"");
    assertNotDone(run("explain", "too-lng"), "did you mean \"too-long\"");
    assertNotDone(run("schema", "interwiev"), "did you mean \"interview\"");
  }

  @Test
  void aBrokenRuleFileOfTheUser() throws IOException {
    Files.createDirectory(folder.resolve("house-rules"));
    write("house-rules/no-synergy.yml", "summary: Synergy\ncategory: tonne\nphrases: [synergy]\n");
    write("afterword.yml", "rules-dir: house-rules\n");
    Run run = failsAtOwnSettings("no-synergy.yml:2:11");
    assertTrue(run.err().contains("did you mean \"tone\""), run.err());
  }

  @Test
  void brokenSettings() throws IOException {
    write("afterword.yml", "presett: uk\nrules: {too-lng: off}\n");
    Run run = failsAtOwnSettings("afterword.yml:1:1");
    assertTrue(run.err().contains("did you mean \"preset\""), run.err());
    assertTrue(run.err().contains("did you mean \"too-long\""), run.err());
  }

  @Test
  void anOutputThatCannotBeWritten() {
    String output = folder.resolve("nowhere/report.json").toString();
    assertNotDone(check("--output", output, folder.toString()), "--output " + output);
    assertNotDone(check("--output", folder.toString(), folder.toString()), "--output " + folder);
  }

  @Test
  void oddNamesDeepFoldersAndWindowsLineEndsAreNoTrouble() throws IOException {
    String deep = "a/".repeat(40);
    Files.createDirectories(folder.resolve(deep));
    write(deep + "deep.md", GOOD);
    write("two words.md", GOOD);
    write("zoë 面接 🙂.md", GOOD);
    write("-dash.md", GOOD);
    write("windows.md", GOOD.replace("\n", "\r\n"));
    Run run = check("--select", "tone", folder.toString());
    assertEquals(ExitCode.FINE, run.code(), run.out() + run.err());
    assertEquals(6, run.out().lines().filter(line -> line.contains(": ready to send")).count());
    assertEquals(
        ExitCode.FINE,
        check("--select", "tone", "--", folder.resolve("-dash.md").toString()).code(),
        "after --");
  }

  @Test
  void aThousandDrafts() throws IOException {
    for (int i = 0; i < 1000; i++) {
      write("draft-" + i + ".txt", "Dear Dana,\n\nThank you for your time.\n\nBest,\nRobin\n");
    }
    Run run = check("--select", "placeholder-left", folder.toString());
    assertEquals(ExitCode.FINE, run.code(), run.err());
    assertTrue(run.out().endsWith("1001 drafts, 1001 ready to send; nothing found\n"), run.out());
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  /** A check of the folder says what is wrong at a path, and the good draft gets its verdict. */
  private void failsAt(String path, String reason) {
    failsAt(path, reason, "ready to send");
  }

  private void failsAt(String path, String reason, String verdict) {
    Run run = check("--isolated", "--select", "tone", folder.toString());
    assertNotDone(run, "/" + path + ":");
    assertTrue(run.err().contains(reason), run.err());
    assertTrue(run.out().contains("good.md: " + verdict), run.out() + run.err());
  }

  private Run failsAtOwnSettings(String place) {
    Run run = check(folder.toString());
    assertNotDone(run, place + ": ");
    assertTrue(run.out().contains("good.md: "), run.out());
    return run;
  }

  private Run check(String... more) {
    return run(
        Stream.concat(
                Stream.of("check", "--no-proofread", "--now", "2026-03-04T16:30"), Stream.of(more))
            .toArray(String[]::new));
  }

  private Run run(String... args) {
    before.clear();
    before.putAll(contents());
    return Run.of(new InstalledEngine(Map.of()), args);
  }

  private static void assertNotDone(Run run, String message) {
    assertEquals(ExitCode.NOT_DONE, run.code(), run.out() + run.err());
    assertTrue(run.err().contains(message), run.err());
    assertFalse(run.err().contains("\tat "), run.err());
    assertFalse(run.err().contains("fault of Afterword"), run.err());
  }

  /** What lies in the folder, links as links. */
  private Map<Path, String> contents() {
    Map<Path, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        if (Files.isSymbolicLink(file)) {
          contents.put(file, Files.readSymbolicLink(file).toString());
        } else if (Files.isRegularFile(file)) {
          contents.put(file, Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return contents;
  }
}

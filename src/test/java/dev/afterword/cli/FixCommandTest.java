package dev.afterword.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code fix -i}, with the answers of a person. */
class FixCommandTest {

  private static final LoadedParts LOADED = new LoadedParts();

  private static final String LETTER =
      """
      ---
      kind: thank-you
      ---
      Dear Dana,

      Thank you you for the  tour. It was was kind of you.

      Best,
      Sam Lee
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeTheLetter() throws IOException {
    Files.writeString(folder.resolve("dana.md"), LETTER);
  }

  private Run answering(String answers, TextEditor editor) {
    return run(answers, true, editor, "-i", "--select", "repeated-word,double-space", ".");
  }

  private Run answering(String answers) {
    return answering(answers, (file, line) -> Optional.of("no editor here"));
  }

  private Run run(String answers, boolean terminal, TextEditor editor, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Console console =
        new Console(
            new ByteArrayInputStream(answers.getBytes(StandardCharsets.UTF_8)),
            new PrintWriter(out),
            new PrintWriter(err),
            terminal,
            terminal,
            Map.of("NO_COLOR", "1"),
            folder,
            Clock.fixed(Instant.parse("2026-03-04T21:30:00Z"), ZoneOffset.UTC),
            terminal,
            bytes -> {});
    Engine engine = new InstalledEngine(Map.of(), folder, LOADED);
    picocli.CommandLine line = new picocli.CommandLine(new FixCommand(console, engine, editor));
    line.parseArgs(
        Stream.concat(Stream.of("--no-proofread", "--isolated"), Stream.of(args))
            .toArray(String[]::new));
    ExitCode code = ExitCode.NOT_DONE;
    try {
      code = ((FixCommand) line.getCommand()).run();
    } catch (Failure failure) {
      err.write(String.valueOf(failure.getMessage()));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    console.out().flush();
    return new Run(code, out.toString(), err.toString());
  }

  private String letter() throws IOException {
    return Files.readString(folder.resolve("dana.md"));
  }

  @Test
  void yMakesAFixAndNLeavesIt() throws IOException {
    Run run = answering("y\nn\ny\n");
    assertEquals(LETTER.replace("you you", "you").replace("was was", "was"), letter(), run.out());
    assertTrue(run.out().contains("    -Thank you you for"), run.out());
    assertTrue(run.out().endsWith("fixed 2 findings; 1 finding left\n"), run.out());
  }

  @Test
  void aMakesAllOfARule() throws IOException {
    Run run = answering("a\nn\n");
    assertEquals(LETTER.replace("you you", "you").replace("was was", "was"), letter(), run.out());
  }

  @Test
  void qEndsAndSoDoesTheEndOfInput() throws IOException {
    assertTrue(answering("q\n").out().endsWith("fixed 0 findings; 3 findings left\n"));
    assertTrue(answering("").out().endsWith("fixed 0 findings; 3 findings left\n"));
    assertEquals(LETTER, letter());
  }

  @Test
  void sAllowsWithAReason() throws IOException {
    Run run = answering("s\nit is a quotation\nn\nn\n");
    assertEquals(
        LETTER.replace(
            "Thank you you",
            "<!-- afterword: allow repeated-word: it is a quotation -->\nThank you you"),
        letter());
    assertTrue(run.out().contains("allowed 1"), run.out());
  }

  @Test
  void nothingIsAllowedWithoutAReason() throws IOException {
    assertTrue(answering("s\n\nq\n").out().contains("not allowed, because there is no reason"));
    assertEquals(LETTER, letter());
  }

  @Test
  void eOpensTheFileAtItsLine() throws IOException {
    answering(
        "e\nq\n",
        (file, line) -> {
          assertEquals(6, line);
          Files.writeString(file, LETTER.replace("you you", "you"));
          return Optional.empty();
        });
    assertEquals(LETTER.replace("you you", "you"), letter());
  }

  @Test
  void anUnknownAnswerIsExplained() {
    assertTrue(answering("x\nq\n").out().contains("s: allow it with a reason"));
  }

  @Test
  void withoutATerminalItRefusesInWords() throws IOException {
    Run run = run("y\n", false, (file, line) -> Optional.empty(), "-i", ".");
    assertEquals(ExitCode.NOT_DONE, run.code());
    assertEquals(
        "fix -i asks on a terminal, and there is none; afterword check --fix makes the safe fixes"
            + " without asking",
        run.err());
    assertEquals(LETTER, letter());
  }

  @Test
  void withoutAskingItRefusesInWords() {
    assertEquals(
        "fix asks about each fix: give -i, or make the safe ones with afterword check --fix",
        run("", true, (file, line) -> Optional.empty(), ".").err());
  }
}

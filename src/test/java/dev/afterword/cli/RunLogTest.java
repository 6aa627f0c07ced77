package dev.afterword.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.daemon.Bytes;
import dev.afterword.daemon.Request;
import dev.afterword.journal.Entry;
import dev.afterword.lsp.Checks;
import dev.afterword.lsp.ScriptedEditor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What is left behind by runs that nobody watches, and what is not. */
@DisabledOnOs(OS.WINDOWS)
class RunLogTest {

  private static final LoadedParts LOADED = new LoadedParts();
  private static final Instant NOW = Instant.parse("2026-03-04T21:30:00Z");

  private static final String FACTS =
      """
      company: Quuxworks
      zone: UTC
      people:
        - {name: Wilhelmina Zanzibar, email: wilhelmina@quuxworks.example}
      """;

  private static final String MAIL =
      """
      From: Peregrine Took <peregrine@shire.example>
      To: Wilhelmina Zanzibar <wilhelmina@quuxworks.example>
      Subject: Slithy toves
      X-Afterword-Kind: status

      Dear Wilhelmina,

      The the borogoves were mimsy. I need an answer by Friday.

      Best,
      Peregrine Took
      """;

  /** Of the mail, the facts and the names of files. */
  private static final List<String> WORDS =
      List.of(
          "zanzibar",
          "wilhelmina",
          "quuxworks",
          "slithy",
          "borogoves",
          "mimsy",
          "friday",
          "peregrine",
          "shire",
          "snark",
          ".eml",
          ".yml",
          ".md");

  @TempDir Path folder;

  @BeforeEach
  void writeFacts() throws IOException {
    folder = folder.toRealPath();
    Files.createDirectories(folder.resolve("snark"));
    Files.writeString(folder.resolve("snark/interview.yml"), FACTS);
  }

  private Console console(String in, Map<String, String> environment) {
    return new Console(
        new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
        new PrintWriter(new StringWriter()),
        new PrintWriter(new StringWriter()),
        false,
        false,
        environment,
        folder,
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private Map<String, String> home() {
    return Map.of("HOME", folder.resolve("home").toString());
  }

  private Path file() {
    return folder.resolve("home/.local/state/afterword/afterword.log");
  }

  private String log() throws IOException {
    String log = Files.readString(file());
    String lower = log.toLowerCase(Locale.ROOT);
    WORDS.forEach(word -> assertFalse(lower.contains(word), word + " stands in the log:\n" + log));
    assertFalse(log.contains(folder.toString()), log);
    return log;
  }

  private static IllegalStateException crash() {
    return new IllegalStateException(MAIL, new IllegalArgumentException("snark/interview.yml"));
  }

  private int gate(Engine engine) {
    Terminal nobody =
        new Terminal() {
          @Override
          public Optional<String> ask(String question) {
            return Optional.empty();
          }

          @Override
          public TextEditor editor() {
            return (file, line) -> Optional.empty();
          }
        };
    GateCommand command = new GateCommand(console(MAIL, home()), engine, nobody);
    new CommandLine(command).parseArgs("--no-proofread", "no-such-program");
    return command.run().number();
  }

  @Test
  void aGateTellsWhenWhatWasCheckedAndHowItEnded() throws IOException {
    assertEquals(65, gate(new InstalledEngine(Map.of(), folder, LOADED)));
    assertTrue(
        log()
            .matches(
                """
                2026-03-04T21:30:00Z \\d+ gate began version=\\S+ java=\\S+ system=\\S+
                2026-03-04T21:30:00Z \\d+ gate checked ms=\\d+ drafts=1 errors=\\d+ warnings=\\d+ \
                suggestions=\\d+ problems=0
                2026-03-04T21:30:00Z \\d+ gate ended code=65 ms=\\d+ checks=1
                """),
        log());
  }

  @Test
  void aRuleThatCrashesIsNamedWithThePlaceInTheProgramAndWithoutWhatItSays() throws IOException {
    assertEquals(70, gate(RecordingEngine.crashing(crash())));
    assertTrue(log().contains(" gate crashed rules=demands-decision\n"), log());
    assertTrue(log().contains("  java.lang.IllegalStateException\n    at "), log());
    assertTrue(log().contains("RunLogTest.crash(RunLogTest.java:"), log());
    assertTrue(log().contains("  java.lang.IllegalArgumentException\n"), log());
  }

  @Test
  void theSameCrashIsNotedOnce() throws IOException {
    RunLog log = RunLog.of(Entry.Activity.WATCH, console("", home()));
    for (int i = 0; i < 3; i++) {
      log.crashed(List.of("demands-decision"), crash());
    }
    assertEquals(1, log().lines().filter(line -> line.contains(" crashed ")).count());
  }

  @Test
  void aDaemonTellsOfEachCheck() throws Exception {
    Request request =
        new Request(
            List.of("check", "--no-proofread", "-", "--stdin-filename", "snark/zanzibar.eml"),
            Request.WorkingFolder.of(folder),
            home(),
            false,
            NOW,
            ZoneOffset.UTC,
            Optional.of(new Bytes(MAIL.getBytes(StandardCharsets.UTF_8))));
    assertEquals(1, new CheckService(LOADED).answer(request).code());
    assertTrue(log().contains(" daemon checked ms="), log());
    assertTrue(log().contains(" drafts=1 "), log());
  }

  @Test
  void anEditorLeavesWhatCrashed() throws Exception {
    Console console = console("", home());
    RunLog log = RunLog.of(Entry.Activity.EDITOR, console).began();
    Path draft = folder.resolve("snark/zanzibar.eml");
    try (ScriptedEditor editor = ScriptedEditor.of(new EditorChecks(console, LOADED, log))) {
      editor.start(folder);
      editor.open(draft, MAIL);
      editor.await(draft, found -> !found.isEmpty());
    }
    Checks crashing =
        (Checks)
            Proxy.newProxyInstance(
                Checks.class.getClassLoader(),
                new Class<?>[] {Checks.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("check")) {
                    throw crash();
                  }
                  return method.invoke(new EditorChecks(console, LOADED, log), arguments);
                });
    try (ScriptedEditor editor = ScriptedEditor.of(crashing)) {
      editor.start(folder);
      editor.open(draft, MAIL);
      editor.message();
    }
    log.ended(ExitCode.FINE);
    assertTrue(log().contains(" editor began "), log());
    assertTrue(log().contains(" editor crashed\n  java.lang.IllegalStateException\n"), log());
    assertTrue(log().contains(" editor ended code=0 "), log());
  }

  @Test
  void onlyTheUserCanReadIt() throws IOException {
    RunLog.of(Entry.Activity.GATE, console("", home())).began();
    assertEquals("rw-------", permissions(file()));
    assertEquals("rwx------", permissions(file().resolveSibling("")));
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
    RunLog.of(Entry.Activity.GATE, console("", home())).began();
    assertEquals("rw-------", permissions(file()));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void theUserSaysWhereItIsAndWhetherThereIsOne() {
    assertEquals(Optional.of(file()), RunLog.file(console("", home())));
    assertEquals(
        Optional.of(Path.of("/state/afterword/afterword.log")),
        RunLog.file(console("", Map.of("HOME", "/home/r", "XDG_STATE_HOME", "/state"))));
    assertEquals(
        Optional.of(folder.resolve("mine.log")),
        RunLog.file(console("", Map.of("HOME", "/home/r", "AFTERWORD_LOG", "mine.log"))));
    assertEquals(
        Optional.empty(),
        RunLog.file(console("", Map.of("HOME", "/home/r", "AFTERWORD_LOG", "off"))));
    assertEquals(Optional.empty(), RunLog.file(console("", Map.of())));
  }

  @Test
  void whereItCannotBeWrittenTheRunGoesOn() throws IOException {
    Files.writeString(folder.resolve("home"), "a file where the folder should be");
    assertEquals(65, gate(new InstalledEngine(Map.of(), folder, LOADED)));
    RunLog log = RunLog.of(Entry.Activity.GATE, console("", home())).began();
    assertTrue(log.trouble().orElseThrow().startsWith("no log is kept: "), "" + log.trouble());
  }

  @Test
  void aPlainCheckHasNone() throws Exception {
    List<String> loaded =
        LoadedClasses.by(
            Map.of("HOME", folder.resolve("home").toString(), "AFTERWORD_LOG", ""),
            "check",
            "--no-proofread",
            "corpus/demo/acme/dana-rivera.md");
    assertTrue(loaded.contains("dev.afterword.lint.Linter"));
    assertEquals(
        List.of(),
        loaded.stream()
            .filter(name -> name.contains(".journal.") || name.endsWith(".RunLog"))
            .toList());
    assertFalse(Files.exists(file()));
  }
}

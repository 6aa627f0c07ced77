package dev.afterword.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.lint.Severity;
import dev.afterword.watch.Changes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check --watch} does while files change; nothing here waits for time to pass. */
class WatchTest {

  private static final LoadedParts LOADED = new LoadedParts();
  private static final String CALM = "Dear Dana,\n\nIs there news?\n\nRobin Example\n";
  private static final String PRESSING =
      "Dear Dana,\n\nI need an answer by Friday.\n\nRobin Example\n";
  private static final String WAITING = "; waiting for changes, Ctrl-C ends";

  @TempDir Path temporary;
  private Path folder = Path.of("");

  /** What somebody does to files. */
  private interface Step {
    void run() throws IOException;
  }

  /** Files change when they are waited for, and a save may go on while it settles. */
  private static final class Script implements Changes {

    private final Deque<Step> steps;
    private final Deque<Step> whileSettling = new ArrayDeque<>();

    Script(Step... steps) {
      this.steps = new ArrayDeque<>(Arrays.asList(steps));
    }

    Script thenWhileSettling(Step step) {
      whileSettling.add(step);
      return this;
    }

    @Override
    public void cover(Path covered) {}

    @Override
    public boolean await() {
      boolean more = !steps.isEmpty();
      runNext(steps);
      return more;
    }

    @Override
    public void settle() {
      runNext(whileSettling);
    }

    @Override
    public void close() {}

    private static void runNext(Deque<Step> from) {
      try {
        if (!from.isEmpty()) {
          from.remove().run();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @BeforeEach
  void writeDraft() throws IOException {
    folder = Files.createDirectory(temporary.resolve("search"));
    write("dana.txt", draft(CALM));
  }

  @Test
  void whatChangedIsCheckedAgainAndEveryRoundEndsWithTimeAndVerdict() {
    Run run = watched(() -> write("dana.txt", draft(PRESSING)));
    assertEquals(
        List.of(
            "16:30:00 1 of 1 draft ready to send, 0 findings" + WAITING,
            "16:30:00 0 of 1 draft ready to send, 1 finding" + WAITING),
        run.err().lines().toList());
    assertTrue(run.out().contains("dana.txt:5:3: warning"), run.out());
  }

  @Test
  void theCodeIsThatOfTheLastRound() {
    Step spoil = () -> write("dana.txt", draft(PRESSING));
    Step mend = () -> write("dana.txt", draft(CALM));
    assertEquals(ExitCode.FINE, watched().code());
    assertEquals(ExitCode.VIOLATIONS, watched(spoil).code());
    assertEquals(ExitCode.FINE, watched(spoil, mend).code());
  }

  @Test
  void whereNothingOfThatChangedNothingIsCheckedAgain() {
    assertEquals(
        1,
        rounds(
            watched(
                () -> {},
                () -> write("notes.pdf", "no draft"),
                () -> write(".dana.txt.swp", draft(PRESSING)),
                () -> write("dana.txt~", draft(PRESSING)),
                () -> write(".git/description.txt", draft(PRESSING)))));
  }

  @Test
  void filesThatComeAndGoAreNoticedInNewFoldersToo() {
    Run run =
        watched(
            () -> write("acme/wei.md", "---\nkind: status\n---\n" + CALM),
            () -> Files.delete(folder.resolve("acme").resolve("wei.md")));
    assertEquals(
        List.of("1 of 1 draft", "2 of 2 drafts", "1 of 1 draft"), verdicts(run, " ready to send"));
  }

  @Test
  void aDraftThatIsSavedByRenamingIsCheckedOnceAndNeverMissed() {
    Path draft = folder.resolve("dana.txt");
    Script saving =
        new Script(() -> Files.move(draft, folder.resolve("dana.txt~")))
            .thenWhileSettling(() -> write("dana.txt", draft(PRESSING)));
    Run run = watched(saving, draft.toString());
    assertEquals(2, rounds(run), run.err());
    assertFalse(run.err().contains("problem"), run.err());
    assertTrue(run.out().contains("[demands-decision]"), run.out());
  }

  @Test
  void brokenFactsAreToldAndWatchingGoesOn() {
    String facts = "company: {name: Acme Robotics}\npeople: [{name: Dana Rivera}]\n";
    Run run =
        watched(
            () -> write("interview.yml", "company: [\n"),
            () -> write("interview.yml", facts + "outcome: maybe\n"),
            () -> write("interview.yml", facts));
    assertEquals(4, rounds(run), run.err());
    assertTrue(run.err().contains("interview.yml:2:1: "), run.err());
    assertTrue(run.err().contains("interview.yml:3:10: \"outcome\" must be"), run.err());
    assertEquals(2, run.err().lines().filter(line -> line.contains(", 1 problem;")).count());
  }

  @Test
  void settingsInTheFolderAndAboveItCountAndSoDoTheRulesTheyName() {
    Path rules = temporary.resolve("rules");
    String shouting =
        """
        summary: Shouting
        category: tone
        severity: warning
        kinds: [status]
        why: It is loud.
        sources: [mine]
        phrases:
          - is there news
        message: "“{match}” is dull."
        bad:
          - Well, [[is there news]]?
        good:
          - What is new?
        """;
    Run run =
        watched(
            () -> Files.writeString(temporary.resolve("afterword.yml"), "rules-dir: rules\n"),
            () -> {
              Files.createDirectory(rules);
              Files.writeString(rules.resolve("dull.yml"), shouting);
            },
            () -> write("afterword.yml", "rules: {emoji: off}\n"));
    assertEquals(List.of("0", "0", "1", "0"), found(run), run.err() + run.out());
  }

  @Test
  void settingsThatWereNamedAndAreGoneEndTheFirstRoundButNoLaterOne() throws IOException {
    Path config = Files.writeString(temporary.resolve("mine.yml"), "preset: uk\n");
    Script script =
        new Script(
            () -> Files.delete(config), () -> Files.writeString(config, "preset: classic\n"));
    String[] arguments = {"--config", config.toString(), folder.toString()};
    Run run = watched(script, arguments);
    assertEquals(
        List.of(
            "16:30:00 1 of 1 draft ready to send, 0 findings" + WAITING,
            "afterword: --config " + config + ": there is no such file to read",
            "16:30:00 not checked" + WAITING,
            "16:30:00 1 of 1 draft ready to send, 0 findings" + WAITING),
        run.err().lines().toList());
    Files.delete(config);
    Run refused = watched(new Script(), arguments);
    assertEquals(ExitCode.NOT_DONE, refused.code());
    assertEquals(0, rounds(refused));
  }

  @Test
  void whatItWritesItselfIsNoChange() throws IOException {
    Path report = folder.resolve("report.md");
    Run run =
        watched(
            new Script(() -> {}, () -> write("dana.txt", draft(PRESSING)), () -> {}),
            "--output",
            report.toString(),
            folder.resolve("dana.txt").toString());
    assertEquals(2, rounds(run), run.err());
    assertTrue(Files.readString(report).contains("[demands-decision]"));
  }

  @Test
  void theOthersOfAnApplicationAreWatchedWithTheOneThatWasAskedFor() {
    Run run =
        watched(
            new Script(
                () -> write("interview.yml", "company: {name: Acme Robotics}\n"),
                () -> write("sent/wei.txt", draft(CALM))),
            folder.resolve("dana.txt").toString());
    assertEquals(3, rounds(run), run.err());
  }

  @Test
  void onlyATerminalIsClearedAndOnlyBeforeAnotherRound() {
    String clear = "\u001b[H\u001b[2J";
    Step[] steps = {() -> write("dana.txt", draft(PRESSING))};
    Run piped = watched(steps);
    Run shown = watched(new Script(() -> write("dana.txt", draft(CALM))), true, arguments());
    assertFalse(piped.out().contains(clear), piped.out());
    assertEquals(2, shown.out().split(java.util.regex.Pattern.quote(clear), -1).length);
    assertFalse(shown.out().startsWith(clear), shown.out());
    Run dumb =
        watched(
            new Script(() -> write("dana.txt", draft(PRESSING))),
            true,
            Map.of("TERM", "dumb"),
            arguments());
    assertEquals(2, rounds(dumb), dumb.err());
    assertFalse(dumb.out().contains("\u001b"), dumb.out());
  }

  @Test
  void whatCannotBeWatchedIsRefused() {
    assertRefused("--watch waits for files to change, and standard input does not", "-");
    assertRefused(
        "--watch keeps everything loaded, --daemon has others do it: give one of them", "--daemon");
  }

  private static void assertRefused(String why, String argument) {
    Run run = Run.of(RecordingEngine.finding(Severity.ERROR), "check", "--watch", argument);
    assertEquals("afterword: " + why + "\n", run.err());
    assertEquals(ExitCode.NOT_DONE, run.code());
  }

  private static String draft(String letter) {
    return "Kind: status\n\n" + letter;
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private String[] arguments() {
    return new String[] {folder.toString()};
  }

  private Run watched(Step... steps) {
    return watched(new Script(steps), arguments());
  }

  private Run watched(Changes changes, String... arguments) {
    return watched(changes, false, arguments);
  }

  private Run watched(Changes changes, boolean terminal, String... arguments) {
    return watched(changes, terminal, Map.of(), arguments);
  }

  private Run watched(
      Changes changes, boolean terminal, Map<String, String> environment, String... arguments) {
    return Run.of(
        console ->
            new Program(
                console,
                new InstalledEngine(Map.of(), console.folder(), LOADED),
                Handover.TO_NOBODY,
                () -> changes),
        Console.FOLDER_OF_PROCESS,
        "",
        terminal,
        environment,
        Stream.concat(
                Stream.of("check", "--watch", "--no-proofread", "--select", "tone"),
                Stream.of(arguments))
            .toArray(String[]::new));
  }

  private static int rounds(Run run) {
    return (int) run.err().lines().filter(line -> line.endsWith(WAITING)).count();
  }

  private static List<String> verdicts(Run run, String before) {
    return run.err()
        .lines()
        .filter(line -> line.endsWith(WAITING))
        .map(line -> line.substring("16:30:00 ".length(), line.indexOf(before)))
        .toList();
  }

  private static List<String> found(Run run) {
    return run.err()
        .lines()
        .filter(line -> line.endsWith(WAITING))
        .map(line -> line.replaceAll(".*, (\\d+) findings?.*", "$1"))
        .toList();
  }
}

package dev.afterword.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.afterword.daemon.Answer;
import dev.afterword.daemon.Bytes;
import dev.afterword.daemon.Reply;
import dev.afterword.daemon.Request;
import dev.afterword.daemon.Resident;
import dev.afterword.daemon.Service;
import dev.afterword.daemon.SocketFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A check by the daemon is the check without it, byte for byte. */
@DisabledOnOs(OS.WINDOWS)
class DaemonTest {

  private static final String NOW = "2026-03-04T16:30";
  private static final Path HERE = Path.of("").toAbsolutePath();

  private static final String LETTER =
      """
      ---
      kind: status
      ---
      Dear Dana,

      I need an answer by Friday. I recieve nothing.
      """;

  private static final Duration LONG = Duration.ofDays(1);
  private static final LoadedParts LOADED = new LoadedParts();
  private static final Check OWN_RULES =
      new Check(HERE, "", false, List.of("--now", NOW, "--no-proofread", "corpus/demo"));

  /** A check that somebody asks for in a folder. */
  private record Check(Path folder, String in, boolean terminal, List<String> arguments) {}

  @TempDir Path temporary;

  private final AtomicInteger served = new AtomicInteger();
  private FutureTask<Boolean> serving = new FutureTask<>(() -> true);
  private final List<Path> started = new ArrayList<>();

  @AfterEach
  void endWhatServes() throws IOException {
    if (Files.isDirectory(temporary.resolve("run"))) {
      daemon().caller().stop();
    }
  }

  @TestFactory
  Stream<DynamicTest> nothingIsPrintedOtherwise() throws Exception {
    serve();
    Path demo = HERE.resolve("corpus").resolve("demo");
    return Stream.of(
            new Check(HERE, "", false, List.of("--now", NOW, "corpus/demo", "corpus/letters")),
            new Check(demo, "", true, List.of("--now", NOW)),
            new Check(
                demo, "", false, List.of("--now", NOW, "--no-cache", "--format", "json", ".")),
            new Check(demo, "", false, List.of("-v", "--statistics", "--no-proofread")),
            new Check(demo, "", false, List.of("--now", NOW, "no-such-draft.md")),
            new Check(demo, "", false, List.of("--config", "no-such.yml")),
            new Check(demo, "", false, List.of("--config", "afterword.yml", "--no-proofread")),
            new Check(demo, LETTER, false, List.of("-", "--stdin-filename", "acme/x.md")),
            new Check(demo, LETTER, false, List.of("-q", "--fail-on", "never", "-")),
            new Check(demo, LETTER, false, List.of("--stdin-filename", "acme/x.md")))
        .map(check -> dynamicTest(check.toString(), () -> assertSame(check)));
  }

  private void assertSame(Check check) {
    Run direct = run(check, console -> new Program(console, engine(check.folder())), environment());
    int before = served.get();
    boolean doneHereAfterAll = direct.code().equals(ExitCode.NOT_DONE);
    Run handedOver =
        run(
            check,
            doneHereAfterAll
                ? console -> usingBoth(console, engine(check.folder()))
                : this::handingOver,
            environment(),
            "--daemon");
    assertEquals(direct, handedOver);
    boolean refusedAtOnce = !check.arguments().contains("-") && check.in().equals(LETTER);
    assertEquals(refusedAtOnce ? before : before + 1, served.get());
  }

  @Test
  void aFileIsReadAnewEveryTime() throws Exception {
    serve();
    Path draft = temporary.resolve("dana.txt");
    Files.writeString(draft, "Kind: status\n\nDear Dana,\n\nIs there news?\n\nRobin\n");
    Check check = new Check(HERE, "", false, List.of("--no-proofread", draft.toString()));
    String before = run(check, this::handingOver, environment(), "--daemon").out();
    Files.writeString(
        draft, "Kind: status\n\nDear Dana,\n\nI need an answer by Friday.\n\nRobin\n");
    String after = run(check, this::handingOver, environment(), "--daemon").out();
    assertFalse(before.contains("[demands-decision]"), before);
    assertTrue(after.contains("[demands-decision]"), after);
    assertEquals(2, served.get());
  }

  @Test
  void theEnvironmentMayAskForIt() throws Exception {
    serve();
    run(OWN_RULES, this::handingOver, with("AFTERWORD_DAEMON", "yes"));
    assertEquals(1, served.get());
    run(OWN_RULES, this::handingOver, with("AFTERWORD_DAEMON", "no"));
    assertEquals(1, served.get());
    Run misspelt = run(OWN_RULES, this::handingOver, with("AFTERWORD_DAEMON", "1"));
    assertEquals("afterword: AFTERWORD_DAEMON must be yes or no, not \"1\"\n", misspelt.err());
    assertEquals(ExitCode.NOT_DONE, misspelt.code());
  }

  @Test
  void whereThereIsNoneTheCheckIsDoneAndOneIsStartedForTheNext() {
    assertDoneDirectly("there was no daemon; one was started for the next check");
    assertEquals(List.of(temporary.resolve("run")), started);
  }

  @Test
  void oneOfAnotherBuildMakesWayForOneOfThis() throws Exception {
    serve(new Daemon(daemon().folder(), "another build"), new CheckService(LOADED));
    assertTold("the daemon is of another build, and ends; one was started");
    assertTrue(serving.get());
    assertEquals(List.of(temporary.resolve("run")), started);
    assertEquals(0, served.get());
  }

  @Test
  void inAFolderThatOthersMayEnterNobodyIsCalledAndNobodyStarted() throws IOException {
    Path run = Files.createDirectory(temporary.resolve("run"));
    Files.setPosixFilePermissions(run, PosixFilePermissions.fromString("rwxr-xr-x"));
    assertDoneDirectly(
        "the daemon cannot be used: there is no fit place for its socket: "
            + run
            + " can be entered by others");
    Files.delete(run);
    assertEquals(List.of(), started);
  }

  @Test
  void oneThatCannotBeStartedIsMissedByNobodyButVerbose() {
    DaemonStart failing =
        (folder, environment) -> {
          throw new IOException("no shell");
        };
    Run run =
        run(
            OWN_RULES,
            console -> new Program(console, engine(HERE), new DaemonHandover(console, failing)),
            environment(),
            "--daemon",
            "-v");
    assertTrue(run.out().contains("there was no daemon; none can be started (no shell)"));
  }

  @Test
  void oneIsStartedWithTheClassesThatWereKeptAndTheUsersOptionsOfJava() {
    Map<String, String> environment = Map.of("AFTERWORD_JAVA_OPTIONS", "-Xmx2g -ea");
    List<String> command = DaemonStart.command(environment, "-XX:SharedArchiveFile=kept");
    assertTrue(command.contains("-XX:SharedArchiveFile=kept"), command::toString);
    assertTrue(command.indexOf("-Xmx1g") < command.indexOf("-Xmx2g"), command::toString);
    assertTrue(command.indexOf("-ea") < command.indexOf("-cp"), command::toString);
    List<String> without = DaemonStart.command(Map.of(), "");
    assertFalse(without.contains(""), without::toString);
    assertEquals(List.of("daemon", "run"), without.subList(without.size() - 2, without.size()));
  }

  @Test
  void aReportToAFileIsWrittenByTheProcessThatWasAsked() throws Exception {
    serve();
    Path report = temporary.resolve("report.txt");
    run(OWN_RULES, this::usingBoth, environment(), "--daemon", "--output", report.toString());
    assertEquals(0, served.get());
    assertEquals(direct().out(), Files.readString(report));
  }

  @Test
  void aFaultOfTheDaemonIsNoVerdict() throws Exception {
    serve(
        daemon(),
        request -> {
          throw new IllegalStateException("lost its rules");
        });
    assertDoneDirectly("the daemon failed: java.lang.IllegalStateException: lost its rules");
  }

  @Test
  void whatTheDaemonCannotDoIsTriedByTheProcessThatWasAsked() throws Exception {
    serve(
        daemon(),
        request ->
            new Answer(ExitCode.NOT_DONE.number(), bytes("half a report"), bytes("no files left")));
    assertDoneDirectly("the daemon ended with 2");
  }

  @Test
  void nothingButChecksIsDoneForOthers() throws Exception {
    CheckService service = new CheckService(LOADED);
    Request init =
        new Request(
            List.of("init", temporary.resolve("acme").toString()),
            Request.WorkingFolder.of(temporary),
            Map.of(),
            false,
            Instant.EPOCH,
            ZoneOffset.UTC,
            Optional.empty());
    assertThrows(IllegalArgumentException.class, () -> service.answer(init));
    assertFalse(Files.exists(temporary.resolve("acme")));
  }

  @Test
  void statusAndStopTellWhatThereIs() throws Exception {
    assertEquals("there is no daemon\n", command("status").out());
    serve();
    assertEquals("process " + ProcessHandle.current().pid() + "\n", command("status").out());
    assertEquals("the daemon was told to end, and ends\n", command("stop").out());
    assertTrue(serving.get());
    assertEquals("there is no daemon\n", command("stop").out());
  }

  @Test
  void itsFolderIsTheUsersForSocketsOrInThatOfTheCaches() {
    String runtime = temporary.toString();
    assertEquals(
        Optional.of(temporary.resolve("afterword")),
        Daemon.folder(Map.of("XDG_RUNTIME_DIR", runtime, "HOME", "/home/r")));
    assertEquals(
        Optional.of(Path.of("/home/r/.cache/afterword/run")),
        Daemon.folder(Map.of("XDG_RUNTIME_DIR", runtime + "/no-such", "HOME", "/home/r")));
    assertEquals(
        Optional.of(Path.of("/mine/run")),
        Daemon.folder(Map.of("AFTERWORD_CACHE", "/mine", "HOME", "/home/r")));
    assertEquals(Optional.empty(), Daemon.folder(Map.of()));
  }

  private static Bytes bytes(String text) {
    return new Bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private void assertDoneDirectly(String why) {
    Run quiet = run(OWN_RULES, this::usingBoth, environment(), "--daemon");
    assertEquals(direct(), quiet);
    assertTold(why);
  }

  private void assertTold(String why) {
    started.clear();
    Run verbose = run(OWN_RULES, this::usingBoth, environment(), "--daemon", "-v");
    assertTrue(verbose.out().contains("daemon: not used: " + why), verbose.out());
  }

  private Run direct() {
    return run(OWN_RULES, console -> new Program(console, engine(HERE)), environment());
  }

  private Run command(String name) {
    return Run.of(
        console -> new Program(console, RecordingEngine.findingNothing()),
        HERE,
        "",
        false,
        environment(),
        "daemon",
        name);
  }

  private static Run run(
      Check check,
      Function<Console, Program> program,
      Map<String, String> environment,
      String... more) {
    String[] arguments =
        Stream.of(Stream.of("check"), check.arguments().stream(), Stream.of(more))
            .flatMap(Function.identity())
            .toArray(String[]::new);
    return Run.of(program, check.folder(), check.in(), check.terminal(), environment, arguments);
  }

  /** What it prints is the daemon's, because its own engine finds nothing anywhere. */
  private Program handingOver(Console console) {
    return new Program(
        console, RecordingEngine.findingNothing(), new DaemonHandover(console, this::start));
  }

  private Program usingBoth(Console console) {
    return usingBoth(console, engine(HERE));
  }

  private Program usingBoth(Console console, Engine engine) {
    return new Program(console, engine, new DaemonHandover(console, this::start));
  }

  private void start(SocketFolder folder, Map<String, String> environment) {
    started.add(folder.path());
  }

  private Engine engine(Path folder) {
    return new InstalledEngine(environment(), folder, LOADED);
  }

  private Map<String, String> environment() {
    return Map.of("AFTERWORD_CACHE", temporary.toString());
  }

  private Map<String, String> with(String variable, String value) {
    return Map.of("AFTERWORD_CACHE", temporary.toString(), variable, value);
  }

  private Daemon daemon() throws IOException {
    return Daemon.of(
        new Console(
            InputStream.nullInputStream(),
            new PrintWriter(Writer.nullWriter()),
            new PrintWriter(Writer.nullWriter()),
            false,
            false,
            environment(),
            HERE,
            Clock.systemUTC()));
  }

  private void serve() throws Exception {
    serve(daemon(), new CheckService(LOADED));
  }

  private void serve(Daemon daemon, Service service) throws Exception {
    Resident resident =
        new Resident(
            daemon.folder(),
            daemon.build(),
            LONG,
            LONG,
            request -> {
              served.incrementAndGet();
              return service.answer(request);
            });
    FutureTask<Boolean> begun = new FutureTask<>(resident::serve);
    serving = begun;
    new Thread(begun).start();
    while (!(daemon.caller().status() instanceof Reply.Present)) {
      assertFalse(begun.isDone(), "it does not serve");
    }
  }
}

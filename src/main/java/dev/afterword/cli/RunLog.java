package dev.afterword.cli;

import dev.afterword.journal.Entry;
import dev.afterword.journal.Journal;
import dev.afterword.journal.LogFile;
import dev.afterword.lint.LintReport;
import dev.afterword.lint.Severity;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The log of a run that nobody watches. It tells when what was done, for how long and with what
 * result, and where something crashed; nothing of what was written, to whom, or where it lies.
 */
final class RunLog {

  /** Where the log is kept; {@code off} for nowhere. */
  static final String VARIABLE = "AFTERWORD_LOG";

  private static final String FILE = "afterword.log";

  private final Journal journal;
  private final long begin = System.nanoTime();
  private final AtomicLong checks = new AtomicLong();

  private RunLog(Journal journal) {
    this.journal = journal;
  }

  /** The log as the user wants it, not yet written to. */
  static RunLog of(Entry.Activity activity, Console console) {
    Optional<LogFile> file = file(console).map(LogFile::new);
    return new RunLog(new Journal(file, activity, console.clock()));
  }

  /** The file; empty if there is to be none. */
  static Optional<Path> file(Console console) {
    Map<String, String> environment = console.environment();
    String named = environment.getOrDefault(VARIABLE, "");
    if (named.equals("off")) {
      return Optional.empty();
    }
    return named.isEmpty()
        ? folder(environment).map(folder -> folder.resolve("afterword").resolve(FILE))
        : Optional.of(console.folder().resolve(named));
  }

  /** For the states of programs, as the XDG Base Directory Specification says. */
  private static Optional<Path> folder(Map<String, String> environment) {
    Optional<Path> named =
        Optional.ofNullable(environment.get("XDG_STATE_HOME"))
            .filter(path -> !path.isEmpty())
            .map(Path::of)
            .filter(Path::isAbsolute);
    return named
        .or(() -> Optional.ofNullable(environment.get("HOME")).map(RunLog::stateFolder))
        .or(() -> Optional.ofNullable(environment.get("LOCALAPPDATA")).map(Path::of));
  }

  private static Path stateFolder(String home) {
    return Path.of(home, ".local", "state");
  }

  /** It begins, in this program and this Java. */
  RunLog began() {
    journal.began(
        List.of(
            "version=" + AfterwordCommand.version().orElse("development"),
            "java=" + System.getProperty("java.version", ""),
            "system=" + System.getProperty("os.name", "").replace(' ', '-')));
    return this;
  }

  /**
   * A check is done; what crashed in it is noted, too.
   *
   * @param took how long it did
   */
  void checked(LintReport report, Duration took) {
    report.crashes().forEach(crash -> journal.crashed(crash.rules(), crash.cause()));
    Map<Entry.Figure, Long> figures = new EnumMap<>(Entry.Figure.class);
    figures.put(Entry.Figure.MS, took.toMillis());
    figures.put(Entry.Figure.DRAFTS, (long) report.drafts().size());
    figures.put(Entry.Figure.ERRORS, count(report, Severity.ERROR));
    figures.put(Entry.Figure.WARNINGS, count(report, Severity.WARNING));
    figures.put(Entry.Figure.SUGGESTIONS, count(report, Severity.SUGGESTION));
    figures.put(Entry.Figure.PROBLEMS, (long) report.problems().size());
    checks.incrementAndGet();
    journal.checked(figures);
  }

  private static long count(LintReport report, Severity severity) {
    return report.violations().stream().filter(found -> found.severity() == severity).count();
  }

  /** A check is done of which there is nothing to tell. */
  void checked() {
    checks.incrementAndGet();
  }

  /**
   * Something crashed.
   *
   * @param rules the ids of those that did; none if it was something else
   */
  void crashed(List<String> rules, Throwable cause) {
    journal.crashed(rules, cause);
  }

  /** It ends. */
  ExitCode ended(ExitCode code) {
    Map<Entry.Figure, Long> figures = new EnumMap<>(Entry.Figure.class);
    figures.put(Entry.Figure.CODE, (long) code.number());
    figures.put(Entry.Figure.MS, Duration.ofNanos(System.nanoTime() - begin).toMillis());
    figures.put(Entry.Figure.CHECKS, checks.get());
    journal.ended(figures);
    return code;
  }

  /** Why it cannot be written. */
  Optional<String> trouble() {
    return journal.trouble();
  }
}

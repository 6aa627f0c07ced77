package dev.afterword.cli;

import dev.afterword.lint.LintReport;
import dev.afterword.text.Quantity;
import dev.afterword.watch.Changes;
import dev.afterword.watch.Scope;
import dev.afterword.watch.Snapshot;
import dev.afterword.watch.Watcher;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Checks, and checks again whenever something that a check reads has changed. */
final class Watching {

  /** What stood on the screen can still be scrolled back to. */
  private static final String CLEAR = "\u001b[H\u001b[2J";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private final Console console;
  private final RunLog log;
  private final Supplier<Scope> scope;
  private final Watcher watcher;
  private Optional<Scope> known = Optional.empty();

  /** One check and what is printed of it. */
  interface Round {

    LintReport check() throws IOException;

    ExitCode print(LintReport report) throws IOException;
  }

  /**
   * @param scope what is watched
   * @param log of what nobody may have seen
   */
  Watching(Console console, Changes changes, Supplier<Scope> scope, RunLog log) {
    this.console = console;
    this.log = log;
    this.scope = scope;
    this.watcher = new Watcher(changes, this::scope);
  }

  /** While it cannot be told, because settings that were named are gone, it is as it was. */
  private Scope scope() {
    try {
      Scope now = scope.get();
      known = Optional.of(now);
      return now;
    } catch (Failure e) {
      return known.orElseThrow(() -> e);
    }
  }

  /**
   * Goes on until nothing will change any more, which in a terminal is when the user ends it.
   *
   * @return the code of the last check
   * @throws Failure if not even the first check can be done
   */
  ExitCode run(Round round) throws IOException {
    Snapshot checked = watcher.look();
    LintReport first = checked(round);
    ExitCode code = printed(round, first);
    Optional<Snapshot> changed = watcher.next(checked);
    while (changed.isPresent()) {
      code = again(round);
      changed = watcher.next(changed.get());
    }
    return code;
  }

  private ExitCode again(Round round) throws IOException {
    try {
      LintReport report = checked(round);
      clear();
      return printed(round, report);
    } catch (Failure e) {
      clear();
      String.valueOf(e.getMessage())
          .lines()
          .forEach(line -> console.err().println("afterword: " + line));
      tell("not checked");
      return ExitCode.NOT_DONE;
    }
  }

  private LintReport checked(Round round) throws IOException {
    long begin = System.nanoTime();
    LintReport report = round.check();
    log.checked(report, Duration.ofNanos(System.nanoTime() - begin));
    return report;
  }

  private void clear() {
    if (console.terminal() && !console.isDumb()) {
      console.out().print(CLEAR);
      console.out().flush();
    }
  }

  private ExitCode printed(Round round, LintReport report) throws IOException {
    ExitCode code = round.print(report);
    long ready = report.drafts().stream().filter(LintReport.Verdict::isReady).count();
    int problems = report.problems().size();
    tell(
        ready
            + " of "
            + Quantity.of(report.drafts().size(), "draft")
            + " ready to send, "
            + Quantity.of(report.violations().size(), "finding")
            + (problems == 0 ? "" : ", " + Quantity.of(problems, "problem")));
    return code;
  }

  private void tell(String verdict) {
    console.out().flush();
    console
        .err()
        .println(
            TIME.format(LocalTime.now(console.clock()))
                + " "
                + verdict
                + "; waiting for changes, Ctrl-C ends");
    console.err().flush();
  }
}

package dev.afterword.cli;

import dev.afterword.lint.LintReport;
import dev.afterword.lint.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * One line that tells a person how far a long check has come, and that is gone at its end. A check
 * that is soon over shows nothing.
 */
final class ProgressLine implements Progress, AutoCloseable {

  private static final long PATIENCE = Duration.ofSeconds(2).toNanos();
  private static final long PAUSE = Duration.ofMillis(200).toNanos();
  private static final String ERASE = "\r\u001b[K";

  private final PrintWriter out;
  private final LongSupplier nanos;
  private long next;
  private int expected;
  private int done;
  private boolean shown;
  private boolean ended;

  /** Ctrl-C leaves no time to close anything. */
  private final Thread atTheEnd = new Thread(this::end, "progress-line-end");

  /**
   * @param out a terminal
   * @param nanos counts nanoseconds
   */
  ProgressLine(PrintWriter out, LongSupplier nanos) {
    this.out = out;
    this.nanos = nanos;
    this.next = nanos.getAsLong() + PATIENCE;
  }

  /** Checks; somebody who watches the error output is told how far it has come. */
  static LintReport check(Engine engine, CheckPlan plan, Console console) throws IOException {
    if (!console.errTerminal() || console.isDumb()) {
      return engine.check(plan);
    }
    try (ProgressLine line = new ProgressLine(console.err(), System::nanoTime)) {
      return engine.check(plan, line);
    }
  }

  @Override
  public synchronized void expect(int drafts) {
    expected = drafts;
  }

  @Override
  public synchronized void advance() {
    done++;
    long now = nanos.getAsLong();
    if (now - next < 0 || done == expected || ended) {
      return;
    }
    next = now + PAUSE;
    if (!shown) {
      shown = true;
      Runtime.getRuntime().addShutdownHook(atTheEnd);
    }
    out.print(ERASE + "checked " + done + " of " + expected + " drafts");
    out.flush();
  }

  @Override
  public synchronized void close() {
    if (shown) {
      erase();
      forget();
    }
  }

  private void forget() {
    try {
      Runtime.getRuntime().removeShutdownHook(atTheEnd);
    } catch (IllegalStateException ending) {
      // The process ends already, and the line is erased already.
    }
  }

  /** Erases the line for good: the process ends, though it may be checking still. */
  synchronized void end() {
    ended = true;
    erase();
  }

  private void erase() {
    if (shown) {
      out.print(ERASE);
      out.flush();
      shown = false;
    }
  }
}

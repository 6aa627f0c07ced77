package dev.afterword.lsp;

import dev.afterword.lint.LintReport;
import dev.afterword.lint.Progress;
import dev.afterword.text.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Checks again whenever something has changed: by the program's own rules at once, with
 * proofreading when nothing was typed for a while. A check that something newer has overtaken is
 * given up. All checks are done by one thread.
 */
final class Rounds implements AutoCloseable {

  private final Checks checks;
  private final Desk desk;
  private final Consumer<Round> listener;
  private final Trouble trouble;
  private final LongWork longWork;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "checks");
            thread.setDaemon(true);
            return thread;
          });
  private final List<Waiting> waiting = new ArrayList<>();
  private Future<?> proofreading = CompletableFuture.completedFuture(null);
  private Round last;

  /** Somebody who needs to know what a check finds. */
  private record Waiting(long generation, boolean complete, CompletableFuture<Round> answer) {
    boolean isServedBy(Round round) {
      return round.view().generation() >= generation && (round.complete() || !complete);
    }
  }

  /**
   * @param listener is told what each check found, by the thread that checks
   * @param longWork tells the user of what takes long
   */
  Rounds(Checks checks, Desk desk, Consumer<Round> listener, Trouble trouble, LongWork longWork) {
    this.checks = checks;
    this.desk = desk;
    this.listener = listener;
    this.trouble = trouble;
    this.longWork = longWork;
    this.last = Round.none(desk.view());
  }

  /** Something on the desk is not as it was. */
  synchronized void changed() {
    Desk.View view = desk.view();
    proofreading.cancel(false);
    boolean proofread = view.wishes().proofread();
    Future<?> atOnce = submit(view, Duration.ZERO, !proofread);
    proofreading = proofread ? submit(view, view.wishes().pause(), true) : atOnce;
  }

  private Future<?> submit(Desk.View view, Duration pause, boolean complete) {
    try {
      return worker.schedule(() -> run(view, complete), pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException closed) {
      return CompletableFuture.completedFuture(null);
    }
  }

  /** What the program's own rules say about what is open now, with what is known beyond that. */
  synchronized CompletableFuture<Round> current() {
    return waitFor(desk.view(), false);
  }

  /** What all rules say about what is open now. */
  synchronized CompletableFuture<Round> complete() {
    Desk.View view = desk.view();
    CompletableFuture<Round> answer = waitFor(view, true);
    if (!answer.isDone() && proofreading.cancel(false)) {
      proofreading = submit(view, Duration.ZERO, true);
    }
    return answer;
  }

  private CompletableFuture<Round> waitFor(Desk.View view, boolean complete) {
    Waiting one = new Waiting(view.generation(), complete, new CompletableFuture<>());
    if (one.isServedBy(last)) {
      return CompletableFuture.completedFuture(last);
    }
    waiting.add(one);
    return one.answer();
  }

  /** What the last check found. */
  synchronized Round last() {
    return last;
  }

  private void run(Desk.View view, boolean complete) {
    if (isStale(view)) {
      return;
    }
    boolean proofreads = complete && view.wishes().proofread();
    LongWork.Told told = longWork.begin(proofreads && view.hasDrafts());
    try {
      end(checked(view, complete));
    } catch (CancellationException overtaken) {
      // What overtook it is about to be checked.
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError bug) {
      trouble.tell("a check crashed", bug);
      end(new Round(view, complete, last().byFile()));
    } finally {
      told.end();
    }
  }

  private boolean isStale(Desk.View view) {
    return desk.generation() != view.generation();
  }

  private Round checked(Desk.View view, boolean complete) {
    Progress whileWanted =
        new Progress() {
          @Override
          public void expect(int drafts) {
            proceed();
          }

          @Override
          public void advance() {
            proceed();
          }

          @Override
          public void proceed() {
            if (isStale(view)) {
              throw new CancellationException();
            }
          }
        };
    boolean proofread = complete && view.wishes().proofread();
    LintReport report =
        checks.check(new Checks.Order(view.checked(), view.texts(), proofread), whileWanted);
    report.crashes().forEach(trouble::tell);
    Round round = Round.of(view, complete, report, ofSettings(view), checks::file);
    boolean carried = !complete && view.wishes().proofread();
    return (carried ? round.with(last(), checks.proofreadingRules()) : round).withoutHaste();
  }

  /** A search without facts and drafts is read by nobody else. */
  private List<Problem> ofSettings(Desk.View view) {
    return view.open().values().stream()
        .filter(Document::isSettings)
        .flatMap(
            one ->
                Optional.ofNullable(one.file().getParent()).stream()
                    .flatMap(folder -> settings(folder, view)))
        .toList();
  }

  private Stream<Problem> settings(Path folder, Desk.View view) {
    return checks.settings(folder, view.texts()).stream();
  }

  private void end(Round round) {
    List<Waiting> served;
    synchronized (this) {
      if (isStale(round.view())) {
        return;
      }
      last = round;
      served = waiting.stream().filter(one -> one.isServedBy(round)).toList();
      waiting.removeAll(served);
    }
    listener.accept(round);
    served.forEach(one -> one.answer().complete(round));
  }

  /** Gives up what is being done. */
  @Override
  public void close() {
    worker.shutdownNow();
  }
}

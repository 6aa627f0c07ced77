package dev.afterword.lsp;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkDoneProgressNotification;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;

/** Tells the user what is being loaded: the rules before the first check, then the proofreader. */
final class LongWork {

  private final LanguageClient client;
  private final AtomicInteger tokens = new AtomicInteger();
  private volatile boolean shown;
  private boolean rulesLoaded;
  private boolean proofreaderLoaded;

  LongWork(LanguageClient client) {
    this.client = client;
  }

  /** The editor shows such things. */
  void show() {
    shown = true;
  }

  /** Ends what was told. */
  interface Told {
    void end();
  }

  /**
   * A check begins.
   *
   * @param proofreads whether there is something to proofread in it
   */
  synchronized Told begin(boolean proofreads) {
    if (!rulesLoaded) {
      rulesLoaded = true;
      return tell("Loading the rules");
    }
    if (proofreads && !proofreaderLoaded) {
      proofreaderLoaded = true;
      return tell("Starting to proofread");
    }
    return () -> {};
  }

  private Told tell(String title) {
    if (!shown) {
      return () -> {};
    }
    Either<String, Integer> token = Either.forLeft("afterword-" + tokens.incrementAndGet());
    WorkDoneProgressBegin begin = new WorkDoneProgressBegin();
    begin.setTitle(title);
    CompletableFuture<?> begun =
        client
            .createProgress(new WorkDoneProgressCreateParams(token))
            .thenRun(() -> notify(token, begin));
    return () -> {
      var unused = begun.thenRun(() -> notify(token, new WorkDoneProgressEnd()));
    };
  }

  private void notify(Either<String, Integer> token, WorkDoneProgressNotification what) {
    client.notifyProgress(new ProgressParams(token, Either.forLeft(what)));
  }
}

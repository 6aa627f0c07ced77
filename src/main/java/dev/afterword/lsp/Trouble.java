package dev.afterword.lsp;

import dev.afterword.lint.LintReport;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.services.LanguageClient;

/**
 * Tells the user, once, of what went wrong in the program itself: in a message that it did, and in
 * the editor's log where. What an exception says of itself is left out, because it may hold words
 * of a message.
 */
final class Trouble {

  private static final int MOST_FRAMES = 12;

  /** Keeps what crashed for later. */
  @FunctionalInterface
  interface Keeper {
    void crashed(List<String> rules, Throwable cause);
  }

  private final LanguageClient client;
  private final Keeper keeper;
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  Trouble(LanguageClient client, Keeper keeper) {
    this.client = client;
    this.keeper = keeper;
  }

  /** A rule crashed; the others have spoken. */
  void tell(LintReport.Crash crash) {
    String rules = String.join(", ", crash.rules());
    tell("the rule " + rules + " crashed, and the others went on", crash.rules(), crash.cause());
  }

  /**
   * Something crashed.
   *
   * @param what in words, without a full stop
   */
  void tell(String what, Throwable cause) {
    tell(what, List.of(), cause);
  }

  private void tell(String what, List<String> rules, Throwable cause) {
    if (told.add(what)) {
      keeper.crashed(rules, cause);
      client.logMessage(new MessageParams(MessageType.Error, what + "\n" + frames(cause)));
      client.showMessage(new MessageParams(MessageType.Error, "Afterword: " + what));
    }
  }

  /**
   * Something was asked of the editor whose answer nobody waits for; a refusal is told.
   *
   * @param what in words, as a failure, without a full stop
   */
  void unlessDone(CompletableFuture<?> answer, String what) {
    var unused =
        answer.whenComplete(
            (none, refusal) -> {
              if (refusal != null) {
                tell(what, refusal);
              }
            });
  }

  /** Something that the user asked for cannot be done. */
  void refuse(String why) {
    client.showMessage(new MessageParams(MessageType.Warning, "Afterword: " + why));
  }

  private static String frames(Throwable cause) {
    return cause.getClass().getName()
        + Arrays.stream(cause.getStackTrace())
            .limit(MOST_FRAMES)
            .map(frame -> "\n    at " + frame)
            .collect(Collectors.joining());
  }
}

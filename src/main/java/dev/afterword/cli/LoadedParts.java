package dev.afterword.cli;

import dev.afterword.draft.DraftReader;
import dev.afterword.judgement.JudgedKinds;
import dev.afterword.language.English;
import dev.afterword.rules.RuleBook;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * What takes long to load and knows nothing of any message: the program's own rules, with what
 * reads for them, and the models of English. Serves any number of checks, several at once.
 */
final class LoadedParts {

  private final FutureTask<RuleBook> rules =
      new FutureTask<>(() -> RuleBook.loadToCheck(List.of()));
  private final DraftReader drafts;

  LoadedParts() {
    this(new DraftReader(English.segmenter(), JudgedKinds::odds));
  }

  private LoadedParts(DraftReader drafts) {
    this.drafts = drafts;
  }

  /**
   * Parts for one who checks the same drafts again and again, and so may remember them.
   *
   * @param drafts how many
   */
  static LoadedParts remembering(int drafts) {
    return new LoadedParts(DraftReader.remembering(English.segmenter(), JudgedKinds::odds, drafts));
  }

  /** Begins to load the rules, beside everything else. */
  void prepare() {
    Thread beside = new Thread(rules, "rules");
    beside.setDaemon(true);
    beside.start();
  }

  /** The program's own rules, read once however many searches are checked by them. */
  RuleBook rules() {
    rules.run();
    try {
      return rules.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the program's rules cannot be read", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("reading the program's rules was interrupted", e);
    }
  }

  /** One reader for all drafts. */
  DraftReader drafts() {
    return drafts;
  }
}

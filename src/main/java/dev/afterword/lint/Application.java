package dev.afterword.lint;

import dev.afterword.draft.Draft;
import dev.afterword.interview.Facts;
import java.util.List;

/**
 * One application: the facts and the messages that belong to them.
 *
 * @param facts what is known
 * @param drafts not yet sent, in order of path
 * @param sent the texts of messages that went out, in order of path
 */
public record Application(Facts facts, List<Draft> drafts, List<Draft> sent) {

  /** Keeps its own copies of the lists. */
  public Application {
    drafts = List.copyOf(drafts);
    sent = List.copyOf(sent);
  }

  /** What went out and came in, as the facts and the kept messages tell it. */
  public History history() {
    return History.of(facts, drafts, sent);
  }
}

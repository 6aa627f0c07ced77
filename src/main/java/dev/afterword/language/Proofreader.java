package dev.afterword.language;

import dev.afterword.draft.Part;
import java.util.List;

/** Finds slips of spelling, grammar and punctuation. Safe for use by several threads. */
public interface Proofreader {

  /**
   * What is wrong in parts of one message, in the order of the parts.
   *
   * @param parts with their lines joined; read together, because a sentence may show that another
   *     one is right
   */
  List<Slip> read(List<Part> parts);
}

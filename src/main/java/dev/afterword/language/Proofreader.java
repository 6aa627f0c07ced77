package dev.afterword.language;

import dev.afterword.draft.Part;
import dev.afterword.text.Span;
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

  /**
   * Where patterns stand in the sentences of a part, in order of place; the sentences are analyzed
   * once for all patterns.
   */
  List<Find> find(List<TokenPattern> patterns, Part part);

  /**
   * Words that a pattern matches.
   *
   * @param inPart in UTF-16 units of the text of the part
   */
  record Find(TokenPattern pattern, Span inPart) {}
}

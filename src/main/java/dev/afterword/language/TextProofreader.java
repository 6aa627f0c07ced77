package dev.afterword.language;

import dev.afterword.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Proofreads plain text. What it finds depends on its arguments and on nothing it has read before.
 * Safe for use by several threads.
 */
interface TextProofreader {

  /**
   * What to read.
   *
   * @param parts the parts of one message, each with its lines joined
   * @param alone the numbers of those whose sentences are to be read, each sentence by itself
   * @param together whether to look for what only the message as a whole shows, as an opening in
   *     lower case that what stands before it excuses
   */
  record Question(List<String> parts, Set<Integer> alone, boolean together) {
    public Question {
      parts = List.copyOf(parts);
      alone = Set.copyOf(alone);
    }

    /** Whether a part is the last one; LanguageTool sees the end of the text there. */
    boolean isLast(int part) {
      return part == parts.size() - 1;
    }
  }

  /**
   * What was found.
   *
   * @param alone by the numbers of the parts that were asked for; it depends on the text of the
   *     part and on whether the part is the last one
   * @param together for each part of the message, if asked for
   */
  record Answer(Map<Integer, List<Finding>> alone, Optional<List<List<Finding>>> together) {
    public Answer {
      alone = Map.copyOf(alone);
      together = together.map(List::copyOf);
    }
  }

  /** Reads a message, or what is asked for of it. */
  Answer read(Question question);

  /**
   * Where patterns stand in a text, in order of place.
   *
   * @param sentences of the text, in UTF-16 units; no pattern reaches beyond one
   */
  List<Proofreader.Find> find(List<TokenPattern> patterns, String text, List<Span> sentences);
}

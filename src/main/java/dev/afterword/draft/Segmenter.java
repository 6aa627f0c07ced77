package dev.afterword.draft;

import dev.afterword.text.Span;
import java.util.List;

/** Cuts a paragraph into sentences and words. Safe for use by several threads. */
public interface Segmenter {

  /**
   * The sentences of one paragraph, in order.
   *
   * @param paragraph with its lines joined; spans count its UTF-16 units
   */
  List<Segment> sentences(String paragraph);

  /**
   * A sentence and its words.
   *
   * @param span the sentence, without blanks at its ends
   * @param words the words in it, in order, without punctuation
   */
  record Segment(Span span, List<Span> words) {}
}

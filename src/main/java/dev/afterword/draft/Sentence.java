package dev.afterword.draft;

import dev.afterword.text.Span;
import java.util.List;

/**
 * A sentence of one part.
 *
 * @param text as read, with its punctuation
 * @param inPart where it stands in the text of its part, in UTF-16 units
 * @param span where it lies in the file
 * @param words in order; may be empty (a line of emoji)
 */
public record Sentence(String text, Span inPart, Span span, List<Word> words) {

  /** Keeps its own copy of the words. */
  public Sentence {
    words = List.copyOf(words);
  }

  /** Whether it ends in a question mark, quotes and brackets aside. */
  public boolean isQuestion() {
    int end = text.length();
    while (end > 0 && "\"'”’)] !".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && text.charAt(end - 1) == '?';
  }
}

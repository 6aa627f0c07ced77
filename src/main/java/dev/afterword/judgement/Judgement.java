package dev.afterword.judgement;

import dev.afterword.text.Span;

/**
 * What a model makes of a sentence.
 *
 * @param outcome the likeliest
 * @param confidence its probability, from 0 to 1
 * @param words those that weigh most, in UTF-16 units of the text of the sentence's part
 */
public record Judgement<E>(E outcome, double confidence, Span words) {

  /** Whether it is this outcome with no less than some confidence in percent. */
  public boolean is(E one, int percent) {
    return outcome == one && confidence * 100 >= percent;
  }
}

package dev.afterword.judgement;

import dev.afterword.text.Span;

/** Finds the words that matter in a row of weights. */
final class Stretch {

  /** Of fewer words nobody can see what they have done. */
  private static final int SHORTEST = 3;

  private Stretch() {}

  /**
   * The stretch of three words or more that weighs most above the mean: words that weigh less do
   * not belong to it unless heavy ones stand on both sides, or it would be too short.
   *
   * @param weights of each word, at least one
   * @return half-open; all words if there are fewer than three
   */
  static Span heaviest(double[] weights) {
    double mean = 0;
    for (double weight : weights) {
      mean += weight / weights.length;
    }
    double best = Double.NEGATIVE_INFINITY;
    Span heaviest = new Span(0, weights.length);
    for (int start = 0; start + SHORTEST <= weights.length; start++) {
      double sum = 0;
      for (int i = start; i < weights.length; i++) {
        sum += weights[i] - mean;
        if (sum > best && i + 1 - start >= SHORTEST) {
          best = sum;
          heaviest = new Span(start, i + 1);
        }
      }
    }
    return heaviest;
  }
}

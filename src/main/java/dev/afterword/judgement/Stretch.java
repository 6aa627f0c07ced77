package dev.afterword.judgement;

import dev.afterword.text.Span;

/** Finds the words that matter in a row of weights. */
final class Stretch {

  private Stretch() {}

  /**
   * The stretch whose words weigh most above the mean: words that weigh less do not belong to it
   * unless heavy ones stand on both sides.
   *
   * @param weights of each word, at least one
   */
  static Span heaviest(double[] weights) {
    double mean = 0;
    for (double weight : weights) {
      mean += weight / weights.length;
    }
    double best = Double.NEGATIVE_INFINITY;
    double sum = 0;
    int start = 0;
    Span heaviest = new Span(0, 1);
    for (int i = 0; i < weights.length; i++) {
      if (sum <= 0) {
        sum = 0;
        start = i;
      }
      sum += weights[i] - mean;
      if (sum > best) {
        best = sum;
        heaviest = new Span(start, i + 1);
      }
    }
    return heaviest;
  }
}

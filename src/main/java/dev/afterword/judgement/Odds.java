package dev.afterword.judgement;

import java.util.Arrays;

/** Makes probabilities of what speaks for outcomes. */
final class Odds {

  private Odds() {}

  /**
   * Turns scores, whose differences are logarithms of odds, into probabilities in place. Strict, so
   * that every machine learns and judges the same.
   */
  static void toProbabilities(double[] scores) {
    double highest = Arrays.stream(scores).max().orElse(0);
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = StrictMath.exp(scores[i] - highest);
      sum += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] /= sum;
    }
  }
}

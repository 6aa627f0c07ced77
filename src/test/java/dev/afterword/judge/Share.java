package dev.afterword.judge;

import java.util.List;
import java.util.Locale;

/**
 * So many of so many.
 *
 * @param hits at most {@code all}
 */
record Share(int hits, int all) {

  /** The quantile of the normal distribution that leaves 2.5 % on either side. */
  private static final double Z = 1.959964;

  Share {
    if (hits < 0 || hits > all) {
      throw new IllegalArgumentException(hits + " of " + all);
    }
  }

  /** How many of some are so. */
  static Share of(List<Boolean> all) {
    return new Share((int) all.stream().filter(each -> each).count(), all.size());
  }

  /** From 0 to 1; of nothing, 1. */
  double value() {
    return all == 0 ? 1 : (double) hits / all;
  }

  /** The lower end of Wilson's interval, within which the true share lies in 95 % of cases. */
  double lower() {
    return all == 0 ? 0 : Math.max(0, middle() - reach());
  }

  /** The upper end of the same. */
  double upper() {
    return all == 0 ? 1 : Math.min(1, middle() + reach());
  }

  private double middle() {
    return (value() + Z * Z / (2 * all)) / (1 + Z * Z / all);
  }

  private double reach() {
    return Z
        * Math.sqrt(value() * (1 - value()) / all + Z * Z / (4.0 * all * all))
        / (1 + Z * Z / all);
  }

  /** As in {@code 0.93}; a dash if there was nothing. */
  String shown() {
    return all == 0 ? "–" : String.format(Locale.ROOT, "%.2f", value());
  }

  /** As in {@code 0.88–0.97}; a dash if there was nothing. */
  String interval() {
    return all == 0 ? "–" : String.format(Locale.ROOT, "%.2f–%.2f", lower(), upper());
  }
}

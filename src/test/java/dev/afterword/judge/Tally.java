package dev.afterword.judge;

import java.util.EnumMap;
import java.util.Map;

/** How defects of one sort fared. */
final class Tally {

  private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);

  void add(Outcome outcome) {
    outcomes.merge(outcome, 1, Integer::sum);
  }

  int count(Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0);
  }

  int cases() {
    return outcomes.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Those found at the right words. */
  Share recall() {
    return new Share(count(Outcome.FOUND), cases());
  }
}

package dev.afterword.judge;

import dev.afterword.lint.Severity;
import java.util.List;

/**
 * What the checker said.
 *
 * @param rule its id
 * @param spots the place it speaks of, then others that belong to it
 * @param words what stands at the first place
 */
record Finding(String rule, Severity severity, List<Spot> spots, String words) {

  Finding {
    spots = List.copyOf(spots);
  }

  Spot spot() {
    return spots.get(0);
  }

  boolean isLoud() {
    return severity != Severity.SUGGESTION;
  }

  /** Whether it says what {@code other} says, wherever the words have moved. */
  boolean repeats(Finding other) {
    return rule.equals(other.rule)
        && words.equals(other.words)
        && spot().file().equals(other.spot().file());
  }
}

package dev.afterword.judge;

import java.util.List;
import java.util.Set;

/**
 * Something that is known to be wrong with a message.
 *
 * @param name of its sort, as in {@code misspelt-name}
 * @param rules any of which should speak, the likeliest first
 * @param files in which it may be reported
 * @param spots the words that show it, any of which a finding must meet; empty where something is
 *     missing
 */
record Defect(String name, List<String> rules, Set<String> files, List<Spot> spots) {

  Defect {
    rules = List.copyOf(rules);
    files = Set.copyOf(files);
    spots = List.copyOf(spots);
  }

  /** The rule that is to be credited or blamed. */
  String likeliestRule() {
    return rules.get(0);
  }

  /** Whether a finding is of a rule that should speak, in a file where it may. */
  boolean isNamedBy(Finding finding) {
    return rules.contains(finding.rule()) && files.contains(finding.spot().file());
  }

  /** The same, and it speaks of the right words. */
  boolean isShownBy(Finding finding) {
    return isNamedBy(finding)
        && (spots.isEmpty()
            || spots.stream().anyMatch(spot -> finding.spots().stream().anyMatch(spot::meets)));
  }
}

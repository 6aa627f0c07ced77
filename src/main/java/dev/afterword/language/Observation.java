package dev.afterword.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Something seen, from which a model learns.
 *
 * @param outcome what it is, numbered from 0
 * @param traits the keys of what it shows
 * @param weight as how many it counts
 */
public record Observation(int outcome, List<Integer> traits, int weight) {
  /** Keeps its own copy. */
  public Observation {
    traits = List.copyOf(traits);
  }

  /**
   * The traits that enough observations show, whatever these count: what fewer show says little
   * about others.
   */
  public static Set<Integer> common(List<Observation> observations, int fewest) {
    Map<Integer, Integer> seen = new HashMap<>();
    for (Observation one : observations) {
      new HashSet<>(one.traits).forEach(trait -> seen.merge(trait, 1, Integer::sum));
    }
    seen.values().removeIf(often -> often < fewest);
    return Set.copyOf(seen.keySet());
  }
}

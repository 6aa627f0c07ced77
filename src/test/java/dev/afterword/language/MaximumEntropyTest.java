package dev.afterword.language;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.language.MaximumEntropy.Caution;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MaximumEntropyTest {

  private static final int RED = 0;
  private static final int BLUE = 1;

  /** Trait 1 stands for red, trait 2 for blue; trait 3 stands beside both, trait 4 once. */
  private static List<Observation> observations() {
    List<Observation> seen = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      seen.add(new Observation(RED, List.of(1, 3), 1));
      seen.add(new Observation(BLUE, List.of(2, 3), 1));
    }
    seen.add(new Observation(BLUE, List.of(2, 3, 4), 1));
    return seen;
  }

  private static double weight(Map<Integer, double[]> weights, int trait, int outcome) {
    return Objects.requireNonNull(weights.get(trait))[outcome];
  }

  @Test
  void aTraitSpeaksForWhatItStandsBeside() throws IOException {
    Map<Integer, double[]> weights = MaximumEntropy.train(2, observations(), new Caution(2, 0.1));

    assertTrue(weight(weights, 1, RED) > weight(weights, 1, BLUE));
    assertTrue(weight(weights, 2, BLUE) > weight(weights, 2, RED));
  }

  @Test
  void aTraitThatTooFewShowIsNotLearned() throws IOException {
    Map<Integer, double[]> weights = MaximumEntropy.train(2, observations(), new Caution(2, 0.1));

    assertEquals(Set.of(1, 2, 3), weights.keySet());
  }

  @Test
  void theSameObservationsGiveTheSameWeights() throws IOException {
    Map<Integer, double[]> once = MaximumEntropy.train(2, observations(), new Caution(2, 0.1));
    Map<Integer, double[]> again = MaximumEntropy.train(2, observations(), new Caution(2, 0.1));

    once.forEach((trait, weights) -> assertArrayEquals(weights, again.get(trait)));
  }
}

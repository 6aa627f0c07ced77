package dev.afterword.judgement;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a trained model knows: how much each trait speaks for each outcome. */
final class Model {

  private final int outcomes;
  private final TraitTable table;

  private Model(int outcomes, TraitTable table) {
    this.outcomes = outcomes;
    this.table = table;
  }

  /**
   * Rounds weights to bytes.
   *
   * @param exact the weights of each outcome by the key of the trait
   */
  static Model of(int outcomes, Map<Integer, double[]> exact) {
    double largest =
        exact.values().stream().flatMapToDouble(Arrays::stream).map(Math::abs).max().orElse(1);
    float step = (float) (largest / Byte.MAX_VALUE);
    SortedMap<Integer, byte[]> rounded = new TreeMap<>();
    exact.forEach(
        (key, weights) -> {
          byte[] bytes = new byte[outcomes];
          for (int i = 0; i < outcomes; i++) {
            bytes[i] = (byte) Math.round(weights[i] / step);
          }
          rounded.put(key, bytes);
        });
    ByteBuffer weights = ByteBuffer.allocate(rounded.size() * outcomes);
    rounded.values().forEach(weights::put);
    int[] keys = rounded.keySet().stream().mapToInt(Integer::intValue).toArray();
    return new Model(outcomes, new TraitTable(keys, weights.array(), step));
  }

  static Model read(ByteBuffer in) {
    int outcomes = in.getInt();
    return new Model(outcomes, TraitTable.read(in, outcomes));
  }

  /** Writes what {@link #read} reads. */
  void write(DataOutputStream out) throws IOException {
    out.writeInt(outcomes);
    table.write(out);
  }

  /** The probability of each outcome. */
  double[] probabilities(Collection<Trait> traits) {
    double[] scores = new double[outcomes];
    for (Trait trait : traits) {
      int at = table.at(trait);
      for (int i = 0; at >= 0 && i < outcomes; i++) {
        scores[i] += table.weights()[at * outcomes + i] * table.step();
      }
    }
    Odds.toProbabilities(scores);
    return scores;
  }
}

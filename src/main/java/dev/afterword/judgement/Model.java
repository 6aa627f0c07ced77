package dev.afterword.judgement;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a trained model knows: how much each trait speaks for each outcome. In the file the keys of
 * the traits stand in order, then a byte for each trait and outcome.
 */
final class Model {

  private final int outcomes;
  private final int[] keys;
  private final byte[] weights;

  /** How much one step of a byte weighs. */
  private final float step;

  private Model(int outcomes, int[] keys, byte[] weights, float step) {
    this.outcomes = outcomes;
    this.keys = keys;
    this.weights = weights;
    this.step = step;
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
    return new Model(outcomes, keys, weights.array(), step);
  }

  static Model read(ByteBuffer in) {
    int outcomes = in.getInt();
    float step = in.getFloat();
    int[] keys = new int[in.getInt()];
    IntBuffer all = in.asIntBuffer();
    all.get(keys);
    in.position(in.position() + keys.length * Integer.BYTES);
    byte[] weights = new byte[keys.length * outcomes];
    in.get(weights);
    return new Model(outcomes, keys, weights, step);
  }

  /** Writes what {@link #read} reads. */
  void write(DataOutputStream out) throws IOException {
    out.writeInt(outcomes);
    out.writeFloat(step);
    out.writeInt(keys.length);
    for (int key : keys) {
      out.writeInt(key);
    }
    out.write(weights);
  }

  /** The probability of each outcome. */
  double[] probabilities(Collection<Trait> traits) {
    double[] scores = new double[outcomes];
    for (Trait trait : traits) {
      int at = Arrays.binarySearch(keys, trait.key());
      for (int i = 0; at >= 0 && i < outcomes; i++) {
        scores[i] += weights[at * outcomes + i] * step;
      }
    }
    Odds.toProbabilities(scores);
    return scores;
  }
}

package dev.afterword.judgement;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * The hidden units of a network and what they say about the outcomes.
 *
 * @param biases what stands in each unit before anything is seen
 * @param weights of each outcome for each unit: those of the first unit, then those of the second
 * @param outcomeBiases what stands for each outcome before anything is seen
 */
@SuppressWarnings("ArrayRecordComponent") // Numbers that only this package reads and learns.
record Units(float[] biases, float[] weights, float[] outcomeBiases) {

  static Units read(ByteBuffer in) {
    int units = in.getInt();
    int outcomes = in.getInt();
    return new Units(floats(in, units), floats(in, units * outcomes), floats(in, outcomes));
  }

  private static float[] floats(ByteBuffer in, int count) {
    float[] all = new float[count];
    in.asFloatBuffer().get(all);
    in.position(in.position() + count * Float.BYTES);
    return all;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(count());
    out.writeInt(outcomes());
    for (float[] row : new float[][] {biases, weights, outcomeBiases}) {
      for (float one : row) {
        out.writeFloat(one);
      }
    }
  }

  int count() {
    return biases.length;
  }

  int outcomes() {
    return outcomeBiases.length;
  }

  float weight(int unit, int outcome) {
    return weights[unit * outcomes() + outcome];
  }

  /**
   * How bright each unit is; 0 for those that are spoken against.
   *
   * @param sums of what traits say to each unit
   */
  float[] lit(float[] sums) {
    float[] lit = new float[count()];
    for (int i = 0; i < lit.length; i++) {
      lit[i] = Math.max(0, sums[i] + biases[i]);
    }
    return lit;
  }

  /**
   * The probability of each outcome.
   *
   * @param lit how bright each unit is
   */
  double[] probabilities(float[] lit) {
    double[] scores = new double[outcomes()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = outcomeBiases[i];
    }
    for (int unit = 0; unit < lit.length; unit++) {
      for (int i = 0; lit[unit] > 0 && i < scores.length; i++) {
        scores[i] += lit[unit] * weight(unit, i);
      }
    }
    Odds.toProbabilities(scores);
    return scores;
  }
}

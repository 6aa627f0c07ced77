package dev.afterword.judgement;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Rounded weights of traits, as many for each. In a file the keys of the traits stand in order,
 * then the bytes of each trait.
 *
 * @param keys of the traits, in order
 * @param weights those of the first trait, then those of the second, and so on
 * @param step how much one step of a byte weighs
 */
@SuppressWarnings("ArrayRecordComponent") // Numbers that only this package reads and learns.
record TraitTable(int[] keys, byte[] weights, float step) {

  /**
   * Reads what {@link #write} has written.
   *
   * @param each how many weights a trait has
   */
  static TraitTable read(ByteBuffer in, int each) {
    float step = in.getFloat();
    int[] keys = new int[in.getInt()];
    in.asIntBuffer().get(keys);
    in.position(in.position() + keys.length * Integer.BYTES);
    byte[] weights = new byte[keys.length * each];
    in.get(weights);
    return new TraitTable(keys, weights, step);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeFloat(step);
    out.writeInt(keys.length);
    for (int key : keys) {
      out.writeInt(key);
    }
    out.write(weights);
  }

  /** The place of a trait among the keys; negative if it was never learned. */
  int at(Trait trait) {
    return Arrays.binarySearch(keys, trait.key());
  }
}

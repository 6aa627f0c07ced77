package dev.afterword.language;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;

/**
 * A table from words to numbers that is used where it lies: nothing is read before it is asked for.
 *
 * <p>A word is known by 64 bits of it alone, so that a look-up touches one place. Words of the
 * table never share their bits, or it cannot be written; that a word outside of it does has a
 * likelihood of one to some million millions.
 *
 * <p>Its numbers lie in the order of bytes that nearly all processors have: turning them around
 * took longer than finding them.
 */
final class FlatTable {

  /** The number of a word that is not in the table; no word has it. */
  static final int ABSENT = -1;

  private static final int BITS_SIZE = Long.BYTES;
  private static final int SLOT_SIZE = Long.BYTES + Integer.BYTES;

  private final ByteBuffer bytes;
  private final int start;
  private final int slots;

  private FlatTable(ByteBuffer bytes, int start, int slots) {
    this.bytes = bytes;
    this.start = start;
    this.slots = slots;
  }

  /** The table at the position of a buffer, which then stands behind it. */
  static FlatTable at(ByteBuffer bytes) {
    int slots = bytes.getInt();
    int start = bytes.position();
    bytes.position(start + slots * SLOT_SIZE);
    return new FlatTable(bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN), start, slots);
  }

  /** The number of a word, or {@link #ABSENT}. */
  int find(String word) {
    return find(bits(word));
  }

  /** The number of the word with these {@link #bits}, or {@link #ABSENT}. */
  int find(long bits) {
    int slot = slot(bits, slots);
    while (true) {
      int place = start + slot * SLOT_SIZE;
      long there = bytes.getLong(place);
      if (there == bits) {
        return bytes.getInt(place + BITS_SIZE);
      }
      if (there == 0) {
        return ABSENT;
      }
      slot = slot + 1 == slots ? 0 : slot + 1;
    }
  }

  /**
   * Writes a table.
   *
   * @throws IllegalStateException if two words share their bits
   */
  static void write(Map<String, Integer> numbers, DataOutputStream to) throws IOException {
    int slots = numbers.size() + numbers.size() / 3 + 1;
    long[] bits = new long[slots];
    int[] values = new int[slots];
    numbers.forEach((word, number) -> put(bits, values, bits(word), number));
    to.writeInt(slots);
    for (int i = 0; i < slots; i++) {
      to.writeLong(Long.reverseBytes(bits[i]));
      to.writeInt(Integer.reverseBytes(values[i]));
    }
  }

  private static void put(long[] bits, int[] values, long key, int value) {
    int slot = slot(key, bits.length);
    while (bits[slot] != 0) {
      if (bits[slot] == key) {
        throw new IllegalStateException("two words cannot be told apart");
      }
      slot = slot + 1 == bits.length ? 0 : slot + 1;
    }
    bits[slot] = key;
    values[slot] = value;
  }

  /** What a word is known by; never 0, which marks an empty slot. */
  static long bits(String word) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x9e3779b97f4a7c15L;
      hash ^= hash >>> 29;
    }
    hash = (hash ^ (hash >>> 32)) * 0xd6e8feb86659fd93L;
    hash ^= hash >>> 32;
    return hash == 0 ? 1 : hash;
  }

  private static int slot(long bits, int slots) {
    return (int) (((bits >>> 32) * slots) >>> 32);
  }
}

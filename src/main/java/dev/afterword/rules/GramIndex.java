package dev.afterword.rules;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Which messages hold a stretch of words, for millions of stretches: a hash table of numbers, with
 * the holders of each stretch in the order in which they came. A table of objects would take five
 * times the room.
 */
final class GramIndex {

  private static final int NONE = -1;
  private static final int FEWEST = 1 << 10;

  /** A multiplier that spreads neighbouring numbers over the table (Fibonacci hashing). */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private long[] grams = new long[FEWEST];
  private int[] firsts = filled(FEWEST);
  private int[] lasts = filled(FEWEST);
  private int[] counts = new int[FEWEST];
  private int used;

  private int[] holders = new int[FEWEST];
  private int[] nexts = new int[FEWEST];
  private int size;

  private static int[] filled(int length) {
    int[] empty = new int[length];
    Arrays.fill(empty, NONE);
    return empty;
  }

  /** Adds a holder of a stretch; once for each of its stretches. */
  void add(long gram, int holder) {
    if (2 * (used + 1) > grams.length) {
      grow();
    }
    if (size == holders.length) {
      holders = Arrays.copyOf(holders, 2 * size);
      nexts = Arrays.copyOf(nexts, 2 * size);
    }
    int slot = slot(gram);
    if (firsts[slot] == NONE) {
      grams[slot] = gram;
      firsts[slot] = size;
      used++;
    } else {
      nexts[lasts[slot]] = size;
    }
    lasts[slot] = size;
    counts[slot]++;
    holders[size] = holder;
    nexts[size] = NONE;
    size++;
  }

  /** How many hold a stretch. */
  int count(long gram) {
    return counts[slot(gram)];
  }

  /**
   * Goes through the holders of a stretch, the first one first.
   *
   * @param more whether to go on after a holder
   */
  void visit(long gram, IntPredicate more) {
    int at = firsts[slot(gram)];
    while (at != NONE && more.test(holders[at])) {
      at = nexts[at];
    }
  }

  /** Where a stretch stands in the table, or is to stand. */
  private int slot(long gram) {
    int mask = grams.length - 1;
    int slot = (int) ((gram * SPREAD) >>> 32) & mask;
    while (firsts[slot] != NONE && grams[slot] != gram) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldGrams = grams;
    int[] oldFirsts = firsts;
    int[] oldLasts = lasts;
    int[] oldCounts = counts;
    int length = 2 * oldGrams.length;
    grams = new long[length];
    firsts = filled(length);
    lasts = filled(length);
    counts = new int[length];
    for (int i = 0; i < oldGrams.length; i++) {
      if (oldFirsts[i] != NONE) {
        int slot = slot(oldGrams[i]);
        grams[slot] = oldGrams[i];
        firsts[slot] = oldFirsts[i];
        lasts[slot] = oldLasts[i];
        counts[slot] = oldCounts[i];
      }
    }
  }
}

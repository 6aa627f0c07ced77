package dev.afterword.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Covers two texts with the longest stretches of words that they share, no word twice: Greedy
 * String Tiling (Wise 1993). Copies are found in whatever order their pieces stand.
 */
final class Tiling {

  /** A word that is like no other, itself included. */
  static final int UNLIKE_ANY = -1;

  private final int[] left;
  private final int[] right;
  private final int shortest;
  private final boolean[] leftTaken;
  private final boolean[] rightTaken;
  private final Map<Long, List<Integer>> rightStarts = new HashMap<>();

  /**
   * A stretch that stands in both texts.
   *
   * @param left where it starts in the one, in words
   * @param right where it starts in the other, in words
   * @param length in words
   */
  record Tile(int left, int right, int length) {}

  private Tiling(int[] left, int[] right, int shortest) {
    this.left = left;
    this.right = right;
    this.shortest = shortest;
    this.leftTaken = new boolean[left.length];
    this.rightTaken = new boolean[right.length];
    for (int j = 0; j + shortest <= right.length; j++) {
      rightStarts.computeIfAbsent(gram(right, j, shortest), gram -> new ArrayList<>()).add(j);
    }
  }

  /**
   * The tiles of two texts, the longest first; of equally long ones that which stands first in the
   * left text, then in the right one.
   *
   * @param left its words as numbers, equal words by the same number
   * @param right the same
   * @param shortest the words that a tile has at least; at least 1
   */
  static List<Tile> of(int[] left, int[] right, int shortest) {
    return new Tiling(left, right, shortest).tiles();
  }

  private List<Tile> tiles() {
    List<Tile> tiles = new ArrayList<>();
    Tile longest = longest();
    while (longest.length() >= shortest) {
      tiles.add(longest);
      for (int k = 0; k < longest.length(); k++) {
        leftTaken[longest.left() + k] = true;
        rightTaken[longest.right() + k] = true;
      }
      longest = longest();
    }
    return List.copyOf(tiles);
  }

  private Tile longest() {
    Tile best = new Tile(0, 0, 0);
    for (int i = 0; i + Math.max(shortest, best.length()) <= left.length; i++) {
      for (int j : rightStarts.getOrDefault(gram(left, i, shortest), List.of())) {
        int length = shared(i, j);
        if (length > best.length()) {
          best = new Tile(i, j, length);
        }
      }
    }
    return best;
  }

  private int shared(int i, int j) {
    int length = 0;
    while (i + length < left.length
        && j + length < right.length
        && left[i + length] == right[j + length]
        && left[i + length] != UNLIKE_ANY
        && !leftTaken[i + length]
        && !rightTaken[j + length]) {
      length++;
    }
    return length;
  }

  /**
   * A number for a stretch of words; equal stretches have equal numbers, and different ones almost
   * never the same.
   */
  static long gram(int[] words, int start, int length) {
    long gram = 1125899906842597L;
    for (int k = start; k < start + length; k++) {
      gram = gram * 1099511628211L + words[k];
    }
    return gram;
  }
}

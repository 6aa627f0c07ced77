package dev.afterword.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterword.rules.Tiling.Tile;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TilingTest {

  @Test
  void piecesAreFoundInAnotherOrder() {
    int[] left = {1, 2, 3, 9, 4, 5, 6, 7};
    int[] right = {4, 5, 6, 7, 8, 1, 2, 3};
    assertEquals(List.of(new Tile(4, 0, 4), new Tile(0, 5, 3)), Tiling.of(left, right, 3));
  }

  @Test
  void noWordIsCountedTwice() {
    int[] left = {1, 2, 3};
    int[] right = {1, 2, 3, 1, 2, 3};
    assertEquals(List.of(new Tile(0, 0, 3)), Tiling.of(left, right, 2));
  }

  @Test
  void shorterStretchesAreNoTiles() {
    assertEquals(List.of(), Tiling.of(new int[] {1, 2, 3}, new int[] {1, 2, 4}, 3));
  }

  @Test
  void aWordUnlikeAnyMatchesNothing() {
    int[] text = {1, Tiling.UNLIKE_ANY, 2, 3};
    assertEquals(List.of(new Tile(2, 2, 2)), Tiling.of(text, text, 2));
  }

  @Test
  void theIndexFindsWhatComparingEveryPairFinds() {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      int words = 2 + random.nextInt(6);
      int[] left = text(random, words);
      int[] right = text(random, words);
      int shortest = 1 + random.nextInt(5);
      assertEquals(
          byComparingEveryPair(left, right, shortest),
          Tiling.of(left, right, shortest),
          "seed " + seed);
    }
  }

  private static int[] text(Random random, int words) {
    return random.ints(random.nextInt(40), -1, words).toArray();
  }

  static List<Tile> byComparingEveryPair(int[] left, int[] right, int shortest) {
    boolean[] leftTaken = new boolean[left.length];
    boolean[] rightTaken = new boolean[right.length];
    List<Tile> tiles = new ArrayList<>();
    while (true) {
      Tile best = new Tile(0, 0, 0);
      for (int i = 0; i < left.length; i++) {
        for (int j = 0; j < right.length; j++) {
          int n = 0;
          while (i + n < left.length
              && j + n < right.length
              && left[i + n] >= 0
              && left[i + n] == right[j + n]
              && !leftTaken[i + n]
              && !rightTaken[j + n]) {
            n++;
          }
          if (n > best.length()) {
            best = new Tile(i, j, n);
          }
        }
      }
      if (best.length() < shortest) {
        return tiles;
      }
      for (int k = 0; k < best.length(); k++) {
        leftTaken[best.left() + k] = true;
        rightTaken[best.right() + k] = true;
      }
      tiles.add(best);
    }
  }
}

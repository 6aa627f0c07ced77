package dev.afterword.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Messages by the stretches of words in them, so that the one that shares most with another is
 * found without comparing all of them.
 */
final class SharedWording {

  /** The stretch of words that makes a tile; plagiarism tools for plain text use the same. */
  static final int SHORTEST = 5;

  /** How many of the likeliest messages are compared word by word. */
  private static final int COMPARED = 5;

  private final List<MaskedText> texts = new ArrayList<>();
  private final Map<Long, List<Integer>> holders = new HashMap<>();

  /**
   * A draft and the message that it shares most words with.
   *
   * @param later the draft
   * @param earlier the other message
   * @param tiles what they share, the longest first; never empty
   * @param shared the words of the draft that the other has too; names do not count
   */
  record Pair(MaskedText later, MaskedText earlier, List<Tiling.Tile> tiles, int shared) {

    /** The share of the draft's own words that the other has too, in percent. */
    int percent() {
      return 100 * shared / Math.max(1, later.ownWords());
    }
  }

  /** Adds a message. */
  void add(MaskedText text) {
    texts.add(text);
    for (long gram : grams(text)) {
      holders.computeIfAbsent(gram, none -> new ArrayList<>()).add(texts.size() - 1);
    }
  }

  private static Set<Long> grams(MaskedText text) {
    Set<Long> grams = new HashSet<>();
    int[] ids = text.ids();
    int sinceUnlike = 0;
    for (int i = 0; i < ids.length; i++) {
      sinceUnlike = ids[i] == Tiling.UNLIKE_ANY ? 0 : sinceUnlike + 1;
      if (sinceUnlike >= SHORTEST) {
        grams.add(Tiling.gram(ids, i + 1 - SHORTEST, SHORTEST));
      }
    }
    return grams;
  }

  /**
   * The message that shares most words with a text; nothing if none shares a stretch.
   *
   * @param comparable which messages may be it
   */
  Optional<Pair> nearest(MaskedText text, Predicate<MaskedText> comparable) {
    Map<Integer, Integer> sharedGrams = new TreeMap<>();
    for (long gram : grams(text)) {
      for (int holder : holders.getOrDefault(gram, List.of())) {
        sharedGrams.merge(holder, 1, Integer::sum);
      }
    }
    return sharedGrams.entrySet().stream()
        .filter(entry -> comparable.test(texts.get(entry.getKey())))
        .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
        .limit(COMPARED)
        .map(entry -> pair(text, texts.get(entry.getKey())))
        .filter(pair -> !pair.tiles().isEmpty())
        .max(
            Comparator.comparingInt(Pair::shared)
                .thenComparing(pair -> pair.earlier().draft().path(), Comparator.reverseOrder()));
  }

  private static Pair pair(MaskedText later, MaskedText earlier) {
    List<Tiling.Tile> tiles =
        Tiling.of(later.ids(), earlier.ids(), SHORTEST).stream()
            .filter(tile -> later.ownWords(tile.left(), tile.length()) >= SHORTEST)
            .toList();
    int shared = tiles.stream().mapToInt(tile -> later.ownWords(tile.left(), tile.length())).sum();
    return new Pair(later, earlier, tiles, shared);
  }
}

package dev.afterword.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/**
 * Messages by the stretches of words in them, so that the one that shares most with another is
 * found without comparing all of them.
 *
 * <p>What a message shares with many, a template, says little about which of them is nearest, and
 * going through all of them for each message would take time in proportion to their square. So the
 * likeliest are told by their rarer stretches; of those that share a common stretch only a few are
 * looked at besides.
 */
final class SharedWording {

  /** The stretch of words that makes a tile; plagiarism tools for plain text use the same. */
  static final int SHORTEST = 5;

  /** How many of the likeliest messages are compared word by word. */
  private static final int COMPARED = 5;

  /** A stretch that so many messages hold is common. */
  private static final int COMMON = 64;

  /** How many messages are weighed by all their stretches, the common ones too. */
  private static final int WEIGHED = 25;

  /** Of so many of its common stretches, the rarest, the first few holders are weighed. */
  private static final int COMMON_TRIED = 3;

  private final List<MaskedText> texts = new ArrayList<>();
  private final List<long[]> gramsOf = new ArrayList<>();
  private final GramIndex holders = new GramIndex();

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
    long[] grams = grams(text);
    for (long gram : grams) {
      holders.add(gram, texts.size());
    }
    texts.add(text);
    gramsOf.add(grams);
  }

  /** Each stretch once, in order of the numbers. */
  private static long[] grams(MaskedText text) {
    LongStream.Builder grams = LongStream.builder();
    int[] ids = text.ids();
    int sinceUnlike = 0;
    for (int i = 0; i < ids.length; i++) {
      sinceUnlike = ids[i] == Tiling.UNLIKE_ANY ? 0 : sinceUnlike + 1;
      if (sinceUnlike >= SHORTEST) {
        grams.add(Tiling.gram(ids, i + 1 - SHORTEST, SHORTEST));
      }
    }
    return grams.build().sorted().distinct().toArray();
  }

  /**
   * The message that shares most words with a text; nothing if none shares a stretch.
   *
   * @param comparable which messages may be it
   */
  Optional<Pair> nearest(MaskedText text, Predicate<MaskedText> comparable) {
    long[] grams = grams(text);
    IntPredicate may = holder -> comparable.test(texts.get(holder));
    Set<Integer> likeliest = new TreeSet<>(byRareGrams(grams, may));
    likeliest.addAll(byCommonGrams(grams, may));
    return likeliest.stream()
        .sorted(
            Comparator.comparingInt((Integer holder) -> -shared(grams, gramsOf.get(holder)))
                .thenComparing(Comparator.naturalOrder()))
        .limit(COMPARED)
        .map(holder -> pair(text, texts.get(holder)))
        .filter(pair -> !pair.tiles().isEmpty())
        .max(
            Comparator.comparingInt(Pair::shared)
                .thenComparing(pair -> pair.earlier().draft().path(), Comparator.reverseOrder()));
  }

  /** Those that share most of the stretches that few hold, the earlier first of equals. */
  private List<Integer> byRareGrams(long[] grams, IntPredicate may) {
    int[] shared = new int[texts.size()];
    int most = 0;
    for (long gram : grams) {
      if (holders.count(gram) < COMMON) {
        holders.visit(
            gram,
            holder -> {
              shared[holder]++;
              return true;
            });
      }
    }
    for (int count : shared) {
      most = Math.max(most, count);
    }
    return fullest(shared, most, may);
  }

  /** The first places of those that hold most, sorted by counting, because there may be many. */
  private static List<Integer> fullest(int[] shared, int most, IntPredicate may) {
    int[] places = new int[most + 2];
    for (int count : shared) {
      places[most - count + 1]++;
    }
    for (int i = 1; i < places.length; i++) {
      places[i] += places[i - 1];
    }
    int some = places[most];
    int[] sorted = new int[shared.length];
    for (int holder = 0; holder < shared.length; holder++) {
      sorted[places[most - shared[holder]]++] = holder;
    }
    return Arrays.stream(sorted, 0, some).filter(may).limit(WEIGHED).boxed().toList();
  }

  private Set<Integer> byCommonGrams(long[] grams, IntPredicate may) {
    Set<Integer> found = new TreeSet<>();
    Arrays.stream(grams)
        .filter(gram -> holders.count(gram) >= COMMON)
        .boxed()
        .sorted(Comparator.comparingInt(holders::count))
        .limit(COMMON_TRIED)
        .forEach(
            gram -> {
              int[] tried = {0};
              holders.visit(
                  gram,
                  holder -> {
                    if (may.test(holder)) {
                      found.add(holder);
                    }
                    return ++tried[0] < COMMON && found.size() < WEIGHED;
                  });
            });
    return found;
  }

  /** How many numbers two sorted lists have in common. */
  private static int shared(long[] one, long[] other) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < one.length && j < other.length) {
      int order = Long.compare(one[i], other[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared;
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

package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.lint.Application;
import dev.afterword.lint.Workspace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds, for every draft, the other message of the same application that it shares most words with:
 * a draft before it, a draft that nobody asked about, or a message that went out, to somebody else.
 */
final class Duplicates {

  /** The stretch of words that makes a tile; plagiarism tools for plain text use the same. */
  static final int SHORTEST = 5;

  /** How many of the likeliest other messages are compared word by word. */
  private static final int COMPARED = 5;

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

  private Duplicates() {}

  /** For each draft of a workspace that shares a stretch with another message: the nearest pair. */
  static List<Pair> in(Workspace workspace) {
    List<Pair> pairs = new ArrayList<>();
    for (Application application : workspace.applications()) {
      pairs.addAll(in(application, workspace.background()));
    }
    return List.copyOf(pairs);
  }

  /** What nobody asked about stands before all that somebody did, whatever its path. */
  private static List<Pair> in(Application application, Set<String> background) {
    MaskedText.Reader reader = new MaskedText.Reader(application.facts());
    List<MaskedText> earlier = new ArrayList<>();
    Map<Long, List<Integer>> holders = new HashMap<>();
    for (Draft sent : application.sent()) {
      add(reader.read(sent), earlier, holders);
    }
    List<Pair> pairs = new ArrayList<>();
    List<Draft> drafts =
        application.drafts().stream()
            .sorted(
                Comparator.comparing((Draft draft) -> !background.contains(draft.path()))
                    .thenComparing(Draft::path))
            .toList();
    for (Draft draft : drafts) {
      MaskedText text = reader.read(draft);
      if (!background.contains(draft.path())) {
        nearest(text, earlier, holders).ifPresent(pairs::add);
      }
      add(text, earlier, holders);
    }
    return pairs;
  }

  private static void add(
      MaskedText text, List<MaskedText> texts, Map<Long, List<Integer>> holders) {
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

  private static Optional<Pair> nearest(
      MaskedText text, List<MaskedText> earlier, Map<Long, List<Integer>> holders) {
    Map<Integer, Integer> sharedGrams = new TreeMap<>();
    for (long gram : grams(text)) {
      for (int holder : holders.getOrDefault(gram, List.of())) {
        sharedGrams.merge(holder, 1, Integer::sum);
      }
    }
    return sharedGrams.entrySet().stream()
        .filter(entry -> text.goesToOthersThan(earlier.get(entry.getKey())))
        .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
        .limit(COMPARED)
        .map(entry -> pair(text, earlier.get(entry.getKey())))
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

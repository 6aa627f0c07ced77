package dev.afterword.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Words that the United States and Britain spell differently, from {@code spelling-pairs.txt}. */
final class SpellingPairs {

  /** Which side of the ocean a spelling belongs to. */
  enum Side {
    AMERICAN("American"),
    BRITISH("British");

    private final String shown;

    Side(String shown) {
      this.shown = shown;
    }

    /** As a report names it. */
    String shown() {
      return shown;
    }
  }

  /**
   * A word of one side.
   *
   * @param other the spelling of the other side; absent where it depends on the meaning
   */
  record Spelling(Side side, Optional<String> other) {}

  private static final Map<String, Spelling> WORDS = read();

  private SpellingPairs() {}

  /** The side that spells a word so, in whatever case; empty if both do, or none. */
  static Optional<Spelling> of(String word) {
    return Optional.ofNullable(WORDS.get(word.toLowerCase(Locale.ROOT)));
  }

  private static Map<String, Spelling> read() {
    Map<String, Spelling> words = new HashMap<>();
    for (String line : WordList.lines("spelling-pairs.txt")) {
      String[] halves = line.split(":", 2);
      List<String> pair = List.of(halves[0].strip().split("\\s+", 2));
      String endings = halves.length > 1 ? halves[1].strip() : "";
      for (String ending : (". " + endings).strip().split("\\s+", -1)) {
        add(words, Side.AMERICAN, with(pair.get(0), ending), with(pair.get(1), ending));
        add(words, Side.BRITISH, with(pair.get(1), ending), with(pair.get(0), ending));
      }
    }
    return Map.copyOf(words);
  }

  /** A stem that ends in {@code -} is no word by itself, and {@code ?} is said by both sides. */
  private static Optional<String> with(String stem, String ending) {
    boolean bare = ending.equals(".");
    if (stem.equals("?") || (bare && stem.endsWith("-"))) {
      return Optional.empty();
    }
    String whole = stem.endsWith("-") ? stem.substring(0, stem.length() - 1) : stem;
    return Optional.of(bare ? whole : whole + ending);
  }

  private static void add(
      Map<String, Spelling> words, Side side, Optional<String> word, Optional<String> other) {
    word.ifPresent(text -> words.put(text, new Spelling(side, other)));
  }
}

package dev.afterword.rules;

import dev.afterword.language.Stemmer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a text is about: its words without endings, words that mean much the same taken for one, and
 * the small words of grammar left out.
 *
 * @param stems in order of the text, each as often as it stands there
 */
record ContentWords(List<String> stems) {

  private static final Pattern TOKEN =
      Pattern.compile("[\\p{L}\\p{N}]+(?:['’-][\\p{L}\\p{N}]+)*[+#]*");

  private static final Pattern HYPHEN = Pattern.compile("-");

  private static final Map<String, String> SYNONYMS = synonyms();
  private static final Set<String> STOP = stems("stop-words.txt");
  private static final Set<String> STOCK = stems("stock-words.txt");

  /** Keeps its own copy of the stems. */
  ContentWords {
    stems = List.copyOf(stems);
  }

  /** The content words of a text. */
  static ContentWords in(String text) {
    List<String> stems = new ArrayList<>();
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      Optional<String> compound = compound(token.group());
      compound.ifPresent(stems::add);
      if (compound.isEmpty()) {
        HYPHEN
            .splitAsStream(token.group())
            .map(ContentWords::stem)
            .filter(stem -> !stem.isEmpty() && !STOP.contains(stem))
            .map(stem -> SYNONYMS.getOrDefault(stem, stem))
            .forEach(stems::add);
      }
    }
    return new ContentWords(stems);
  }

  /** A word with a hyphen that the synonyms know as a whole, as {@code on-call}. */
  private static Optional<String> compound(String word) {
    return word.indexOf('-') < 0
        ? Optional.empty()
        : Optional.ofNullable(SYNONYMS.get(stem(word.replace("-", ""))));
  }

  private static String stem(String word) {
    String plain =
        NameForms.withoutPossessive(word).replaceAll("['’-]", "").toLowerCase(Locale.ROOT);
    return plain.chars().anyMatch(Character::isDigit) ? plain : Stemmer.stem(plain);
  }

  private static Set<String> stems(String list) {
    return WordList.words(list).stream()
        .map(ContentWords::stem)
        .map(stem -> SYNONYMS.getOrDefault(stem, stem))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Map<String, String> synonyms() {
    Map<String, String> synonyms = new HashMap<>();
    for (String line : WordList.lines("synonyms.txt")) {
      String[] words = line.split("\\s+", -1);
      for (String word : words) {
        synonyms.putIfAbsent(stem(word), stem(words[0]));
      }
    }
    return Map.copyOf(synonyms);
  }

  /** Whether a content word could stand in any letter of this sort. */
  static boolean isStock(String stem) {
    return STOCK.contains(stem);
  }

  /** Its words, each once, that not every letter of this sort has. */
  Set<String> telling() {
    return stems.stream()
        .filter(stem -> !isStock(stem))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Its pairs of neighbours, each once. */
  Set<List<String>> pairs() {
    Set<List<String>> pairs = new LinkedHashSet<>();
    for (int i = 0; i + 1 < stems.size(); i++) {
      pairs.add(List.of(stems.get(i), stems.get(i + 1)));
    }
    return pairs;
  }

  /** The same without some words. */
  ContentWords without(Set<String> words) {
    return new ContentWords(stems.stream().filter(stem -> !words.contains(stem)).toList());
  }
}

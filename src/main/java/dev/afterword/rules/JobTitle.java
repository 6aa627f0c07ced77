package dev.afterword.rules;

import dev.afterword.language.Stemmer;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The title of a job as a set of words: {@code the data engineering lead} and {@code Lead, Data
 * Engineering} are one.
 *
 * @param words what the job is, as stems
 * @param ranks how high it stands, as in {@code senior}
 */
record JobTitle(Set<String> words, Set<String> ranks) {

  private static final Set<String> NOUNS = WordList.words("job-nouns.txt");

  private static final Set<String> STARTS = Set.of("head", "vp", "vice", "president");

  private static final Map<String, String> SYNONYMS = synonyms();

  private static final Set<String> RANKS =
      Set.of(
          "senior",
          "junior",
          "lead",
          "principal",
          "staff",
          "chief",
          "trainee",
          "graduate",
          "deputy");

  /** Words that say nothing about what the job is. */
  private static final Set<String> FILLERS =
      Set.of(
          "of", "the", "a", "an", "for", "in", "and", "to", "at", "i", "ii", "iii", "iv", "full",
          "part", "time", "new", "open", "your");

  private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{M}\\p{N}+#]+");

  /** Keeps its own copies. */
  JobTitle {
    words = Set.copyOf(words);
    ranks = Set.copyOf(ranks);
  }

  /** Reads a title. */
  static JobTitle of(String title) {
    Set<String> words =
        BREAK
            .splitAsStream(title.toLowerCase(Locale.ROOT).replace("vice president", "vp"))
            .filter(word -> !word.isEmpty() && !FILLERS.contains(word))
            .map(word -> SYNONYMS.getOrDefault(word, word))
            .collect(Collectors.toCollection(HashSet::new));
    Set<String> ranks = words.stream().filter(RANKS::contains).collect(Collectors.toSet());
    words.removeAll(ranks);
    return new JobTitle(words.stream().map(Stemmer::stem).collect(Collectors.toSet()), ranks);
  }

  private static Map<String, String> synonyms() {
    Map<String, String> synonyms = new HashMap<>();
    for (String line : WordList.lines("title-synonyms.txt")) {
      String[] words = line.split("\\s+", -1);
      for (String word : words) {
        synonyms.put(word, words[0]);
      }
    }
    return Map.copyOf(synonyms);
  }

  /**
   * Whether a word can end a job title, as {@code engineer} and {@code Under-cutter} can; never its
   * plural.
   */
  static boolean isNoun(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return NOUNS.contains(lower)
        || NOUNS.contains(lower.substring(lower.lastIndexOf('-') + 1))
        || lower.endsWith("ologist");
  }

  /** Whether a word and the next can begin a job title, as in {@code Head of Sound}. */
  static boolean isStart(String word, String next) {
    return isStart(word) && next.equalsIgnoreCase("of");
  }

  /** Whether a word can begin a job title, as {@code Head} and {@code Vice} can. */
  static boolean isStart(String word) {
    return STARTS.contains(word.toLowerCase(Locale.ROOT));
  }

  /**
   * Whether this can be a shorter or longer way to say one of some titles: all words of one are in
   * the other, and no rank contradicts those of all.
   */
  boolean mayBe(Collection<String> titles) {
    List<JobTitle> others = titles.stream().map(JobTitle::of).toList();
    Set<String> known =
        others.stream().flatMap(other -> other.ranks.stream()).collect(Collectors.toSet());
    boolean rankFits = ranks.isEmpty() || known.isEmpty() || !Collections.disjoint(ranks, known);
    return rankFits && others.stream().anyMatch(this::overlaps);
  }

  /** Whether all that another title says, its ranks too, is said by this one. */
  boolean includes(JobTitle other) {
    return words.containsAll(other.words) && ranks.containsAll(other.ranks);
  }

  private boolean overlaps(JobTitle other) {
    return words.containsAll(other.words) || other.words.containsAll(words);
  }
}

package dev.afterword.rules;

import dev.afterword.language.Stemmer;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a text is about: its words without endings, words that mean much the same taken for one, and
 * the small words of grammar left out.
 *
 * @param words in order of the text, each as often as it stands there
 * @param compounds other ways to write its words: neighbours as one, {@code makerspace} for {@code
 *     maker space}, and their initials
 */
record ContentWords(List<Word> words, List<Word> compounds) {

  /**
   * A content word.
   *
   * @param stem what it counts as
   * @param written as it stands in the text; several words if they are known as one
   * @param span where it stands there, in UTF-16 units
   * @param opens whether it is the first word of its text, where a capital says nothing
   */
  record Word(String stem, String written, Span span, boolean opens) {

    /** Whether it is a number, in words or in figures. */
    boolean isNumber() {
      return stem.chars().allMatch(Character::isDigit);
    }

    /** Whether it is written in capitals, each of which may stand for a word. */
    boolean isAcronym() {
      return written.length() >= SHORTEST_ACRONYM
          && written.length() <= LONGEST_ACRONYM
          && written.chars().allMatch(Character::isUpperCase);
    }

    /** Whether a capital or a figure marks it as the name of something. */
    boolean isNamelike() {
      return !isNumber()
          && (written.chars().anyMatch(Character::isDigit)
              || written.chars().skip(1).anyMatch(Character::isUpperCase)
              || (Character.isUpperCase(written.charAt(0)) && !opens));
    }
  }

  /**
   * A stretch of letters and figures between blanks, hyphens and punctuation.
   *
   * @param plain in lower case, without apostrophes
   * @param stem what it counts as by itself
   */
  private record Token(String written, String plain, String stem, Span span) {

    static Token of(String written, Span span) {
      String plain = ContentWords.plain(written);
      return new Token(written, plain, stemOfPlain(plain), span);
    }
  }

  private static final Pattern TOKEN =
      Pattern.compile("\\d{1,3}(?:,\\d{3})+|[\\p{L}\\p{M}\\p{N}]+(?:['’]\\p{L}+)*[+#]*");

  private static final Pattern ORDINAL = Pattern.compile("(\\d+)(?:st|nd|rd|th)");

  private static final String INITIALS = "=";

  /** The most words that a family of synonyms knows as one. */
  private static final int LONGEST_NAME = 3;

  /** Shorter compounds are chance: {@code be at} is no {@code beat}. */
  private static final int SHORTEST_COMPOUND = 6;

  /** Two initials meet by chance; well-known ones stand in the list of synonyms. */
  private static final int SHORTEST_ACRONYM = 3;

  private static final int LONGEST_ACRONYM = 6;

  private static final Synonyms SYNONYMS = Synonyms.read();
  private static final Set<String> STOP = stems("stop-words.txt");
  private static final Set<String> STOCK = stems("stock-words.txt");

  /** Keeps its own copies of the lists. */
  ContentWords {
    words = List.copyOf(words);
    compounds = List.copyOf(compounds);
  }

  /** The content words of a text. */
  static ContentWords in(String text) {
    return in(text, words -> words);
  }

  /**
   * The content words of a text, each looked up by its base form.
   *
   * @param lemmas the base forms of the words of a sentence, in order
   */
  static ContentWords in(String text, UnaryOperator<List<String>> lemmas) {
    List<Token> tokens = tokens(text);
    List<String> bases = lemmas.apply(tokens.stream().map(Token::written).toList());
    List<Word> words = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      int length = SYNONYMS.longestName(tokens, i);
      String stem =
          length > 1
              ? SYNONYMS.named(tokens, i, length).orElseThrow()
              : SYNONYMS.family(stem(tokens.get(i), bases.get(i)));
      if (length > 1 || !(stem.isEmpty() || STOP.contains(stem))) {
        words.add(word(stem, text, tokens, i, length));
      }
      i += length;
    }
    return new ContentWords(words, compounds(text, tokens));
  }

  private static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      tokens.add(Token.of(token.group(), new Span(token.start(), token.end())));
    }
    return tokens;
  }

  private static Word word(String stem, String text, List<Token> tokens, int start, int length) {
    Span span = tokens.get(start).span().cover(tokens.get(start + length - 1).span());
    return new Word(stem, text.substring(span.start(), span.end()), span, start == 0);
  }

  /** Neighbours written as one, acronyms, and the initials of neighbours. */
  private static List<Word> compounds(String text, List<Token> tokens) {
    List<Word> compounds = new ArrayList<>();
    boolean[] grammar = grammar(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      Word initials = word(initials(tokens.get(i).written()), text, tokens, i, 1);
      if (initials.isAcronym()) {
        compounds.add(initials);
      }
      if (!grammar[i]) {
        addPair(compounds, text, tokens, grammar, i);
        addInitials(compounds, text, tokens, grammar, i);
      }
    }
    return compounds;
  }

  private static void addPair(
      List<Word> into, String text, List<Token> tokens, boolean[] grammar, int start) {
    if (start + 1 < tokens.size() && !grammar[start + 1]) {
      String joined = joined(tokens, start, 2);
      if (joined.length() >= SHORTEST_COMPOUND) {
        into.add(word(stem(joined), text, tokens, start, 2));
      }
    }
  }

  /** With and without the small words: ROI counts its {@code on}, DMV does not count its of. */
  private static void addInitials(
      List<Word> into, String text, List<Token> tokens, boolean[] grammar, int start) {
    StringBuilder all = new StringBuilder();
    StringBuilder telling = new StringBuilder();
    int end = Math.min(tokens.size(), start + LONGEST_ACRONYM);
    for (int i = start; i < end; i++) {
      char initial = tokens.get(i).written().charAt(0);
      all.append(initial);
      if (grammar[i]) {
        continue;
      }
      telling.append(initial);
      int length = i - start + 1;
      Stream.of(all, telling)
          .map(StringBuilder::toString)
          .filter(initials -> initials.length() >= SHORTEST_ACRONYM)
          .distinct()
          .forEach(initials -> into.add(word(initials(initials), text, tokens, start, length)));
    }
  }

  /** Initials are never taken for a word that is spelt like them. */
  private static String initials(String letters) {
    return INITIALS + letters.toLowerCase(Locale.ROOT);
  }

  /** Whether a compound is an acronym or what one may stand for. */
  static boolean isInitials(Word compound) {
    return compound.stem().startsWith(INITIALS);
  }

  /** Which of some words are small words of grammar. */
  private static boolean[] grammar(List<Token> tokens) {
    boolean[] grammar = new boolean[tokens.size()];
    for (int i = 0; i < grammar.length; i++) {
      grammar[i] = STOP.contains(tokens.get(i).stem());
    }
    return grammar;
  }

  private static String joined(List<Token> tokens, int start, int length) {
    return tokens.subList(start, start + length).stream()
        .map(Token::plain)
        .collect(Collectors.joining());
  }

  private static String plain(String word) {
    return NameForms.withoutPossessive(word)
        .replace("'", "")
        .replace("’", "")
        .replace(",", "")
        .toLowerCase(Locale.ROOT);
  }

  private static String stem(Token token, String base) {
    return base.equals(token.written()) ? token.stem() : stem(base);
  }

  private static String stem(String word) {
    return stemOfPlain(plain(word));
  }

  private static String stemOfPlain(String plain) {
    if (plain.chars().anyMatch(Character::isDigit)) {
      return ORDINAL.matcher(plain).replaceAll("$1");
    }
    return Stemmer.stem(Spelling.american(plain));
  }

  private static Set<String> stems(String list) {
    return WordList.words(list).stream()
        .map(ContentWords::stem)
        .map(SYNONYMS::family)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Families of words that mean much the same.
   *
   * @param families the first of its family for each stem
   * @param names the same for what is known under several words, written as one
   */
  private record Synonyms(Map<String, String> families, NavigableMap<String, String> names) {

    static Synonyms read() {
      Map<String, String> families = new HashMap<>();
      NavigableMap<String, String> names = new TreeMap<>();
      for (String line : WordList.lines("synonyms.txt")) {
        String[] words = line.split("\\s+", -1);
        for (String word : words) {
          String joined = word.replace("-", "");
          families.putIfAbsent(stem(joined), stem(words[0].replace("-", "")));
          if (!joined.equals(word)) {
            names.putIfAbsent(joined, stem(words[0].replace("-", "")));
          }
        }
      }
      return new Synonyms(Map.copyOf(families), Collections.unmodifiableNavigableMap(names));
    }

    String family(String stem) {
      return families.getOrDefault(stem, stem);
    }

    Optional<String> named(List<Token> tokens, int start, int length) {
      return Optional.ofNullable(names.get(joined(tokens, start, length)));
    }

    private boolean beginsName(String word) {
      String next = names.ceilingKey(word);
      return next != null && next.startsWith(word);
    }

    /** How many words from one on are known as one; 1 if none are. */
    int longestName(List<Token> tokens, int start) {
      if (!beginsName(tokens.get(start).plain())) {
        return 1;
      }
      int longest = Math.min(LONGEST_NAME, tokens.size() - start);
      return IntStream.iterate(longest, length -> length > 1, length -> length - 1)
          .filter(length -> named(tokens, start, length).isPresent())
          .findFirst()
          .orElse(1);
    }
  }

  /** Whether a content word could stand in any letter of this sort. */
  static boolean isStock(String stem) {
    return STOCK.contains(stem);
  }

  /** What its words count as, in order of the text. */
  List<String> stems() {
    return words.stream().map(Word::stem).toList();
  }

  /** Its words, each once, that not every letter of this sort has. */
  Set<String> telling() {
    return words.stream()
        .map(Word::stem)
        .filter(stem -> !isStock(stem))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The same without some words. */
  ContentWords without(Set<String> stems) {
    return new ContentWords(
        words.stream().filter(word -> !stems.contains(word.stem())).toList(), compounds);
  }
}

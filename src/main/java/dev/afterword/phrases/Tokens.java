package dev.afterword.phrases;

import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.draft.Word;
import dev.afterword.text.Span;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns the words of a sentence, or of a phrase, into tokens that compare equal. */
public final class Tokens {

  /** {@code would} or {@code had}. */
  static final String APOSTROPHE_D = "'d";

  /** {@code will} or {@code shall}. */
  static final String APOSTROPHE_LL = "'ll";

  /** {@code is} or {@code has}, after a pronoun and the like. */
  static final String APOSTROPHE_S = "'s";

  /** The mark of possession, after any other word. */
  static final String POSSESSIVE = "'s of";

  /** What a clitic can stand for, and what can stand for it. */
  static final Map<String, Set<String>> SAME =
      Map.of(
          APOSTROPHE_D,
          Set.of("would", "had"),
          "would",
          Set.of(APOSTROPHE_D),
          "had",
          Set.of(APOSTROPHE_D),
          APOSTROPHE_LL,
          Set.of("will", "shall"),
          "will",
          Set.of(APOSTROPHE_LL),
          "shall",
          Set.of(APOSTROPHE_LL),
          APOSTROPHE_S,
          Set.of("is", "has"),
          "is",
          Set.of(APOSTROPHE_S),
          "has",
          Set.of(APOSTROPHE_S));

  /** After these an 's is a verb; after any other word it is taken for the possessive. */
  private static final Set<String> BEFORE_VERB_S =
      Set.of(
          "he",
          "she",
          "it",
          "that",
          "this",
          "there",
          "here",
          "what",
          "who",
          "where",
          "when",
          "how",
          "why",
          "which",
          "everything",
          "something",
          "nothing",
          "anything",
          "everyone",
          "everybody",
          "someone",
          "somebody",
          "nobody",
          "one");

  private static final Map<String, List<String>> IRREGULAR =
      Map.of(
          "cannot", List.of("can", "not"),
          "can't", List.of("can", "not"),
          "won't", List.of("will", "not"),
          "shan't", List.of("shall", "not"),
          "let's", List.of("let", "us"));

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern KEPT_WHOLE =
      Pattern.compile("\\d.*|.*@.*|.*://.*|www\\..*", Pattern.DOTALL);
  private static final Pattern BREAK = Pattern.compile("[;:—]|(?<=\\s)[-–](?=\\s)|--");
  private static final Pattern NUMBER = Pattern.compile("\\p{Sc}?\\d[\\d.,]*(k|%|st|nd|rd|th)?");
  private static final Set<String> NUMBER_WORDS =
      Set.of(
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen",
          "twenty",
          "thirty",
          "forty",
          "fifty",
          "sixty",
          "seventy",
          "eighty",
          "ninety",
          "hundred",
          "thousand",
          "million",
          "dozen");
  private static final Pattern NUMERIC_DATE =
      Pattern.compile("\\d{1,2}[/.]\\d{1,2}([/.]\\d{2,4})?|\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern DAY = Pattern.compile("([1-9]|[12]\\d|3[01])(st|nd|rd|th)?");
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

  /** Words that a capital does not make a name. */
  private static final Set<String> NO_NAMES =
      Set.of(
          "i",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "mr",
          "mrs",
          "ms",
          "mx",
          "dr",
          "prof",
          "dear",
          "hello",
          "hi",
          "hey",
          "thank",
          "thanks",
          "sir",
          "madam");

  private Tokens() {}

  /** The tokens of a sentence, in order. */
  public static List<Token> of(Part part, Sentence sentence) {
    List<Token> tokens = new ArrayList<>();
    int end = sentence.inPart().start();
    String text = part.text().text();
    for (Word word : sentence.words()) {
      boolean first = tokens.isEmpty();
      boolean broken =
          !first && hasBreak(text, new Span(end, Math.max(end, word.inPart().start())));
      add(tokens, word.text(), word.inPart(), broken, first);
      end = word.inPart().end();
    }
    return List.copyOf(tokens);
  }

  private static boolean hasBreak(String text, Span between) {
    return BREAK
        .matcher(text)
        .region(between.start(), between.end())
        .useTransparentBounds(true)
        .find();
  }

  /** The tokens' words of one word of a phrase. */
  static List<String> ofPhraseWord(String word) {
    if (isPlain(word)) {
      return List.of(word);
    }
    List<Token> tokens = new ArrayList<>();
    add(tokens, word, new Span(0, word.length()), false, false);
    return tokens.stream().map(Token::word).toList();
  }

  /** Thousands of words of phrases are read at every start, and nearly all are of this form. */
  private static boolean isPlain(String word) {
    return isOfLetters(word)
        && word.equals(word.toLowerCase(Locale.ROOT))
        && !IRREGULAR.containsKey(word);
  }

  /** Whether it has none of the signs and accents that take more time; most words have none. */
  private static boolean isOfLetters(String word) {
    for (int i = 0; i < word.length(); i++) {
      char unit = word.charAt(i);
      if ((unit < 'a' || unit > 'z') && (unit < 'A' || unit > 'Z')) {
        return false;
      }
    }
    return !word.isEmpty();
  }

  private static void add(
      List<Token> tokens, String word, Span inPart, boolean afterBreak, boolean first) {
    if (isOfLetters(word)) {
      addPiece(tokens, word, inPart, afterBreak, first);
      return;
    }
    if (KEPT_WHOLE.matcher(word).matches()) {
      tokens.add(token(word, word, inPart, afterBreak, first));
      return;
    }
    int start = 0;
    boolean broken = afterBreak;
    for (int i = 0; i <= word.length(); i++) {
      if (i == word.length() || "-‐‑–/".indexOf(word.charAt(i)) >= 0) {
        if (i > start) {
          Span span = new Span(start, i).shift(inPart.start());
          addPiece(tokens, word.substring(start, i), span, broken, first && start == 0);
          broken = false;
        }
        start = i + 1;
      }
    }
  }

  private static void addPiece(
      List<Token> tokens, String written, Span span, boolean afterBreak, boolean first) {
    String plain = plain(written);
    List<String> irregular = IRREGULAR.get(plain);
    if (irregular != null) {
      add(tokens, irregular, span, afterBreak);
      return;
    }
    if (isOfLetters(written)) {
      tokens.add(new Token(plain, classes(written, plain, first), afterBreak, span));
      return;
    }
    if (plain.endsWith("n't") && plain.length() > 3 && !plain.equals("ain't")) {
      add(tokens, List.of(plain.substring(0, plain.length() - 3), "not"), span, afterBreak);
      return;
    }
    int apostrophe = plain.lastIndexOf('\'');
    String clitic =
        apostrophe <= 0 ? "" : clitic(plain.substring(0, apostrophe), plain, apostrophe);
    if (clitic.isEmpty()) {
      tokens.add(token(written, plain, span, afterBreak, first));
      return;
    }
    int cut = Math.max(written.lastIndexOf('\''), written.lastIndexOf('’'));
    Span base = new Span(span.start(), span.start() + cut);
    tokens.add(
        token(written.substring(0, cut), plain.substring(0, apostrophe), base, afterBreak, first));
    tokens.add(new Token(clitic, Set.of(), false, new Span(base.end(), span.end())));
  }

  private static void add(List<Token> tokens, List<String> words, Span span, boolean afterBreak) {
    for (int i = 0; i < words.size(); i++) {
      tokens.add(new Token(words.get(i), Set.of(), afterBreak && i == 0, span));
    }
  }

  private static String clitic(String base, String plain, int apostrophe) {
    return switch (plain.substring(apostrophe)) {
      case "'m" -> "am";
      case "'re" -> "are";
      case "'ve" -> "have";
      case "'d" -> APOSTROPHE_D;
      case "'ll" -> APOSTROPHE_LL;
      case "'s" -> BEFORE_VERB_S.contains(base) ? APOSTROPHE_S : POSSESSIVE;
      case "'" -> base.endsWith("s") ? POSSESSIVE : "";
      default -> "";
    };
  }

  private static Token token(
      String written, String plain, Span span, boolean afterBreak, boolean first) {
    String word = plain.equals(written) ? plain(written) : plain;
    word = word.replace("'", "");
    if (!NUMERIC_DATE.matcher(word).matches() && !NUMBER.matcher(word).matches()) {
      word = word.replace(".", "");
    }
    return new Token(word, classes(written, word, first), afterBreak, span);
  }

  private static String plain(String written) {
    if (isOfLetters(written)) {
      return written.toLowerCase(Locale.ROOT);
    }
    String lower = written.toLowerCase(Locale.ROOT).replace('’', '\'').replace('‘', '\'');
    return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
  }

  private static Set<WordClass> classes(String written, String word, boolean first) {
    EnumSet<WordClass> classes = EnumSet.noneOf(WordClass.class);
    if (NUMBER_WORDS.contains(word)) {
      classes.add(WordClass.NUMBER);
    }
    if (hasFigure(word)) {
      addClassesOfFigures(classes, word);
    }
    // The first word of a sentence has its capital anyway.
    if (!first && Character.isUpperCase(written.codePointAt(0)) && !NO_NAMES.contains(word)) {
      classes.add(WordClass.NAME);
    }
    return classes;
  }

  private static boolean hasFigure(String word) {
    return word.chars().anyMatch(unit -> unit >= '0' && unit <= '9');
  }

  private static void addClassesOfFigures(Set<WordClass> classes, String word) {
    if (NUMBER.matcher(word).matches()) {
      classes.add(WordClass.NUMBER);
    }
    if (NUMERIC_DATE.matcher(word).matches()) {
      classes.add(WordClass.NUMERIC_DATE);
    }
    if (DAY.matcher(word).matches()) {
      classes.add(WordClass.DAY);
    }
    if (YEAR.matcher(word).matches()) {
      classes.add(WordClass.YEAR);
    }
  }
}

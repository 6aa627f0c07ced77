package dev.afterword.language;

import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A place where a sentence may end.
 *
 * @param at the index after the last character of the sentence, closing quotes and brackets
 *     included
 * @param verdict what the writing says by itself
 */
record SentenceEnd(int at, Verdict verdict) {

  /** What the writing says about a place where a sentence may end. */
  enum Verdict {
    YES,
    NO,
    /** Both are possible; the model decides. */
    OPEN
  }

  private static final String CLOSERS = "\"'”’»)]}*_";
  private static final String OPENERS = "\"'“‘«([{*_¿¡-–—•";

  /** Abbreviations that always stand before something. */
  private static final Set<String> NEVER_LAST =
      Set.of(
          "dr", "mr", "mrs", "ms", "mx", "messrs", "prof", "rev", "hon", "gen", "sen", "rep", "gov",
          "capt", "col", "lt", "sgt", "st", "mt", "ft", "e.g", "i.e", "eg", "ie", "cf", "vs", "viz",
          "approx", "no", "nos", "fig", "figs", "vol", "pp", "sec", "ch", "ext", "tel", "c/o",
          "attn", "incl", "esp", "ca", "est", "asst", "assoc", "dept", "univ");

  /** Abbreviations that may end a sentence as well as stand within one. */
  private static final Set<String> MAYBE_LAST =
      Set.of(
          "corp", "inc", "ltd", "co", "llc", "plc", "bros", "jr", "sr", "esq", "etc", "al", "am",
          "pm", "ave", "blvd", "rd", "bldg", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
          "sept", "oct", "nov", "dec", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri",
          "sat", "sun", "hr", "hrs", "min", "mins", "yr", "yrs", "wk", "wks", "mo", "mos");

  /** Abbreviations in the list above that are also words; a blank and a capital end them. */
  private static final Set<String> ALSO_WORDS =
      Set.of("no", "mar", "sat", "sun", "am", "mon", "fig", "co", "est", "sec", "ch", "ca");

  /** Words that open sentences and hardly ever continue a name. */
  private static final Set<String> OPENING =
      Set.of(
          "i",
          "i'm",
          "i've",
          "i'd",
          "i'll",
          "we",
          "we're",
          "we've",
          "we'd",
          "we'll",
          "you",
          "he",
          "she",
          "it",
          "it's",
          "they",
          "the",
          "a",
          "an",
          "this",
          "that",
          "that's",
          "these",
          "those",
          "there",
          "my",
          "our",
          "your",
          "his",
          "her",
          "their",
          "its",
          "thank",
          "thanks",
          "many",
          "please",
          "if",
          "in",
          "as",
          "at",
          "on",
          "by",
          "with",
          "to",
          "from",
          "for",
          "when",
          "while",
          "what",
          "how",
          "why",
          "where",
          "who",
          "would",
          "could",
          "should",
          "can",
          "may",
          "is",
          "are",
          "was",
          "were",
          "do",
          "does",
          "did",
          "and",
          "but",
          "so",
          "yet",
          "or",
          "here",
          "after",
          "before",
          "since",
          "let",
          "looking",
          "having",
          "again",
          "also",
          "both",
          "all",
          "not",
          "no",
          "yes",
          "congratulations",
          "today",
          "during",
          "because",
          "although",
          "perhaps",
          "together",
          "one",
          "some",
          "each",
          "every",
          "being",
          "talking",
          "hearing",
          "meeting",
          "learning",
          "then",
          "next",
          "later",
          "now",
          "first",
          "second",
          "finally",
          "overall");

  /**
   * Every place in a paragraph where a sentence may end, in order, its end excepted.
   *
   * @param words of the paragraph; no sentence ends within one
   */
  static List<SentenceEnd> candidates(String text, List<Span> words) {
    List<SentenceEnd> found = new ArrayList<>();
    int word = 0;
    int at = 0;
    while (at < text.length()) {
      while (word < words.size() && words.get(word).end() <= at) {
        word++;
      }
      char unit = text.charAt(at);
      boolean inWord = word < words.size() && words.get(word).start() <= at;
      boolean lastOfWord = inWord && words.get(word).end() == at + 1;
      if (unit == '\n') {
        found.add(new SentenceEnd(at, lineEnd(text, at)));
        at++;
      } else if (isTerminator(unit) && (!inWord || lastOfWord)) {
        int stop = endOfTerminators(text, at);
        int end = endOfClosers(text, stop);
        if (end < text.length()) {
          Span before = inWord ? words.get(word) : word > 0 ? words.get(word - 1) : Span.at(0);
          found.add(new SentenceEnd(end, verdict(text, before, at, stop, end)));
        }
        at = end;
      } else {
        at++;
      }
    }
    return found;
  }

  private static boolean isTerminator(char unit) {
    return ".?!…‽".indexOf(unit) >= 0;
  }

  private static int endOfTerminators(String text, int from) {
    int at = from;
    while (at < text.length() && isTerminator(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Quotes and brackets that close behind the full stop, and emoji that follow it. */
  private static int endOfClosers(String text, int from) {
    int at = from;
    while (at < text.length() && CLOSERS.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    int emoji = at;
    while (emoji < text.length()
        && (isEmojiPart(text.codePointAt(emoji)) || text.charAt(emoji) == ' ')) {
      emoji += Character.charCount(text.codePointAt(emoji));
      if (text.charAt(emoji - 1) != ' ') {
        at = emoji;
      }
    }
    return at;
  }

  private static boolean isEmojiPart(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.OTHER_SYMBOL
        || (type == Character.MODIFIER_SYMBOL && codePoint > 0xFFFF)
        || codePoint == 0xFE0F
        || codePoint == 0x200D
        || codePoint == 0x20E3;
  }

  /** A line that the writer broke ends a sentence unless the next one runs on in lower case. */
  private static Verdict lineEnd(String text, int at) {
    int next = nextWritten(text, at + 1);
    boolean blankLine = text.substring(at + 1, next).indexOf('\n') >= 0;
    boolean runsOn = next < text.length() && Character.isLowerCase(text.codePointAt(next));
    return blankLine || !runsOn ? Verdict.YES : Verdict.NO;
  }

  private static int nextWritten(String text, int from) {
    int at = from;
    while (at < text.length() && EnglishSegmenter.isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static Verdict verdict(String text, Span before, int at, int stop, int end) {
    boolean blank = EnglishSegmenter.isBlank(text.charAt(end));
    int next = nextWritten(text, end);
    if (next == text.length()) {
      return Verdict.YES;
    }
    boolean emojiBetween = end > stop && isEmojiPart(text.codePointBefore(end));
    String terminators = text.substring(at, stop);
    String following = wordFrom(text, next);
    boolean opens = opensSentence(text, next, following);
    if (!blank && !emojiBetween) {
      boolean glued = end == stop && looksLikeTheNextSentence(text, end);
      return glued ? Verdict.YES : Verdict.NO;
    }
    if (emojiBetween) {
      return Verdict.YES;
    }
    boolean trails = terminators.equals("…") || terminators.startsWith("..");
    if (trails || terminators.indexOf('.') < 0) {
      if (!opens) {
        return end > stop || trails ? Verdict.NO : Verdict.OPEN;
      }
      return trails ? Verdict.OPEN : Verdict.YES;
    }
    if (terminators.equals(".") && end == stop) {
      return afterFullStop(text, before, at, next, following, opens);
    }
    return opens ? Verdict.YES : Verdict.NO;
  }

  private static Verdict afterFullStop(
      String text, Span before, int at, int next, String following, boolean opens) {
    String word = text.substring(before.start(), before.end());
    if (word.endsWith(".")) {
      word = word.substring(0, word.length() - 1);
    } else if (before.end() != at) {
      return opens ? Verdict.YES : Verdict.OPEN;
    }
    if (isItemNumber(text, before)) {
      return Verdict.NO;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    boolean opening = OPENING.contains(plain(following));
    if (NEVER_LAST.contains(lower) && !(ALSO_WORDS.contains(lower) && isUpper(text, next))) {
      return Verdict.NO;
    }
    boolean dotted = word.indexOf('.') >= 0 && word.matches("(?:\\p{L}{1,2}\\.)+\\p{L}{1,2}");
    if (dotted || MAYBE_LAST.contains(lower)) {
      if (opening && isUpper(text, next)) {
        return Verdict.YES;
      }
      return dotted || !ALSO_WORDS.contains(lower) || !isUpper(text, next)
          ? Verdict.NO
          : Verdict.YES;
    }
    if (word.length() == 1 && isUpper(text, before.start())) {
      return opening || word.equals("I") || !followsName(text, before.start())
          ? opens ? Verdict.YES : Verdict.OPEN
          : Verdict.NO;
    }
    return opens ? Verdict.YES : Verdict.OPEN;
  }

  /**
   * Whether an initial at an index can belong to a name: it opens the text or follows a capital.
   */
  private static boolean followsName(String text, int initial) {
    int end = initial;
    while (end > 0 && EnglishSegmenter.isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (end == 0
        || isTerminator(text.charAt(end - 1))
        || ",:;(“\"".indexOf(text.charAt(end - 1)) >= 0) {
      return true;
    }
    int start = end;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    String previous = plain(text.substring(start, end));
    return isUpper(text, start)
        || Set.of("with", "to", "from", "and", "by", "is", "met", "for", "of", "dear", "hi")
            .contains(previous);
  }

  /** “1. The tour” */
  private static boolean isItemNumber(String text, Span word) {
    return text.substring(word.start(), word.end()).chars().allMatch(Character::isDigit)
        && (word.start() == 0 || text.charAt(word.start() - 1) == '\n');
  }

  private static boolean opensSentence(String text, int next, String following) {
    int at = next;
    while (at < text.length() && OPENERS.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    if (at == text.length()) {
      return true;
    }
    int first = text.codePointAt(at);
    if (!Character.isLetter(first)) {
      return true;
    }
    // “iPhone” and “eBay” may open a sentence as they are
    return !Character.isLowerCase(first) || following.chars().anyMatch(Character::isUpperCase);
  }

  /**
   * Whether what is glued to a full stop looks like the start of a sentence: a capital and a small
   * letter, or the word I.
   */
  static boolean looksLikeTheNextSentence(String text, int at) {
    if (at >= text.length() || !Character.isUpperCase(text.charAt(at))) {
      return false;
    }
    if (at + 1 == text.length()) {
      return false;
    }
    char second = text.charAt(at + 1);
    return Character.isLowerCase(second)
        || (text.charAt(at) == 'I' && (second == ' ' || second == '\'' || second == '’'));
  }

  private static String wordFrom(String text, int from) {
    int start = from;
    while (start < text.length() && OPENERS.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    int end = start;
    while (end < text.length()
        && (Character.isLetter(text.charAt(end)) || "'’".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    return text.substring(start, end);
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  private static boolean isUpper(String text, int at) {
    return at < text.length() && Character.isUpperCase(text.codePointAt(at));
  }
}

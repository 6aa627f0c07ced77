package dev.afterword.language;

import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words of a paragraph as a reader counts them: contractions, hyphenated words, times,
 * amounts and addresses are one word each; punctuation and emoji are none. Every letter and every
 * digit lies in a word.
 */
final class WordSpans {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:https?|ftp|mailto|tel):\\S*[\\p{L}\\p{N}/]|www\\.\\S*[\\p{L}\\p{N}/]"
              + "|[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+"
              + "|(?<![\\p{L}\\p{N}._-])(?:[A-Za-z0-9-]+\\.)+(?:com|org|net|edu|gov|io|dev|ai|co|uk|de|ca|au|nz|za|example)"
              + "(?:/\\S*[\\p{L}\\p{N}/])?(?![\\p{L}\\p{N}])");

  /** Both letters of a pair such as {@code p.m} and {@code Ph.D}, and chains of them. */
  private static final Pattern DOTTED = Pattern.compile("(?:\\p{L}{1,2}\\.)+\\p{L}{1,2}");

  private static final String APOSTROPHES = "'’ʼ";
  private static final String HYPHENS = "-‐‑";
  private static final String CURRENCY_MARKS = "$£€¥₹";
  private static final String INVISIBLE = "\u00AD\u200C\u200D\u2060";

  private final String text;
  private final IntPredicate endsSentence;

  private WordSpans(String text, IntPredicate endsSentence) {
    this.text = text;
    this.endsSentence = endsSentence;
  }

  /**
   * The words of a paragraph, in order.
   *
   * @param endsSentence whether a full stop, at an index between two letters, ends a sentence after
   *     which the writer forgot the blank
   */
  static List<Span> in(String text, IntPredicate endsSentence) {
    return new WordSpans(text, endsSentence).all();
  }

  private List<Span> all() {
    List<Span> words = new ArrayList<>();
    List<Span> addresses =
        mayHoldAddress()
            ? ADDRESS.matcher(text).results().map(WordSpans::span).toList()
            : List.of();
    int nextAddress = 0;
    int at = 0;
    while (at < text.length()) {
      while (nextAddress < addresses.size() && addresses.get(nextAddress).start() < at) {
        nextAddress++;
      }
      if (nextAddress < addresses.size() && addresses.get(nextAddress).start() == at) {
        words.add(addresses.get(nextAddress));
        at = addresses.get(nextAddress).end();
      } else if (isWordPart(at)) {
        int end = endOfWord(at, nextAddress < addresses.size() ? addresses.get(nextAddress) : null);
        words.add(new Span(startOfWord(at), end));
        at = end;
      } else {
        at += Character.charCount(text.codePointAt(at));
      }
    }
    return words;
  }

  /** Every address has one of these signs before something else than a blank. */
  private boolean mayHoldAddress() {
    for (int at = 0; at + 1 < text.length(); at++) {
      if (":@.".indexOf(text.charAt(at)) >= 0 && !Character.isWhitespace(text.charAt(at + 1))) {
        return true;
      }
    }
    return false;
  }

  private static Span span(MatchResult match) {
    return new Span(match.start(), match.end());
  }

  private int startOfWord(int at) {
    boolean amount = at > 0 && isDigit(at) && CURRENCY_MARKS.indexOf(text.charAt(at - 1)) >= 0;
    // “.NET”, but not “word.Next”
    boolean dotName =
        at > 0
            && text.charAt(at - 1) == '.'
            && Character.isUpperCase(text.codePointAt(at))
            && (at == 1 || Character.isWhitespace(text.charAt(at - 2)));
    return amount || dotName ? at - 1 : at;
  }

  private int endOfWord(int start, @Nullable Span nextAddress) {
    int stop = nextAddress == null ? text.length() : nextAddress.start();
    int at = start;
    while (at < stop) {
      if (isWordPart(at) || isMark(at)) {
        at += Character.charCount(text.codePointAt(at));
      } else if (at + 1 < stop && isWordPart(at + 1) && joins(start, at)) {
        at++;
      } else {
        break;
      }
    }
    return at + tail(start, at);
  }

  /** How many characters after the last letter belong to the word: “p.m.”, “C++”, “50%”. */
  private int tail(int start, int end) {
    String rest = text.substring(end, Math.min(end + 2, text.length()));
    if (rest.startsWith(".") && DOTTED.matcher(text.substring(start, end)).matches()) {
      return 1;
    }
    if (end - start == 1 && Character.isUpperCase(text.charAt(start))) {
      if (rest.equals("++")) {
        return 2;
      }
      if (rest.startsWith("#")) {
        return 1;
      }
    }
    return rest.startsWith("%") && isDigit(end - 1) ? 1 : 0;
  }

  /** Whether the character at an index, between two letters or digits, holds them together. */
  private boolean joins(int start, int at) {
    char unit = text.charAt(at);
    boolean digits = isDigit(at - 1) && isDigit(at + 1);
    if (APOSTROPHES.indexOf(unit) >= 0
        || HYPHENS.indexOf(unit) >= 0
        || INVISIBLE.indexOf(unit) >= 0
        || "_&@+".indexOf(unit) >= 0) {
      return true;
    }
    return switch (unit) {
      case '.' -> digits || !endsSentence.test(at);
      case ',', ':', '–' -> digits;
      case '/' -> digits || isShort(start, at);
      default -> false;
    };
  }

  /** “and/or”, “CI/CD” and “A/B” are read as one word, “Kafka/Flink” as two. */
  private boolean isShort(int start, int slash) {
    int end = slash + 1;
    while (end < text.length() && isWordPart(end)) {
      end++;
    }
    return slash - start <= 3 && end - slash - 1 <= 3;
  }

  private boolean isWordPart(int at) {
    int codePoint = text.codePointAt(at);
    return Character.isLetterOrDigit(codePoint)
        || Character.getType(codePoint) == Character.OTHER_NUMBER
        || Character.getType(codePoint) == Character.LETTER_NUMBER;
  }

  private boolean isMark(int at) {
    int type = Character.getType(text.codePointAt(at));
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private boolean isDigit(int at) {
    return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
  }
}

package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Part;
import dev.afterword.draft.Word;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A phone number as it is written or spelled out in a message: {@code 555 0134}, {@code +44 20 7946
 * 0018}, {@code five five five, oh one three four}, {@code extension 4410}.
 *
 * @param firstWord its first word, counted from 0 through all that the writer wrote
 * @param endWord the word after its last
 * @param span where it lies in the file
 */
record SpokenNumber(int firstWord, int endWord, Span span) {

  /** Shorter runs of digits are dates, times and counts. */
  private static final int FEWEST_DIGITS = 6;

  /** After the word {@code extension} a few digits are enough. */
  private static final int FEWEST_OF_EXTENSION = 2;

  private static final Pattern DIGITS = Pattern.compile("[+(]*\\d[\\d()./‐‑–-]*");

  /** Dates, times, spans of years: runs of digits that nobody can call. */
  private static final Pattern NO_NUMBER =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}.*|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|(19|20)\\d\\d[-–/](19|20)?\\d\\d");

  private static final Set<String> ONE_DIGIT =
      Set.of(
          "zero", "oh", "o", "nought", "naught", "one", "two", "three", "four", "five", "six",
          "seven", "eight", "nine");

  private static final Set<String> TWO_DIGITS =
      Set.of(
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
          "hundred");

  /** Words between the digits of one number. */
  private static final Set<String> BETWEEN =
      Set.of("plus", "double", "triple", "area", "code", "dash", "hyphen", "hundred", "thousand");

  private static final Set<String> EXTENSION = Set.of("extension", "ext", "ext.", "x");

  /** The numbers of a message, in order. */
  static List<SpokenNumber> in(Draft draft) {
    return new Reading(draft).numbers();
  }

  /** All words that the writer wrote, as they are read aloud. */
  static List<Word> words(Draft draft) {
    return draft.letter().own().stream().flatMap(Part::words).toList();
  }

  /** Goes through the words and gathers runs of digits. */
  private static final class Reading {
    private final List<Word> words;
    private final List<SpokenNumber> found = new ArrayList<>();

    Reading(Draft draft) {
      this.words = words(draft);
    }

    List<SpokenNumber> numbers() {
      int at = 0;
      while (at < words.size()) {
        Optional<SpokenNumber> number = from(at);
        number.ifPresent(found::add);
        at = number.map(SpokenNumber::endWord).orElse(at + 1);
      }
      return List.copyOf(found);
    }

    private Optional<SpokenNumber> from(int start) {
      boolean extension = start > 0 && EXTENSION.contains(plain(start - 1));
      int count = 0;
      int end = start;
      int at = start;
      while (at < words.size() && (digits(at) > 0 || (at > start && BETWEEN.contains(plain(at))))) {
        count += digits(at);
        at++;
        end = digits(at - 1) > 0 ? at : end;
      }
      return count >= (extension ? FEWEST_OF_EXTENSION : FEWEST_DIGITS)
          ? Optional.of(
              new SpokenNumber(
                  start, end, words.get(start).span().cover(words.get(end - 1).span())))
          : Optional.empty();
    }

    /** How many digits a word speaks. */
    private int digits(int at) {
      String word = plain(at);
      if (DIGITS.matcher(word).matches() && !NO_NUMBER.matcher(word).matches()) {
        return (int) word.chars().filter(Character::isDigit).count();
      }
      int count = 0;
      for (String piece : word.split("[-‐‑–]", -1)) {
        if (!ONE_DIGIT.contains(piece) && !TWO_DIGITS.contains(piece)) {
          return 0;
        }
        count += ONE_DIGIT.contains(piece) ? 1 : 2;
      }
      return count;
    }

    private String plain(int at) {
      return words.get(at).text().toLowerCase(Locale.ROOT);
    }
  }
}

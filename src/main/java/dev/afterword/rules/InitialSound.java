package dev.afterword.rules;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a word begins with the sound of a vowel, as far as its letters tell. */
enum InitialSound {
  VOWEL,
  CONSONANT,
  /** Said in both ways, as SQL is, or too strange to tell. */
  EITHER;

  private static final Pattern NUMBER = Pattern.compile("(\\d+(?:,\\d{3})*).*");

  /** A letter by itself, as in {@code X-ray}, {@code T-shirt}, {@code MP3} or {@code A/B}. */
  private static final Pattern LETTER = Pattern.compile("(\\p{L})(?:[-‐‑/&'’0-9].*)?");

  private static final String SPOKEN_WITH_VOWEL = "AEFILMNORSX";
  private static final String SPOKEN_WITH_CONSONANT = "BCDGJKPQTUVWYZ";

  /** More than any beginning is long. */
  private static final int WHOLE_WORD = 100;

  /**
   * The sounds that words say otherwise than their letters: a word, or a beginning with {@code *}.
   */
  record Exceptions(
      Collection<String> vowels, Collection<String> consonants, Collection<String> either) {

    private Optional<InitialSound> of(String word) {
      // The longer beginning knows the word better: “unin*” before “uni*”.
      return Arrays.stream(InitialSound.values())
          .filter(sound -> length(sound, word) > 0)
          .max((one, other) -> Integer.compare(length(one, word), length(other, word)));
    }

    private int length(InitialSound sound, String word) {
      Collection<String> entries =
          switch (sound) {
            case VOWEL -> vowels;
            case CONSONANT -> consonants;
            case EITHER -> either;
          };
      return entries.stream().mapToInt(entry -> matching(entry, word)).max().orElse(0);
    }

    /** How much of the word an entry knows; a whole word counts for more than a beginning. */
    private static int matching(String entry, String word) {
      if (word.equals(entry) || word.startsWith(entry + "-")) {
        return WHOLE_WORD + entry.length();
      }
      boolean begins =
          entry.endsWith("*") && word.startsWith(entry.substring(0, entry.length() - 1));
      return begins ? entry.length() : 0;
    }
  }

  /** The sound at the beginning of a word as written. */
  static InitialSound of(String word, Exceptions exceptions) {
    if (Character.isDigit(word.charAt(0))) {
      return ofNumber(word);
    }
    String plain = word.replace('’', '\'');
    String lower = plain.toLowerCase(Locale.ROOT);
    boolean ascii = lower.charAt(0) >= 'a' && lower.charAt(0) <= 'z';
    if (!ascii) {
      return EITHER;
    }
    Matcher letter = LETTER.matcher(plain);
    if (letter.matches()) {
      return ofLetter(Character.toUpperCase(plain.charAt(0)));
    }
    return exceptions
        .of(lower)
        .orElseGet(() -> isSpelt(plain) ? ofAbbreviation(plain) : ofWord(lower));
  }

  private static InitialSound ofNumber(String word) {
    Matcher number = NUMBER.matcher(word);
    if (!number.matches()) {
      return EITHER;
    }
    String digits = number.group(1).replace(",", "");
    if (digits.startsWith("8")) {
      return VOWEL;
    }
    boolean eleven = digits.startsWith("11") || digits.startsWith("18");
    if (eleven && digits.length() == 4) {
      return EITHER; // eleven hundred, or one thousand one hundred
    }
    return eleven && digits.length() % 3 == 2 ? VOWEL : CONSONANT;
  }

  private static InitialSound ofLetter(char letter) {
    if (SPOKEN_WITH_VOWEL.indexOf(letter) >= 0) {
      return VOWEL;
    }
    return SPOKEN_WITH_CONSONANT.indexOf(letter) >= 0 ? CONSONANT : EITHER;
  }

  /** Capitals beyond the first letter: an abbreviation, or a brand. */
  private static boolean isSpelt(String word) {
    return word.chars().skip(1).anyMatch(Character::isUpperCase);
  }

  /** Said letter by letter or as a word; where the two differ, nobody can tell. */
  private static InitialSound ofAbbreviation(String word) {
    InitialSound spelt = ofLetter(Character.toUpperCase(word.charAt(0)));
    boolean sayable = word.chars().anyMatch(unit -> "AEIOUYaeiouy".indexOf(unit) >= 0);
    return !sayable || spelt == ofWord(word.toLowerCase(Locale.ROOT)) ? spelt : EITHER;
  }

  private static InitialSound ofWord(String lower) {
    if (lower.chars().noneMatch(unit -> "aeiouy".indexOf(unit) >= 0)) {
      return EITHER;
    }
    char first = lower.charAt(0);
    if ("aeiou".indexOf(first) >= 0) {
      return VOWEL;
    }
    boolean strange = first == 'x' || (first == 'y' && "aeiou".indexOf(lower.charAt(1)) < 0);
    return strange ? EITHER : CONSONANT;
  }
}

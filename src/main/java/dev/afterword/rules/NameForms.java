package dev.afterword.rules;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Two spellings of a name are the same name when they differ in case, accents, apostrophes or
 * hyphens only, or when one writes out what the other marks: Krämer and Kraemer, Søren and Soeren.
 */
final class NameForms {

  /** Letters that people write out without their marks, each with the ways to do it. */
  private static final List<Map<String, String>> WRITTEN_OUT =
      List.of(
          Map.of(),
          Map.of(
              "ä", "ae", "ö", "oe", "ü", "ue", "ø", "oe", "å", "aa", "đ", "dj", "ō", "ou", "ū",
              "uu"),
          Map.of("ō", "oh"));

  /** Titles that some languages hang on a name: {@code Tanaka-san}. */
  private static final Pattern TITLE_BEHIND =
      Pattern.compile("(?<=\\p{L})[-‐](?:san|sama|sensei|kun|chan|ji|nim|ssi)$");

  /** {@code M'Leod} is short for McLeod and for MacLeod. */
  private static final Pattern SON_OF = Pattern.compile("^m['’‘ʼ](?=\\p{L})");

  private NameForms() {}

  /** The ways in which a name may be written without accents: lower-case letters only. */
  static Set<String> of(String name) {
    return isPlain(name) ? Set.of(name.toLowerCase(Locale.ROOT)) : allOf(name);
  }

  /** Every word of a draft may be compared with names, and nearly all are of this form. */
  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char lower = (char) (name.charAt(i) | 0x20);
      if (lower < 'a' || lower > 'z') {
        return false;
      }
    }
    return !name.isEmpty();
  }

  private static Set<String> allOf(String name) {
    String lower = withoutPossessive(name).toLowerCase(Locale.ROOT);
    String composed = Normalizer.normalize(lower, Normalizer.Form.NFC);
    String bare = TITLE_BEHIND.matcher(composed).replaceFirst("");
    Stream<String> sonOf =
        SON_OF.matcher(bare).find()
            ? Stream.of("mc", "mac").map(full -> SON_OF.matcher(bare).replaceFirst(full))
            : Stream.empty();
    List<String> texts = Stream.concat(Stream.of(composed, bare), sonOf).toList();
    return WRITTEN_OUT.stream()
        .flatMap(letters -> texts.stream().map(text -> writtenOut(text, letters)))
        .map(NameForms::letters)
        .filter(form -> !form.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Each two neighbours of some words written as one, as in {@code Meiling} for Mei Ling. */
  static List<String> joined(List<String> words) {
    return IntStream.range(1, words.size()).mapToObj(i -> words.get(i - 1) + words.get(i)).toList();
  }

  /** A word without its closing {@code 's}, or without the apostrophe that ends it. */
  static String withoutPossessive(String word) {
    int end = word.length();
    if (end > 2
        && (word.charAt(end - 1) == 's' || word.charAt(end - 1) == 'S')
        && isApostrophe(word.charAt(end - 2))) {
      return word.substring(0, end - 2);
    }
    return end > 1 && isApostrophe(word.charAt(end - 1)) ? word.substring(0, end - 1) : word;
  }

  private static boolean isApostrophe(char unit) {
    return unit == '\'' || unit == '’' || unit == '‘' || unit == 'ʼ';
  }

  /** Whether two spellings are the same name. */
  static boolean same(String left, String right) {
    Set<String> forms = of(right);
    return of(left).stream().anyMatch(forms::contains);
  }

  private static String writtenOut(String lower, Map<String, String> letters) {
    String written = lower;
    for (Map.Entry<String, String> letter : letters.entrySet()) {
      written = written.replace(letter.getKey(), letter.getValue());
    }
    return written;
  }

  private static String letters(String lower) {
    String plain =
        Normalizer.normalize(lower, Normalizer.Form.NFD)
            .replace("ø", "o")
            .replace("ł", "l")
            .replace("đ", "d")
            .replace("ð", "d")
            .replace("þ", "th")
            .replace("ß", "ss")
            .replace("æ", "ae")
            .replace("œ", "oe")
            .replace("ı", "i");
    return plain
        .codePoints()
        .filter(unit -> Character.isLetter(unit) && !isModifier(unit))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Marks such as the ʻ of {@code Kaʻiulani} are letters to a computer alone. */
  private static boolean isModifier(int codePoint) {
    return Character.getType(codePoint) == Character.MODIFIER_LETTER;
  }
}

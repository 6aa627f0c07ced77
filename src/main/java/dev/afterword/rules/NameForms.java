package dev.afterword.rules;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two spellings of a name are the same name when they differ in case, accents, apostrophes or
 * hyphens only, or when one writes out what the other marks: Krämer and Kraemer, Søren and Soeren.
 */
final class NameForms {

  private NameForms() {}

  /** The ways in which a name may be written without accents: lower-case letters only. */
  static Set<String> of(String name) {
    String lower = withoutPossessive(name).toLowerCase(Locale.ROOT);
    String composed = Normalizer.normalize(lower, Normalizer.Form.NFC);
    return Stream.of(letters(composed), letters(writtenOut(composed)))
        .filter(form -> !form.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
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

  private static String writtenOut(String lower) {
    return lower
        .replace("ä", "ae")
        .replace("ö", "oe")
        .replace("ü", "ue")
        .replace("ø", "oe")
        .replace("å", "aa");
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
        .filter(Character::isLetter)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}

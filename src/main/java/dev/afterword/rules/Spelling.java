package dev.afterword.rules;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes British and American spellings alike. What comes out need not be a word: it serves to
 * compare words, and both sides of a comparison go through it.
 */
final class Spelling {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** The endings that follow where the two differ before them. */
  private static final String ENDINGS = "(s|ed|ing|er|ers|ation|ations|able|ful|less|ite|ites)?";

  /**
   * A way in which the two differ.
   *
   * @param mark what every such word has; looking for it spares most words the pattern
   */
  private record Difference(String mark, Pattern british, String american) {

    static Difference of(String mark, String british, String american) {
      return new Difference(mark, Pattern.compile(british), american);
    }

    String mend(String word) {
      return word.contains(mark) ? british.matcher(word).replaceAll(american) : word;
    }
  }

  private static final List<Difference> DIFFERENCES =
      List.of(
          Difference.of("our", "^(.{3,}|col|hon|lab)our" + ENDINGS + "$", "$1or$2"),
          Difference.of("s", "([iy])s(e|ed|es|ing|er|ers|ation|ations)$", "$1z$2"),
          Difference.of("re", "([tb])re(s|d)?$", "$1er$2"),
          Difference.of("ogue", "ogue(s|d)?$", "og$1"),
          Difference.of("ll", "([aeiou])ll(ed|ing|er|ers)$", "$1l$2"),
          Difference.of("gramme", "gramme(s|d)?$", "gram$1"),
          Difference.of("ence", "(def|off|lic|pret)ence(s|d)?$", "$1ense$2"));

  private Spelling() {}

  /**
   * A word in the American way, without accents.
   *
   * @param word in lower case
   */
  static String american(String word) {
    String plain = withoutMarks(word).replace("ae", "e");
    for (Difference difference : DIFFERENCES) {
      plain = difference.mend(plain);
    }
    return plain;
  }

  private static String withoutMarks(String word) {
    return word.chars().allMatch(unit -> unit < 128)
        ? word
        : MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
  }
}

package dev.afterword.rules;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Writes British and American spellings alike. What comes out need not be a word: it serves to
 * compare words, and both sides of a comparison go through it.
 */
final class Spelling {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** The endings that follow where the two differ before them. */
  private static final String ENDINGS = "(s|ed|ing|er|ers|ation|ations|able|ful|less|ite|ites)?";

  private static final Pattern OUR = Pattern.compile("^(.{3,}|col|hon|lab)our" + ENDINGS + "$");
  private static final Pattern ISE = Pattern.compile("([iy])s(e|ed|es|ing|er|ers|ation|ations)$");
  private static final Pattern TRE = Pattern.compile("([tb])re(s|d)?$");
  private static final Pattern OGUE = Pattern.compile("ogue(s|d)?$");
  private static final Pattern DOUBLE_L = Pattern.compile("([aeiou])ll(ed|ing|er|ers)$");
  private static final Pattern GRAMME = Pattern.compile("gramme(s|d)?$");
  private static final Pattern ENCE = Pattern.compile("(def|off|lic|pret)ence(s|d)?$");

  private Spelling() {}

  /**
   * A word in the American way, without accents.
   *
   * @param word in lower case
   */
  static String american(String word) {
    String plain =
        MARKS
            .matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
            .replaceAll("")
            .replace("ae", "e");
    plain = OUR.matcher(plain).replaceAll("$1or$2");
    plain = ISE.matcher(plain).replaceAll("$1z$2");
    plain = TRE.matcher(plain).replaceAll("$1er$2");
    plain = OGUE.matcher(plain).replaceAll("og$1");
    plain = DOUBLE_L.matcher(plain).replaceAll("$1l$2");
    plain = GRAMME.matcher(plain).replaceAll("gram$1");
    return ENCE.matcher(plain).replaceAll("$1ense$2");
  }
}

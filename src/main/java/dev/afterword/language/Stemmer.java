package dev.afterword.language;

import java.util.Locale;
import opennlp.tools.stemmer.PorterStemmer;

/** Cuts the endings off English words, so that {@code migrated} and {@code migration} meet. */
public final class Stemmer {

  private Stemmer() {}

  /** The stem of a word after Porter (1980), in lower case; it need not be a word itself. */
  public static String stem(String word) {
    return new PorterStemmer().stem(word.toLowerCase(Locale.ROOT));
  }
}

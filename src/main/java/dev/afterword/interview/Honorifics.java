package dev.afterword.interview;

import java.util.Locale;
import java.util.Set;

/** Titles that stand before or behind a name and are no part of it. */
public final class Honorifics {

  private static final Set<String> TITLES =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "miss",
          "mx",
          "dr",
          "prof",
          "professor",
          "sir",
          "madam",
          "dame",
          "judge",
          "rev",
          "capt",
          "captain",
          "cllr",
          "councillor",
          "colonel",
          "sgt",
          "sergeant",
          "lieutenant",
          "rabbi",
          "herr",
          "frau",
          "señor",
          "señora",
          "señorita",
          "srta",
          "sra",
          "dña",
          "doña",
          "fräulein",
          "signor",
          "signora",
          "signore",
          "dott",
          "dottoressa",
          "monsieur",
          "mlle",
          "senhor",
          "senhora",
          "meneer",
          "mevrouw",
          "chị",
          "ông",
          "bà",
          "cô",
          "chú",
          "bapak",
          "ibu",
          "encik",
          "puan",
          "khun",
          "ustad",
          "ustaz",
          "mme",
          "madame",
          "shri",
          "smt",
          "jr",
          "sr",
          "phd",
          "md",
          "mba",
          "esq");

  private Honorifics() {}

  /** Whether a word is a title such as {@code Dr.}, never a name. */
  public static boolean contain(String word) {
    return TITLES.contains(word.replace(".", "").toLowerCase(Locale.ROOT));
  }
}

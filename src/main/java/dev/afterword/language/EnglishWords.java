package dev.afterword.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.OptionalInt;
import morfologik.fsa.FSA;
import morfologik.fsa.FSATraversal;
import morfologik.fsa.MatchResult;
import morfologik.stemming.Dictionary;

/**
 * Knows the words of English, as LanguageTool's spelling dictionary does. The dictionary is read at
 * the first question, because few drafts raise one. Safe for use by several threads.
 */
public final class EnglishWords {

  private static final String FOLDER = "/org/languagetool/resource/en/";

  private EnglishWords() {}

  /**
   * Whether a word is an ordinary one, spelt in lower case: {@code mark} is, {@code rivera} not.
   */
  public static boolean isOrdinary(String word) {
    return Loaded.WORDS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether the dictionary has a word as it stands, names of people and places included. */
  public static boolean isKnown(String word) {
    return Loaded.WORDS.contains(word) || isOrdinary(word);
  }

  /** Whether the dictionary has a word with its capital: {@code Grace}, {@code London}. */
  public static boolean isName(String word) {
    return !word.isEmpty()
        && Character.isUpperCase(word.codePointAt(0))
        && Loaded.WORDS.contains(word);
  }

  /**
   * How often a word is used, on a scale of magnitudes from 0, hardly ever, to 25, in every
   * sentence: {@code people} has 16, {@code school} 14, {@code handover} 8. Empty for a word that
   * the dictionary does not have in lower case.
   */
  public static OptionalInt frequency(String word) {
    return Loaded.WORDS.frequency(word.toLowerCase(Locale.ROOT));
  }

  /** Whether it is a word in Britain: {@code mums} is, which America spells otherwise. */
  public static boolean isBritish(String word) {
    return LoadedBritish.WORDS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Holds the dictionary from the first question on. */
  private static final class Loaded {
    static final Words WORDS = Words.of("hunspell/en_US");
  }

  /** Holds the British one, which hardly any draft asks for. */
  private static final class LoadedBritish {
    static final Words WORDS = Words.of("hunspell/en_GB");
  }

  /**
   * Reads a dictionary of LanguageTool.
   *
   * @param name of its file in the folder of English, without the ending
   */
  static Dictionary dictionary(String name) {
    try (InputStream words = open(name + ".dict");
        InputStream info = open(name + ".info")) {
      return Dictionary.read(words, info);
    } catch (IOException e) {
      throw new UncheckedIOException("the dictionary " + name + " cannot be read", e);
    }
  }

  private static InputStream open(String file) throws IOException {
    InputStream stream = EnglishWords.class.getResourceAsStream(FOLDER + file);
    if (stream == null) {
      throw new IOException("no " + FOLDER + file);
    }
    return stream;
  }

  /**
   * An automaton of words, each followed by a separator and how frequent it is.
   *
   * @param automaton the words
   * @param encoding of the words
   * @param separator the byte after a word
   */
  private record Words(FSA automaton, Charset encoding, byte separator) {

    static Words of(String name) {
      Dictionary dictionary = dictionary(name);
      return new Words(
          dictionary.fsa,
          Charset.forName(dictionary.metadata.getEncoding()),
          dictionary.metadata.getSeparator());
    }

    boolean contains(String word) {
      if (word.isEmpty()) {
        return false;
      }
      MatchResult match = new FSATraversal(automaton).match(word.getBytes(encoding));
      return match.kind == MatchResult.EXACT_MATCH
          || (match.kind == MatchResult.SEQUENCE_IS_A_PREFIX
              && automaton.getArc(match.node, separator) != 0);
    }

    /** The dictionary has a letter from A to Z for each magnitude. */
    OptionalInt frequency(String word) {
      MatchResult match =
          new FSATraversal(automaton).match((word + (char) separator).getBytes(encoding));
      if (word.isEmpty() || match.kind != MatchResult.SEQUENCE_IS_A_PREFIX) {
        return OptionalInt.empty();
      }
      return OptionalInt.of(automaton.getArcLabel(automaton.getFirstArc(match.node)) - 'A');
    }
  }
}

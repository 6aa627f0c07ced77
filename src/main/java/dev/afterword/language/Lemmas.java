package dev.afterword.language;

import java.util.List;
import java.util.Locale;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * Brings words to their base forms, the irregular ones too: {@code taught} to {@code teach}, {@code
 * children} to {@code child}. It looks them up in LanguageTool's dictionary of forms, which is read
 * at the first question. A tagger that reads the sentence first hears no more paraphrases, and its
 * models take as long as all else that a check does. Safe for use by several threads.
 */
public final class Lemmas {

  private Lemmas() {}

  /** Holds the dictionary from the first question on. */
  private static final class Loaded {
    static final Dictionary FORMS = EnglishWords.dictionary("english");
  }

  /**
   * The base forms of words, in order and in lower case. A form of several words is taken for the
   * inflected one, wherever it stands: {@code left} for {@code leave}. What the dictionary does not
   * have stays as it is.
   */
  public static List<String> bases(List<String> words) {
    DictionaryLookup forms = new DictionaryLookup(Loaded.FORMS);
    return words.stream().map(word -> base(forms, word.toLowerCase(Locale.ROOT))).toList();
  }

  private static String base(DictionaryLookup forms, String word) {
    for (WordData reading : forms.lookup(word)) {
      String base = reading.getStem().toString();
      if (!base.equals(word)) {
        return base.toLowerCase(Locale.ROOT);
      }
    }
    return word;
  }
}

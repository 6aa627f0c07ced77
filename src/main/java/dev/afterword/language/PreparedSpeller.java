package dev.afterword.language;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import morfologik.fsa.builders.CFSA2Serializer;
import morfologik.stemming.Dictionary;
import org.languagetool.JLanguageTool;
import org.languagetool.Language;
import org.languagetool.rules.spelling.SpellingCheckRule;

/** The dictionaries that a spelling rule would make of plain lists of words at every start. */
final class PreparedSpeller {

  private static final String MISSPELT = "mispelt";

  private PreparedSpeller() {}

  /** Hands the dictionaries at the position of a buffer to LanguageTool. */
  static void install(ByteBuffer bytes) throws NotPrepared {
    Map<String, Dictionary> spellers = LanguageToolInternals.spellers();
    int size = bytes.getInt();
    for (int i = 0; i < size; i++) {
      String key = Packed.string(bytes);
      ByteBuffer words = Packed.slice(bytes);
      synchronized (PreparedSpeller.class) {
        if (!spellers.containsKey(key)) {
          spellers.put(key, dictionary(key, words));
        }
      }
    }
  }

  private static Dictionary dictionary(String key, ByteBuffer words) {
    byte[] automaton = new byte[words.remaining()];
    words.get(automaton);
    try (InputStream description =
        JLanguageTool.getDataBroker().getFromResourceDirAsStream(description(key))) {
      return Dictionary.read(new ByteArrayInputStream(automaton), description);
    } catch (IOException e) {
      throw new UncheckedIOException("LanguageTool cannot read its own data", e);
    }
  }

  /** A key names lists and then, behind a bar, the description of the alphabet. */
  private static String description(String key) {
    return key.substring(key.lastIndexOf('|') + 1);
  }

  /** Lets LanguageTool make the dictionaries of a variant, and writes them. */
  static void write(Language language, Set<String> sources, DataOutputStream to)
      throws IOException, NotPrepared {
    Map<String, Dictionary> spellers = LanguageToolInternals.spellers();
    Set<String> before = Set.copyOf(spellers.keySet());
    SpellingCheckRule rule = language.getDefaultSpellingRule();
    if (!rule.isMisspelled(MISSPELT)) {
      throw new IllegalStateException(language + " knows the word " + MISSPELT);
    }
    Map<String, Dictionary> made = new TreeMap<>(spellers);
    made.keySet().removeAll(before);
    if (made.isEmpty()) {
      throw new IllegalStateException(language + " made no dictionary");
    }
    to.writeInt(made.size());
    for (Map.Entry<String, Dictionary> one : made.entrySet()) {
      Packed.writeString(one.getKey(), to);
      byte[] automaton =
          new CFSA2Serializer()
              .serialize(one.getValue().fsa, new ByteArrayOutputStream())
              .toByteArray();
      to.writeInt(automaton.length);
      to.write(automaton);
      lists(one.getKey()).forEach(list -> sources.add(Preparation.resource(list)));
    }
    sources.add(Preparation.resource(rule.getLanguageVariantSpellingFileName()));
  }

  /** The files that a key names. */
  private static Set<String> lists(String key) {
    Set<String> lists = new TreeSet<>();
    for (String list : key.split("[\\[\\]|,]", -1)) {
      if (!list.isBlank()) {
        lists.add(list.strip());
      }
    }
    return lists;
  }
}

package dev.afterword.judgement;

import dev.afterword.language.Stemmer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Words that do the same work in a sentence count as one: a few hundred labelled sentences show
 * more of a family than of each of its words.
 *
 * @param names the name of its family for each word that has one
 */
record WordFamilies(Map<String, String> names) {

  private static final String FILE = "word-families.txt";

  private static final int SHORTEST_INFLECTED = 5;

  /** Keeps its own copy. */
  WordFamilies {
    names = Map.copyOf(names);
  }

  static WordFamilies read() {
    try (InputStream stream = WordFamilies.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException(FILE + " is missing");
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      Map<String, String> names = new HashMap<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          add(line.split(" ", -1), names);
        }
      }
      return new WordFamilies(names);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
  }

  private static void add(String[] family, Map<String, String> names) {
    for (int i = 1; i < family.length; i++) {
      names.put(family[i], "<" + family[0] + ">");
    }
  }

  boolean has(String word) {
    return names.containsKey(word);
  }

  /** What a word in lower case counts as: its family, or its stem; short words have no endings. */
  String of(String word) {
    String family = names.get(word);
    if (family != null) {
      return family;
    }
    return word.length() < SHORTEST_INFLECTED ? word : Stemmer.stem(word);
  }
}

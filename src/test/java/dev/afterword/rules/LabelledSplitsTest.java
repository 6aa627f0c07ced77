package dev.afterword.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No near-copy of what the models learn from stands where they are judged. */
class LabelledSplitsTest {

  private static final Path LABELLED = Path.of("corpus", "labelled");
  private static final List<String> SPLITS = List.of("train", "development", "test");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'’]+");

  private final Map<String, Integer> numbers = new HashMap<>();

  /** A text with its words as numbers. */
  private static final class Text {

    private final String split;
    private final String shown;
    private final int[] words;

    Text(String split, String shown, int[] words) {
      this.split = split;
      this.shown = shown;
      this.words = words;
    }
  }

  @Test
  void noSentenceSharesTwoThirdsOfItsWordsWithOneOfAnotherSplit() throws IOException {
    List<Text> sentences = new ArrayList<>();
    for (String split : SPLITS) {
      List<String> lines =
          Files.readAllLines(LABELLED.resolve("sentences").resolve(split + ".tsv"));
      lines.stream()
          .skip(1)
          .map(line -> line.substring(line.lastIndexOf('\t') + 1))
          .forEach(sentence -> sentences.add(text(split, sentence, sentence)));
    }
    assertTrue(sentences.size() >= 2500);
    assertEquals(List.of(), nearCopies(sentences, 6, 2.0 / 3));
  }

  /** Names in messages are left to the next test: what two letters share is little of either. */
  @Test
  void noSentenceWithANameSharesTwoThirdsOfItsWordsWithOneOfAnotherSplit() throws IOException {
    List<Text> sentences = new ArrayList<>();
    for (String split : SPLITS) {
      Files.readAllLines(LABELLED.resolve("names").resolve(split + ".tsv")).stream()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .filter(cells -> !cells[0].contains("/"))
          .forEach(cells -> sentences.add(text(split, cells[3], cells[3])));
    }
    assertTrue(sentences.size() >= 2500);
    assertEquals(List.of(), nearCopies(sentences, 6, 2.0 / 3));
  }

  @Test
  void noMessageSharesAThirdOfItsWordsWithOneOfAnotherSplit() throws IOException {
    List<Text> messages = new ArrayList<>();
    for (String split : SPLITS) {
      try (Stream<Path> files = Files.walk(LABELLED.resolve("messages").resolve(split))) {
        for (Path file :
            files.filter(one -> one.toString().matches(".*\\.(md|txt|eml)")).sorted().toList()) {
          String body = Files.readString(file).replaceFirst("(?s)^(---.*?---\n|.*?\n\n)", "");
          messages.add(text(split, file.toString(), body));
        }
      }
    }
    assertTrue(messages.size() >= 380);
    assertEquals(List.of(), nearCopies(messages, SharedWording.SHORTEST, 1.0 / 3));
  }

  private Text text(String split, String shown, String text) {
    int[] words =
        WORD.matcher(text.toLowerCase(Locale.ROOT))
            .results()
            .mapToInt(word -> numbers.computeIfAbsent(word.group(), first -> numbers.size() + 1))
            .toArray();
    return new Text(split, shown, words);
  }

  private static List<String> nearCopies(List<Text> texts, int shortest, double share) {
    Map<Long, Set<Integer>> holders = new LinkedHashMap<>();
    List<String> copies = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Text later = texts.get(i);
      Set<Integer> candidates = new HashSet<>();
      for (int start = 0; start + shortest <= later.words.length; start++) {
        Set<Integer> same =
            holders.computeIfAbsent(
                Tiling.gram(later.words, start, shortest), gram -> new HashSet<>());
        candidates.addAll(same);
        same.add(i);
      }
      for (int candidate : candidates) {
        Text earlier = texts.get(candidate);
        if (!earlier.split.equals(later.split) && shared(earlier, later, shortest) >= share) {
          copies.add(later.shown + " | " + earlier.shown);
        }
      }
    }
    return copies;
  }

  private static double shared(Text one, Text other, int shortest) {
    int words =
        Tiling.of(one.words, other.words, shortest).stream().mapToInt(Tiling.Tile::length).sum();
    return (double) words / Math.min(one.words.length, other.words.length);
  }
}

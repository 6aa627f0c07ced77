package dev.afterword.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.draft.Draft;
import dev.afterword.draft.DraftReader;
import dev.afterword.language.English;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedWordingTest {

  private static final DraftReader READER = new DraftReader(English.segmenter());
  private static final int SETS = 30;

  private static final String TEMPLATE =
      "The morning with your team showed me how a museum counts its visitors without a turnstile, "
          + "and I went home with three ideas for the summer.";

  @Test
  void theIndexFindsWhatComparingAllPairsFinds() {
    int found = 0;
    for (int seed = 0; seed < SETS; seed++) {
      List<MaskedText> earlier = new ArrayList<>();
      SharedWording index = new SharedWording();
      for (MaskedText text : randomMessages(new Random(seed))) {
        Optional<String> nearest = index.nearest(text, other -> true).map(SharedWordingTest::told);
        assertEquals(ofAllPairs(text, earlier), nearest, "seed " + seed);
        found += nearest.isPresent() ? 1 : 0;
        earlier.add(text);
        index.add(text);
      }
    }
    assertTrue(found > SETS, "only " + found + " of " + SETS + " sets share words");
  }

  private static Optional<String> ofAllPairs(MaskedText text, List<MaskedText> earlier) {
    return earlier.stream()
        .flatMap(
            other -> {
              SharedWording one = new SharedWording();
              one.add(other);
              return one.nearest(text, all -> true).stream();
            })
        .max(
            Comparator.comparingInt(SharedWording.Pair::shared)
                .thenComparing(pair -> pair.earlier().draft().path(), Comparator.reverseOrder()))
        .map(SharedWordingTest::told);
  }

  private static String told(SharedWording.Pair pair) {
    return pair.later().draft().path()
        + " shares "
        + pair.shared()
        + " words with "
        + pair.earlier().draft().path()
        + ": "
        + pair.tiles();
  }

  @Test
  void aCopyIsFoundHoweverManyShareItsTemplate() {
    SharedWording index = new SharedWording();
    int many = 400;
    for (int i = 0; i < many; i++) {
      index.add(message(i, TEMPLATE + " " + ownSentence(i)));
    }
    MaskedText copy = message(many, TEMPLATE + " " + ownSentence(300));
    SharedWording.Pair pair = index.nearest(copy, other -> true).orElseThrow();
    assertEquals(path(300), pair.earlier().draft().path());
    assertEquals(100, pair.percent());
  }

  @Test
  void theTemplateIsFoundHoweverManyShareIt() {
    SharedWording index = new SharedWording();
    int many = 400;
    for (int i = 0; i < many; i++) {
      index.add(message(i, TEMPLATE + " " + ownSentence(i)));
    }
    SharedWording.Pair pair =
        index.nearest(message(many, TEMPLATE + " Nothing else."), other -> true).orElseThrow();
    assertTrue(pair.percent() > 80, pair.percent() + " %");
  }

  private static String ownSentence(int number) {
    return IntStream.range(0, 12)
        .mapToObj(i -> "word" + (char) ('a' + i) + number)
        .collect(Collectors.joining(" ", "I ", "."));
  }

  /** Messages of few words, each with stretches of some that stand before it. */
  private static List<MaskedText> randomMessages(Random random) {
    List<String> bodies = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      StringBuilder body = new StringBuilder();
      for (int piece = 0; piece < 4; piece++) {
        body.append(
            !bodies.isEmpty() && random.nextInt(4) == 0 ? piece(bodies, random) : own(random));
        body.append(' ');
      }
      bodies.add(body.toString().strip());
    }
    List<MaskedText> messages = new ArrayList<>();
    for (int i = 0; i < bodies.size(); i++) {
      messages.add(message(i, bodies.get(i)));
    }
    return messages;
  }

  private static String piece(List<String> bodies, Random random) {
    String[] words = bodies.get(random.nextInt(bodies.size())).split(" ", -1);
    int start = random.nextInt(words.length);
    int end = Math.min(words.length, start + 3 + random.nextInt(15));
    return String.join(" ", List.of(words).subList(start, end));
  }

  private static String own(Random random) {
    return IntStream.range(0, 10)
        .mapToObj(i -> "w" + Integer.toString(random.nextInt(60), Character.MAX_RADIX))
        .collect(Collectors.joining(" "));
  }

  private static MaskedText message(int number, String body) {
    Draft draft =
        READER
            .read(
                path(number),
                ("Kind: thank-you\nTo: Dana Rivera\n\nDear Dana,\n\n" + body + "\n")
                    .getBytes(StandardCharsets.UTF_8))
            .draft()
            .orElseThrow();
    return new MaskedText.Reader().read(draft);
  }

  private static String path(int number) {
    return "message-%03d.txt".formatted(number);
  }
}

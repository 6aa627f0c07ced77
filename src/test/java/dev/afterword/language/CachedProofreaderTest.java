package dev.afterword.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.cache.ResultCache;
import dev.afterword.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CachedProofreaderTest {

  private static final TokenPattern SO = pattern("so");
  private static final TokenPattern VERY = pattern("very");

  private final Map<List<String>, byte[]> kept = new HashMap<>();
  private final List<String> asked = new ArrayList<>();

  @Test
  void whatWasAskedBeforeIsNotAskedAgain() {
    TextProofreader.Answer first = read("one", "two");
    assertEquals(List.of("alone: one", "alone: two", "together: one, two"), asked);
    asked.clear();
    assertEquals(first, read("one", "two"));
    assertEquals(List.of(), asked);
  }

  @Test
  void aProofreaderThatIsNotAskedIsNotMade() {
    TextProofreader.Answer answer = read("one", "two");
    CachedProofreader unmade =
        new CachedProofreader(
            () -> {
              throw new AssertionError("it was made");
            },
            memory(),
            List.of("en-US"));
    assertEquals(answer, unmade.read(question("one", "two")));
  }

  @Test
  void afterAChangeOnlyTheChangedPartIsReadAlone() {
    read("one", "two", "three");
    asked.clear();
    TextProofreader.Answer changed = read("one", "too", "three");
    assertEquals(List.of("alone: too", "together: one, too, three"), asked);
    kept.clear();
    assertEquals(changed, read("one", "too", "three"));
  }

  @Test
  void thePartsOfAMessageMayStandInAnother() {
    read("one", "two", "three");
    asked.clear();
    read("two", "one", "three");
    assertEquals(List.of("together: two, one, three"), asked);
  }

  @Test
  void theLastPartIsReadAgainWhenAnotherFollowsIt() {
    read("one", "two");
    asked.clear();
    read("one", "two", "three");
    assertEquals(List.of("alone: two", "alone: three", "together: one, two, three"), asked);
  }

  @Test
  void anotherVariantIsAskedAgain() {
    read("one");
    asked.clear();
    new CachedProofreader(() -> new Recording(), memory(), List.of("en-GB")).read(question("one"));
    assertEquals(List.of("alone: one", "together: one"), asked);
  }

  @Test
  void findsAreKeptByPatternsTextAndSentences() {
    String text = "so far so good";
    List<Span> whole = List.of(new Span(0, text.length()));
    List<Proofreader.Find> found = proofreader().find(List.of(SO, VERY), text, whole);
    assertEquals(2, found.size());
    asked.clear();
    assertEquals(found, proofreader().find(List.of(SO, VERY), text, whole));
    assertEquals(List.of(), asked);
    proofreader().find(List.of(VERY), text, whole);
    proofreader().find(List.of(SO, VERY), text, List.of(new Span(0, 6), new Span(7, 14)));
    assertEquals(2, asked.size());
  }

  @Test
  void whatIsKeptOfSomethingElseIsNotBelieved() {
    TextProofreader.Answer right = read("one", "two");
    List<Proofreader.Find> found = proofreader().find(List.of(SO), "so", List.of(new Span(0, 2)));
    List<byte[]> foreign =
        List.of(
            new byte[0],
            new byte[] {0},
            new byte[] {0, 1},
            new byte[200],
            "a text of somebody else".getBytes(StandardCharsets.UTF_8),
            ResultForm.bytes(List.of(List.of(finding("a text that is much longer")))),
            ResultForm.bytes(List.of(new Proofreader.Find(SO, new Span(0, 9))), List.of(SO)));
    for (byte[] bytes : foreign) {
      kept.replaceAll((key, result) -> bytes);
      assertEquals(right, read("one", "two"));
      assertEquals(found, proofreader().find(List.of(SO), "so", List.of(new Span(0, 2))));
    }
    asked.clear();
    read("one", "two");
    assertEquals(List.of(), asked, "what was not believed is replaced");
  }

  @Test
  void nothingOfTheTextIsKeptButWhatTheProofreaderSays() {
    read("a confidential sentence", "another");
    assertTrue(kept.size() > 2);
    for (byte[] bytes : kept.values()) {
      String text = new String(bytes, StandardCharsets.UTF_8);
      assertTrue(!text.contains("confidential"), text);
    }
  }

  private TextProofreader.Answer read(String... parts) {
    return proofreader().read(question(parts));
  }

  private CachedProofreader proofreader() {
    return new CachedProofreader(() -> new Recording(), memory(), List.of("en-US"));
  }

  private static TextProofreader.Question question(String... parts) {
    Set<Integer> all = IntStream.range(0, parts.length).boxed().collect(Collectors.toSet());
    return new TextProofreader.Question(List.of(parts), all, true);
  }

  private ResultCache memory() {
    return new ResultCache() {
      @Override
      public Optional<byte[]> find(List<String> of) {
        return Optional.ofNullable(kept.get(of));
      }

      @Override
      public void keep(List<String> of, byte[] result) {
        kept.put(of, result);
      }
    };
  }

  /** Finds something in every part that depends on its text, and remembers what it was asked. */
  private final class Recording implements TextProofreader {

    @Override
    public Answer read(Question question) {
      Map<Integer, List<Finding>> alone = new HashMap<>();
      for (int part : question.alone().stream().sorted().toList()) {
        asked.add("alone: " + question.parts().get(part));
        alone.put(part, List.of(finding(question.parts().get(part))));
      }
      if (!question.together()) {
        return new Answer(alone, Optional.empty());
      }
      asked.add("together: " + String.join(", ", question.parts()));
      return new Answer(
          alone,
          Optional.of(question.parts().stream().map(part -> List.of(finding(part))).toList()));
    }

    @Override
    public List<Proofreader.Find> find(
        List<TokenPattern> patterns, String text, List<Span> sentences) {
      asked.add("find: " + text);
      return patterns.stream()
          .map(pattern -> new Proofreader.Find(pattern, new Span(0, text.length())))
          .toList();
    }
  }

  private static Finding finding(String text) {
    return new Finding(
        "RULE_" + text.length(),
        "GRAMMAR",
        text.length() % 2 == 0,
        "“other” is better",
        List.of("other", "a pair 😀", ""),
        -11,
        new Span(0, text.length()));
  }

  private static TokenPattern pattern(String word) {
    return TokenPattern.read("<pattern><token>" + word + "</token></pattern>")
        .pattern()
        .orElseThrow();
  }
}

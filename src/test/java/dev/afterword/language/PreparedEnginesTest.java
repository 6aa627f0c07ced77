package dev.afterword.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.languagetool.Languages;
import org.languagetool.rules.RuleMatch;

/**
 * Engines that start from prepared files find what LanguageTool does: the same rules, places,
 * messages and replacements in the same order. {@code bench/identical} compares all examples.
 */
class PreparedEnginesTest {

  /** One in so many texts of the corpus; {@code bench/identical} reads them all. */
  private static final int CORPUS_STEP = 6;

  private static final RuleChoice EVERY = (rule, category) -> true;

  /** Some of every kind. */
  private static final RuleChoice SOME = (rule, category) -> (rule.hashCode() & 3) != 0;

  private static final List<String> ODD =
      List.of(
          "",
          "\n\n\n",
          "“I would of went,” she said—‘their late’…  It’s me and him’s turn 😀. an European",
          "We’ve recieved it 👩‍💻👩‍💻 alot  of times ; thanks \u00a0you\u202fall !",
          "so\u00adft hy\u00adphens are are in in\u00adter\u00adviews. a hour",
          "Спасибо за встречу. 谢谢你 their going to 東京. شكرا جزيلا an university",
          "\uFEFFI could of gone. \uFEFFYou was right",
          "İstanbul ıs nıce. I İs gone. THEIR IS A PROBLEM",
          "e.g. at 3 p.m. Dr. Who'sit's 3.5% of $1,000.00/yr (C++/C#) <a@b.example> http://a.b/c?d");

  @Test
  void americanEnglish() throws IOException, NotPrepared {
    List<String> texts = sample("en-US", 40);
    List<String> corpus = EngineComparison.corpus();
    assertTrue(corpus.size() > 500, "only " + corpus.size() + " texts");
    for (int i = 0; i < corpus.size(); i += CORPUS_STEP) {
      texts.add(corpus.get(i));
    }
    assertSame("en-US", EVERY, texts);
  }

  @Test
  void onlyWantedRulesSpeak() throws NotPrepared {
    assertSame("en-US", SOME, sample("en-US", 10));
  }

  @TestFactory
  Stream<DynamicTest> otherVariants() {
    return Proofreaders.variants().stream()
        .filter(variant -> !variant.equals("en-US"))
        .map(variant -> dynamicTest(variant, () -> assertSame(variant, EVERY, sample(variant, 5))));
  }

  private static void assertSame(String variant, RuleChoice choice, List<String> texts)
      throws NotPrepared {
    EngineComparison.Outcome outcome = new EngineComparison(variant, choice).of(texts);
    assertEquals(List.of(), outcome.differences());
    assertTrue(outcome.findings() > 2 * texts.size(), "only " + outcome.findings());
  }

  /** The same at every run. */
  private static List<String> sample(String variant, int texts) {
    List<String> all = EngineComparison.texts(EngineComparison.examples(variant));
    assertTrue(all.size() > 4900, "only " + all.size() + " texts");
    Collections.shuffle(all, new Random(variant.hashCode()));
    List<String> sample = new ArrayList<>(all.subList(0, texts));
    sample.addAll(ODD);
    return sample;
  }

  @Test
  void severalThreadsShareTheRules() throws Exception {
    EngineSource engines =
        new PreparedEngines(
            Languages.getLanguageForShortCode("en-US"), EVERY, PreparedFiles.open());
    List<String> texts = sample("en-US", 10);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<String>>> found = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        Callable<List<String>> reading = () -> found(engines, texts);
        found.add(threads.submit(reading));
      }
      List<String> alone = found(engines, texts);
      for (Future<List<String>> one : found) {
        assertEquals(alone, one.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<String> found(EngineSource engines, List<String> texts)
      throws IOException, ExecutionException {
    var tool = engines.make().languageTool();
    List<String> found = new ArrayList<>();
    for (String text : texts) {
      for (RuleMatch match : tool.check(text)) {
        found.add(match.getRule().getFullId() + " " + match.getFromPos() + match.getMessage());
      }
    }
    return found;
  }
}

package dev.afterword.phrases;

import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * All phrases in the sentences of one letter: by the automaton, by trying each phrase at each word,
 * and by trying those that begin with the word.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PhraseAutomatonBench {

  private static final int SENTENCES = 12;
  private static final int SENTENCE_WORDS = 15;
  private static final int VOCABULARY = 1000;

  /** How many phrases there are, each in a list of its own. */
  @Param({"500", "5000"})
  int phrases;

  private final List<List<Phrase.OneOf>> steps = new ArrayList<>();
  private final Map<String, List<Integer>> byFirstWord = new HashMap<>();
  private final List<List<Token>> sentences = new ArrayList<>();
  private PhraseAutomaton automaton = new PhraseAutomaton(List.of());

  /** Makes phrases and sentences, and makes sure that all three ways find the same. */
  @Setup
  public void invent() {
    Random random = new Random(4);
    List<List<Phrase>> lists = new ArrayList<>();
    for (int i = 0; i < phrases; i++) {
      List<Phrase.OneOf> phrase = new ArrayList<>();
      for (int k = 0; k < 2 + random.nextInt(3); k++) {
        phrase.add(new Phrase.OneOf(new HashSet<>(List.of(word(random), word(random)))));
      }
      for (String first : phrase.get(0).words()) {
        byFirstWord.computeIfAbsent(first, word -> new ArrayList<>()).add(i);
      }
      steps.add(phrase);
      lists.add(List.of(new Phrase.Sequence(List.copyOf(phrase))));
    }
    automaton = new PhraseAutomaton(lists);
    for (int i = 0; i < SENTENCES; i++) {
      List<Token> sentence = new ArrayList<>();
      for (int at = 0; at < SENTENCE_WORDS; at++) {
        sentence.add(new Token(word(random), Set.of(), false, new Span(at, at + 1)));
      }
      sentences.add(sentence);
    }
    int found = automaton();
    if (found == 0 || found != tryingEach() || found != tryingThoseThatBeginSo()) {
      throw new IllegalStateException("the three ways do not find the same");
    }
  }

  /** Common words are more common, as in any text. */
  private static String word(Random random) {
    double share = random.nextDouble();
    return "word" + (int) (VOCABULARY * share * share * share);
  }

  /** What Afterword does. */
  @Benchmark
  public int automaton() {
    int found = 0;
    for (List<Token> sentence : sentences) {
      found += automaton.matches(sentence).size();
    }
    return found;
  }

  /** The simplest way. */
  @Benchmark
  public int tryingEach() {
    int found = 0;
    for (List<Token> sentence : sentences) {
      for (int from = 0; from < sentence.size(); from++) {
        for (List<Phrase.OneOf> phrase : steps) {
          found += matches(phrase, sentence, from) ? 1 : 0;
        }
      }
    }
    return found;
  }

  /** The simplest index. */
  @Benchmark
  public int tryingThoseThatBeginSo() {
    int found = 0;
    for (List<Token> sentence : sentences) {
      for (int from = 0; from < sentence.size(); from++) {
        for (int phrase : byFirstWord.getOrDefault(sentence.get(from).word(), List.of())) {
          found += matches(steps.get(phrase), sentence, from) ? 1 : 0;
        }
      }
    }
    return found;
  }

  private static boolean matches(List<Phrase.OneOf> phrase, List<Token> sentence, int from) {
    if (from + phrase.size() > sentence.size()) {
      return false;
    }
    for (int k = 0; k < phrase.size(); k++) {
      if (!phrase.get(k).words().contains(sentence.get(from + k).word())) {
        return false;
      }
    }
    return true;
  }
}

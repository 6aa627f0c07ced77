package dev.afterword.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.draft.DraftReader;
import dev.afterword.language.English;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A small and always the same part of what {@code bench/judge} measures, so that no rule dies
 * unseen: it is not the judgement, which is made on messages that no rule was mended by.
 */
class JudgeSliceTest {

  /** So often each way to spoil a message is looked at. */
  private static final int OF_EACH = 8;

  /** What the rules do not find in this slice. Shorten it; a new name here needs a reason. */
  private static final Set<String> KNOWN_GAPS =
      Set.of(
          "passive-aggressive-sentence",
          "grammar-mistake",
          "mixed-up-word",
          // A title that belongs to a colleague, given to the reader in the writer's own words.
          "other-persons-title",
          // Past work told in whole sentences; only lists and a run of short claims are known.
          "life-story");

  private static final Judgement JUDGEMENT = new Judgement(false);

  @BeforeAll
  static void judge(@TempDir Path work) throws IOException {
    LabelledWriting writing = new LabelledWriting(Path.of("corpus", "labelled"));
    List<LabelledCase> cases = writing.cases(Split.TRAIN);
    Trial trial =
        new Trial(
            Split.TRAIN,
            cases,
            writing.sentences(Split.TRAIN),
            writing.names(Split.TRAIN),
            new DraftReader(English.segmenter()),
            5,
            new Examiner(work, false),
            JUDGEMENT);
    trial.written();
    trial.spoiled(fewOfEach(trial.planted(1)));
  }

  private static List<Planted> fewOfEach(List<Planted> all) {
    Map<String, List<Planted>> sorts =
        all.stream().collect(Collectors.groupingBy(planted -> planted.defect().name()));
    return sorts.values().stream().flatMap(JudgeSliceTest::evenly).toList();
  }

  /** From the first to the last, because the messages are in order of their kinds. */
  private static Stream<Planted> evenly(List<Planted> sort) {
    int few = Math.min(OF_EACH, sort.size());
    return IntStream.range(0, few).mapToObj(i -> sort.get(i * sort.size() / few));
  }

  private static Map<String, Tally> sorts(boolean written) {
    return JUDGEMENT.sorts().entrySet().stream()
        .filter(entry -> entry.getKey().startsWith("written ") == written)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Test
  void whatIsPlantedIsFoundAtTheRightWordsAtLeastOnce() {
    Map<String, Tally> planted = sorts(false);
    assertTrue(planted.size() > 50, "only " + planted.keySet());
    Set<String> neverFound =
        planted.entrySet().stream()
            .filter(entry -> entry.getValue().count(Outcome.FOUND) == 0)
            .map(Map.Entry::getKey)
            .filter(name -> !KNOWN_GAPS.contains(name))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), neverFound);
  }

  @Test
  void eachWayToSpoilAMessageIsTried() {
    Map<String, Tally> planted = sorts(false);
    Set<String> missing =
        Injections.all().stream()
            .filter(injection -> !injection.rules().isEmpty())
            .filter(injection -> JUDGEMENT.canBeFound(injection.rules()))
            .map(Injection::word)
            .filter(word -> !planted.containsKey(word))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), missing);
  }

  @Test
  void goodMessagesAreLeftInPeace() {
    Share silence = JUDGEMENT.silence();
    assertTrue(silence.all() >= 100, "only " + silence.all() + " good messages");
    assertTrue(silence.value() >= 0.95, silence.hits() + " of " + silence.all());
    assertEquals(0, JUDGEMENT.crowdedDrafts());
  }

  @Test
  void mostWrittenFaultsAreFound() {
    Map<String, Tally> written = sorts(true);
    int cases = written.values().stream().mapToInt(Tally::cases).sum();
    int found = written.values().stream().mapToInt(tally -> tally.count(Outcome.FOUND)).sum();
    assertTrue(cases >= 50, "only " + cases + " faults");
    assertTrue(new Share(found, cases).value() >= 0.85, found + " of " + cases);
  }
}

package dev.afterword.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.draft.DraftReader;
import dev.afterword.language.English;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A small and always the same part of what {@code bench/judge} measures, so that no rule dies
 * unseen: it is not the judgement, which is made on messages that no rule was mended by.
 */
class JudgeSliceTest {

  /** So often each way to spoil a message is looked at. */
  private static final int OF_EACH = 3;

  /** What the rules do not find in this slice. Shorten it; a new name here needs a reason. */
  private static final Set<String> KNOWN_GAPS =
      Set.of("other-company", "passive-aggressive-sentence", "grammar-mistake", "mixed-up-word");

  private static final Judgement WRITTEN = new Judgement(false);
  private static final Map<String, Tally> PLANTED = new TreeMap<>();

  @BeforeAll
  static void judge(@TempDir Path work) throws IOException {
    LabelledWriting writing = new LabelledWriting(Path.of("corpus", "labelled"));
    List<LabelledCase> cases = writing.cases(Split.TRAIN);
    Judgement judgement = new Judgement(false);
    Examiner examiner = new Examiner(work, false);
    Trial trial =
        new Trial(
            cases,
            writing.sentences(Split.TRAIN),
            new DraftReader(English.segmenter()),
            5,
            examiner,
            judgement);
    trial.written();
    List<List<Finding>> found =
        examiner.examine(cases.stream().map(LabelledCase::message).toList());
    for (int i = 0; i < cases.size(); i++) {
      WRITTEN.written(cases.get(i), found.get(i));
    }
    trial.spoiled(fewOfEach(trial.planted(1)));
    judgement.sorts().forEach(PLANTED::put);
  }

  private static List<Planted> fewOfEach(List<Planted> all) {
    Map<String, Integer> counts = new HashMap<>();
    List<Planted> few = new ArrayList<>();
    for (Planted planted : all) {
      if (counts.merge(planted.defect().name(), 1, Integer::sum) <= OF_EACH) {
        few.add(planted);
      }
    }
    return few;
  }

  @Test
  void whatIsPlantedIsFoundAtTheRightWordsAtLeastOnce() {
    assertTrue(PLANTED.size() > 50, "only " + PLANTED.keySet());
    Set<String> neverFound =
        PLANTED.entrySet().stream()
            .filter(entry -> !entry.getKey().startsWith("written "))
            .filter(entry -> entry.getValue().count(Outcome.FOUND) == 0)
            .map(Map.Entry::getKey)
            .filter(name -> !KNOWN_GAPS.contains(name))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), neverFound);
  }

  @Test
  void eachWayToSpoilAMessageIsTried() {
    Judgement judgement = new Judgement(false);
    Set<String> missing =
        Injections.all().stream()
            .filter(injection -> !injection.rules().isEmpty())
            .filter(injection -> judgement.canBeFound(injection.rules()))
            .map(Injection::word)
            .filter(word -> !PLANTED.containsKey(word))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), missing);
  }

  @Test
  void goodMessagesAreLeftInPeace() {
    Share silence = WRITTEN.silence();
    assertTrue(silence.all() >= 100, "only " + silence.all() + " good messages");
    assertTrue(silence.value() >= 0.95, silence.hits() + " of " + silence.all());
    assertEquals(0, WRITTEN.crowdedDrafts());
  }

  @Test
  void mostWrittenFaultsAreFound() {
    int cases = WRITTEN.sorts().values().stream().mapToInt(Tally::cases).sum();
    int found =
        WRITTEN.sorts().values().stream().mapToInt(tally -> tally.count(Outcome.FOUND)).sum();
    assertTrue(cases >= 50, "only " + cases + " faults");
    assertTrue(new Share(found, cases).value() >= 0.85, found + " of " + cases);
    assertFalse(WRITTEN.rules().isEmpty());
  }
}

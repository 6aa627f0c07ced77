package dev.afterword.judgement;

import dev.afterword.draft.Draft;
import dev.afterword.draft.DraftReader;
import dev.afterword.draft.Kind;
import dev.afterword.language.MaximumEntropy;
import dev.afterword.language.MaximumEntropy.Caution;
import dev.afterword.language.Observation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Trains the model of kinds on whole messages and on handfuls of labelled sentences that one hand
 * wrote for one kind: messages are few, and from sentences the model learns how little a few words
 * tell.
 */
final class KindTraining {

  private static final Caution CAUTION = new Caution(12, 3);

  /** A message is worth as many handfuls. */
  private static final int WEIGHT_OF_MESSAGE = 4;

  /** How many sentences make a handful, in turns. */
  private static final List<Integer> HANDFULS = List.of(2, 10);

  private final List<Observation> observations = new ArrayList<>();

  private KindTraining() {}

  /**
   * The model.
   *
   * @param messages a folder of cases, as {@code corpus/labelled/README.md} describes them
   */
  static Model train(List<LabelledSentence> corpus, Path messages, DraftReader reader)
      throws IOException {
    KindTraining training = new KindTraining();
    training.addMessages(messages, reader);
    training.addSentences(corpus);
    int outcomes = JudgedKinds.PURPOSES.size();
    return Model.of(outcomes, MaximumEntropy.train(outcomes, training.observations, CAUTION));
  }

  /** All that say their kind, good and faulty. */
  private void addMessages(Path messages, DraftReader reader) throws IOException {
    for (Path folder : GoodMessages.entries(messages)) {
      for (Path file : GoodMessages.entries(folder)) {
        if (GoodMessages.DRAFT.matcher(file.toString()).matches()) {
          Optional<Draft> draft =
              reader.read(file.getFileName().toString(), Files.readAllBytes(file)).draft();
          draft.filter(one -> !one.kind().inferred()).ifPresent(this::add);
        }
      }
    }
  }

  private void add(Draft draft) {
    Set<Integer> keys =
        KindTraits.of(draft.headers().subject(), draft.letter(), Judge.families()).keySet();
    add(draft.kind().kind(), keys, WEIGHT_OF_MESSAGE);
  }

  /** Those whose act is known: the others were written for one fault, and hardly tell a kind. */
  private void addSentences(List<LabelledSentence> corpus) {
    Map<String, List<LabelledSentence>> byHand = new LinkedHashMap<>();
    for (LabelledSentence sentence : corpus) {
      if (sentence.act().isPresent()) {
        byHand
            .computeIfAbsent(sentence.hand() + "\t" + sentence.kind(), hand -> new ArrayList<>())
            .add(sentence);
      }
    }
    byHand.values().forEach(this::addHandfuls);
  }

  private void addHandfuls(List<LabelledSentence> sentences) {
    int turn = 0;
    for (int from = 0; from < sentences.size(); turn++) {
      int to = Math.min(sentences.size(), from + HANDFULS.get(turn % HANDFULS.size()));
      Set<Integer> keys = new LinkedHashSet<>();
      for (LabelledSentence one : sentences.subList(from, to)) {
        keys.addAll(KindTraits.of(one.part(), one.sentence(), Judge.families()).keySet());
      }
      add(sentences.get(from).kind(), keys, 1);
      from = to;
    }
  }

  private void add(Kind kind, Set<Integer> keys, int weight) {
    int purpose = JudgedKinds.PURPOSES.indexOf(JudgedKinds.purpose(kind));
    observations.add(new Observation(purpose, List.copyOf(keys), weight));
  }
}

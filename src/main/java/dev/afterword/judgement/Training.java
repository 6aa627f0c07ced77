package dev.afterword.judgement;

import dev.afterword.draft.DraftReader;
import dev.afterword.draft.Segmenter;
import dev.afterword.language.English;
import dev.afterword.language.Observation;
import dev.afterword.phrases.Tokens;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Trains the models on the labelled sentences when Afterword is built. The same sentences give the
 * same bytes.
 */
public final class Training {

  private static final String LABEL = "models.txt";
  private static final Path SENTENCES = Path.of("sentences", "train.tsv");
  private static final Path NAMES = Path.of("names", "train.tsv");
  private static final Path MESSAGES = Path.of("messages", "train");

  /**
   * How many labelled sentences one of a good letter is worth: among those half are minded, in
   * letters hardly any is. Found by trying on letters that the model had not seen.
   */
  private static final int WEIGHT_IN_LETTERS = 6;

  private static final NetworkTraining.Plan PLAN_OF_ACTS = new NetworkTraining.Plan(16, 20, 5);

  /** Rare turns of speech tell more of tones than of acts. */
  private static final NetworkTraining.Plan PLAN_OF_TONES = new NetworkTraining.Plan(16, 20, 3);

  /** Names are fewer and tell less alike; found by trying on development names. */
  private static final NetworkTraining.Plan PLAN_OF_NAMES = new NetworkTraining.Plan(24, 20, 4);

  private Training() {}

  /**
   * Trains the models, unless they were trained by the same code on the same sentences.
   *
   * @param arguments the folder of the labelled corpus and the folder of the classes
   */
  public static void main(String[] arguments) throws IOException {
    Path labelled = Path.of(arguments[0]);
    Path classes = Path.of(arguments[1], "dev", "afterword");
    Path folder = classes.resolve("judgement");
    String label = label(labelled, classes);
    Path labelOfModels = folder.resolve(LABEL);
    if (Files.exists(labelOfModels) && Files.readString(labelOfModels).equals(label)) {
      return;
    }
    List<LabelledSentence> corpus = corpus(labelled);
    write(acts(corpus)::write, folder.resolve(Judge.ACTS));
    write(tones(corpus)::write, folder.resolve(Judge.TONES));
    write(kinds(corpus, labelled)::write, folder.resolve(JudgedKinds.KINDS));
    write(names(labelled)::write, folder.resolve(JudgedNames.NAMES));
    Files.writeString(labelOfModels, label);
  }

  /**
   * All that there is to learn from.
   *
   * @param labelled the folder of the labelled corpus
   */
  static List<LabelledSentence> corpus(Path labelled) throws IOException {
    Segmenter segmenter = English.segmenter();
    List<LabelledSentence> corpus =
        new ArrayList<>(LabelledSentence.read(labelled.resolve(SENTENCES), segmenter));
    corpus.addAll(GoodMessages.sentences(labelled.resolve(MESSAGES), new DraftReader(segmenter)));
    return List.copyOf(corpus);
  }

  static Network acts(List<LabelledSentence> corpus) {
    List<LabelledSentence> known = corpus.stream().filter(one -> one.act().isPresent()).toList();
    return train(known, one -> one.act().orElseThrow(), Act.values().length, PLAN_OF_ACTS);
  }

  static Network tones(List<LabelledSentence> corpus) {
    return train(corpus, LabelledSentence::tone, Tone.values().length, PLAN_OF_TONES);
  }

  static Model kinds(List<LabelledSentence> corpus, Path labelled) throws IOException {
    return KindTraining.train(
        corpus, labelled.resolve(MESSAGES), new DraftReader(English.segmenter()));
  }

  static Network names(Path labelled) throws IOException {
    List<Observation> observations = new ArrayList<>();
    for (LabelledName one : LabelledName.read(labelled.resolve(NAMES), English.segmenter())) {
      LoneSentence alone = one.sentence();
      List<Integer> keys =
          NameTraits.of(one.kind(), alone.part(), alone.sentence(), one.name(), Judge.families())
              .stream()
              .map(Trait::key)
              .toList();
      observations.add(new Observation(ordinal(one.bearer()), keys, 1));
    }
    return NetworkTraining.train(JudgedNames.BEARERS.size(), observations, PLAN_OF_NAMES);
  }

  private static int weight(LabelledSentence sentence) {
    return sentence.isOfGoodLetter() ? WEIGHT_IN_LETTERS : 1;
  }

  private static Network train(
      List<LabelledSentence> corpus,
      Function<LabelledSentence, ? extends Enum<?>> outcome,
      int outcomes,
      NetworkTraining.Plan plan) {
    Traits traits = Judge.traits();
    List<Observation> observations = new ArrayList<>();
    for (LabelledSentence one : corpus) {
      List<Integer> keys =
          traits.of(one.sentence(), Tokens.of(one.part(), one.sentence())).stream()
              .map(Trait::key)
              .toList();
      observations.add(new Observation(ordinal(outcome.apply(one)), keys, weight(one)));
    }
    return NetworkTraining.train(outcomes, observations, plan);
  }

  @SuppressWarnings("EnumOrdinal") // The build that trains on an ordinal is the one that reads it.
  private static int ordinal(Enum<?> outcome) {
    return outcome.ordinal();
  }

  private static void write(Trained model, Path file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      model.write(out);
    }
  }

  /** What can be written down when it is trained. */
  interface Trained {
    void write(DataOutputStream out) throws IOException;
  }

  /** A sum over the sentences and all that reads them. */
  private static String label(Path labelled, Path classes) throws IOException {
    CRC32 sum = new CRC32();
    sum.update(Files.readAllBytes(labelled.resolve(SENTENCES)));
    sum.update(Files.readAllBytes(labelled.resolve(NAMES)));
    add(labelled.resolve(MESSAGES), file -> true, sum);
    for (String read : List.of("judgement", "phrases", "language", "draft")) {
      add(classes.resolve(read), Training::isRead, sum);
    }
    return Long.toHexString(sum.getValue()) + "\n";
  }

  private static void add(Path folder, Predicate<Path> read, CRC32 sum) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).filter(read).sorted().toList()) {
        sum.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        sum.update(Files.readAllBytes(file));
      }
    }
  }

  private static boolean isRead(Path file) {
    return file.toString().endsWith(".class") || file.toString().endsWith("word-families.txt");
  }
}

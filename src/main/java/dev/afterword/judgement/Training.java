package dev.afterword.judgement;

import dev.afterword.draft.Segmenter;
import dev.afterword.language.English;
import dev.afterword.language.MaximumEntropy;
import dev.afterword.language.MaximumEntropy.Observation;
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
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Trains the models on the labelled sentences when Afterword is built. The same sentences give the
 * same bytes.
 */
public final class Training {

  private static final String LABEL = "models.txt";

  private Training() {}

  /**
   * Trains the models, unless they were trained by the same code on the same sentences.
   *
   * @param arguments the folder of the labelled corpus and the folder of the classes
   */
  public static void main(String[] arguments) throws IOException {
    Path sentences = Path.of(arguments[0], "sentences", "train.tsv");
    Path classes = Path.of(arguments[1], "dev", "afterword");
    Path folder = classes.resolve("judgement");
    String label = label(sentences, classes);
    Path labelled = folder.resolve(LABEL);
    if (Files.exists(labelled) && Files.readString(labelled).equals(label)) {
      return;
    }
    Segmenter segmenter = English.segmenter();
    List<LabelledSentence> corpus = LabelledSentence.read(sentences, segmenter);
    write(acts(corpus), folder.resolve(Judge.ACTS));
    write(tones(corpus), folder.resolve(Judge.TONES));
    Files.writeString(labelled, label);
  }

  static Model acts(List<LabelledSentence> corpus) throws IOException {
    return train(corpus, LabelledSentence::act, Act.values().length);
  }

  static Model tones(List<LabelledSentence> corpus) throws IOException {
    return train(corpus, LabelledSentence::tone, Tone.values().length);
  }

  private static Model train(
      List<LabelledSentence> corpus,
      Function<LabelledSentence, ? extends Enum<?>> outcome,
      int outcomes)
      throws IOException {
    Traits traits = Judge.traits();
    List<Observation> observations = new ArrayList<>();
    for (LabelledSentence one : corpus) {
      List<Integer> keys =
          traits.of(one.sentence(), Tokens.of(one.part(), one.sentence())).stream()
              .map(Trait::key)
              .toList();
      observations.add(new Observation(ordinal(outcome.apply(one)), keys));
    }
    return Model.of(outcomes, MaximumEntropy.train(outcomes, observations));
  }

  @SuppressWarnings("EnumOrdinal") // The build that trains on an ordinal is the one that reads it.
  private static int ordinal(Enum<?> outcome) {
    return outcome.ordinal();
  }

  private static void write(Model model, Path file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      model.write(out);
    }
  }

  /** A sum over the sentences and all that reads them. */
  private static String label(Path sentences, Path classes) throws IOException {
    CRC32 sum = new CRC32();
    sum.update(Files.readAllBytes(sentences));
    for (String read : List.of("judgement", "phrases", "language")) {
      try (Stream<Path> files = Files.list(classes.resolve(read))) {
        for (Path file : files.filter(Training::isRead).sorted().toList()) {
          sum.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
          sum.update(Files.readAllBytes(file));
        }
      }
    }
    return Long.toHexString(sum.getValue()) + "\n";
  }

  private static boolean isRead(Path file) {
    return file.toString().endsWith(".class") || file.toString().endsWith("word-families.txt");
  }
}

package dev.afterword.judgement;

import dev.afterword.draft.Draft;
import dev.afterword.draft.DraftReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Sentences of messages in which nothing is wrong. They speak of freezers, hedges and night shifts
 * as no list of labelled sentences does, and keep a model from hearing a tone in them.
 */
final class GoodMessages {

  private static final Pattern FAULTY = Pattern.compile("(?m)^faults:");
  static final Pattern DRAFT = Pattern.compile(".+\\.(?:md|txt|eml)");

  private GoodMessages() {}

  /**
   * The sentences of the good messages of one split.
   *
   * @param split a folder of cases, as {@code corpus/labelled/README.md} describes them
   */
  static List<LabelledSentence> sentences(Path split, DraftReader reader) throws IOException {
    List<LabelledSentence> sentences = new ArrayList<>();
    for (Path folder : entries(split)) {
      if (!FAULTY.matcher(Files.readString(folder.resolve("case.yml"))).find()) {
        for (Path file : entries(folder)) {
          if (DRAFT.matcher(file.toString()).matches()) {
            reader
                .read(file.getFileName().toString(), Files.readAllBytes(file))
                .draft()
                .map(GoodMessages::sentences)
                .ifPresent(sentences::addAll);
          }
        }
      }
    }
    return sentences;
  }

  static List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }

  private static List<LabelledSentence> sentences(Draft draft) {
    return draft.letter().body().stream()
        .flatMap(
            part ->
                part.sentences().stream()
                    .map(
                        sentence ->
                            new LabelledSentence(
                                "",
                                draft.kind().kind(),
                                Tone.NEUTRAL,
                                Optional.empty(),
                                part,
                                sentence)))
        .toList();
  }
}

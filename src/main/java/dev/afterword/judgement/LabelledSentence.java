package dev.afterword.judgement;

import dev.afterword.draft.Kind;
import dev.afterword.draft.Part;
import dev.afterword.draft.Segmenter;
import dev.afterword.draft.Sentence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A sentence of the labelled corpus.
 *
 * @param hand who wrote it; empty for a sentence of a good letter
 * @param kind of the message that it stands in
 * @param act empty where only the tone is known
 * @param part in which the sentence stands
 */
record LabelledSentence(
    String hand, Kind kind, Tone tone, Optional<Act> act, Part part, Sentence sentence) {

  private static final String UNKNOWN = "-";
  private static final String HEADER = "hand\tkind\ttone\tact\tsentence";

  /**
   * The sentences of a file of {@code corpus/labelled/sentences}.
   *
   * @throws IllegalArgumentException naming the file and line that is not as it must be
   */
  static List<LabelledSentence> read(Path file, Segmenter segmenter) throws IOException {
    return LabelledLines.read(file, HEADER, columns -> of(columns, segmenter));
  }

  boolean isOfGoodLetter() {
    return hand.isEmpty();
  }

  private static LabelledSentence of(String[] columns, Segmenter segmenter) {
    LoneSentence sentence = LoneSentence.of(columns[4], segmenter);
    return new LabelledSentence(
        columns[0],
        LabelledLines.value(Kind.class, columns[1]),
        LabelledLines.value(Tone.class, columns[2]),
        Optional.of(columns[3])
            .filter(act -> !act.equals(UNKNOWN))
            .map(act -> LabelledLines.value(Act.class, act)),
        sentence.part(),
        sentence.sentence());
  }
}

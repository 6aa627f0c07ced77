package dev.afterword.judgement;

import dev.afterword.draft.Kind;
import dev.afterword.draft.Part;
import dev.afterword.draft.Segmenter;
import dev.afterword.draft.Sentence;
import dev.afterword.draft.Word;
import dev.afterword.text.MappedText;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    List<String> lines = Files.readAllLines(file);
    if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
      throw new IllegalArgumentException(file + ":1: the columns must be " + HEADER);
    }
    List<LabelledSentence> sentences = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      try {
        sentences.add(of(lines.get(i).split("\t", -1), segmenter));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(file + ":" + (i + 1) + ": " + e.getMessage(), e);
      }
    }
    return sentences;
  }

  boolean isOfGoodLetter() {
    return hand.isEmpty();
  }

  private static LabelledSentence of(String[] columns, Segmenter segmenter) {
    if (columns.length != HEADER.split("\t", -1).length) {
      throw new IllegalArgumentException("a line must have the columns " + HEADER);
    }
    Part part = part(columns[4], segmenter);
    return new LabelledSentence(
        columns[0],
        value(Kind.class, columns[1]),
        value(Tone.class, columns[2]),
        Optional.of(columns[3])
            .filter(act -> !act.equals(UNKNOWN))
            .map(act -> value(Act.class, act)),
        part,
        part.sentences().get(0));
  }

  private static <E extends Enum<E>> E value(Class<E> type, String label) {
    return Enum.valueOf(type, label.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** A part of one sentence, also where a segmenter takes it for several. */
  private static Part part(String text, Segmenter segmenter) {
    Span all = new Span(0, text.length());
    List<Word> words =
        segmenter.sentences(text).stream()
            .flatMap(segment -> segment.words().stream())
            .map(word -> new Word(text.substring(word.start(), word.end()), word, word))
            .toList();
    return new Part(
        Part.Role.PARAGRAPH,
        MappedText.verbatim(new Source("", text), all),
        List.of(new Sentence(text, all, all, words)));
  }
}

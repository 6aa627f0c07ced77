package dev.afterword.draft;

import dev.afterword.text.MappedText;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Cuts the text of a part into sentences and words that know their places. */
final class PartReader {

  private PartReader() {}

  /** A part whose text is known; quoted text and code get no sentences. */
  static Part read(Part.Role role, MappedText text, Segmenter segmenter) {
    return read(role, text, 0, segmenter);
  }

  /**
   * @param from where the sentences begin, in units of the text; before it stands a list marker
   */
  static Part read(Part.Role role, MappedText text, int from, Segmenter segmenter) {
    List<Sentence> sentences = new ArrayList<>();
    if (role.isOwn()) {
      int start = from;
      while (start < text.length()) {
        int end = text.text().indexOf('\n', start);
        end = end < 0 ? text.length() : end;
        line(text, new Span(start, end), segmenter, sentences);
        start = end + 1;
      }
    }
    return new Part(role, text, sentences);
  }

  /** No sentence runs over a line end that the writer meant. */
  private static void line(
      MappedText text, Span line, Segmenter segmenter, List<Sentence> sentences) {
    String characters = text.text().substring(line.start(), line.end());
    if (characters.isBlank()) {
      return;
    }
    for (Segmenter.Segment segment : segmenter.sentences(characters)) {
      List<Word> words = new ArrayList<>();
      for (Span inLine : segment.words()) {
        Span word = inLine.shift(line.start());
        words.add(new Word(at(text, word), word, text.inFile(word)));
      }
      Span sentence = segment.span().shift(line.start());
      sentences.add(new Sentence(at(text, sentence), sentence, text.inFile(sentence), words));
    }
  }

  private static String at(MappedText text, Span span) {
    return text.text().substring(span.start(), span.end());
  }
}

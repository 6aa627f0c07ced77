package dev.afterword.judgement;

import dev.afterword.draft.Part;
import dev.afterword.draft.Segmenter;
import dev.afterword.draft.Sentence;
import dev.afterword.draft.Word;
import dev.afterword.text.MappedText;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import java.util.List;

/**
 * A sentence without a message around it.
 *
 * @param part of which it is the only sentence
 */
record LoneSentence(Part part, Sentence sentence) {

  /** A part of one sentence, also where a segmenter takes it for several. */
  static LoneSentence of(String text, Segmenter segmenter) {
    Span all = new Span(0, text.length());
    List<Word> words =
        segmenter.sentences(text).stream()
            .flatMap(segment -> segment.words().stream())
            .map(word -> new Word(text.substring(word.start(), word.end()), word, word))
            .toList();
    Sentence sentence = new Sentence(text, all, all, words);
    return new LoneSentence(
        new Part(
            Part.Role.PARAGRAPH, MappedText.verbatim(new Source("", text), all), List.of(sentence)),
        sentence);
  }
}

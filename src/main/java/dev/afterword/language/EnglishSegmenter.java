package dev.afterword.language;

import dev.afterword.draft.Segmenter;
import dev.afterword.text.Once;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;

/**
 * Cuts English paragraphs with the sentence and tokenizer models of OpenNLP.
 *
 * <p>The sentence model was trained on web text and errs where letters are full of it: it ends a
 * sentence after “3 p.m.”, “an M.B.A.” and “e.g.”, and joins “Acme Corp. I left”. So it is asked
 * only where the writing leaves the matter open; {@link SentenceEnd} decides the plain cases.
 */
final class EnglishSegmenter implements Segmenter {

  private final Supplier<SentenceModel> sentenceModel =
      new Once<>(
          () -> ModelFile.load("opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin", SentenceModel::new));
  private final Supplier<TokenizerModel> tokenizerModel =
      new Once<>(
          () -> ModelFile.load("opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin", TokenizerModel::new));

  @Override
  public List<Segment> sentences(String paragraph) {
    List<Span> words = WordSpans.in(paragraph, tokenEnds(paragraph));
    List<Segment> segments = new ArrayList<>();
    int nextWord = 0;
    for (Span sentence : cut(paragraph, words)) {
      int first = nextWord;
      while (nextWord < words.size() && words.get(nextWord).end() <= sentence.end()) {
        nextWord++;
      }
      segments.add(new Segment(sentence, List.copyOf(words.subList(first, nextWord))));
    }
    return List.copyOf(segments);
  }

  private List<Span> cut(String paragraph, List<Span> words) {
    IntPredicate modelEnds = sentenceEnds(paragraph);
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    for (SentenceEnd end : SentenceEnd.candidates(paragraph, words)) {
      boolean ends =
          switch (end.verdict()) {
            case YES -> true;
            case NO -> false;
            case OPEN -> modelEnds.test(end.at());
          };
      if (ends) {
        addStripped(sentences, paragraph, start, end.at());
        start = end.at();
      }
    }
    addStripped(sentences, paragraph, start, paragraph.length());
    return sentences;
  }

  private static void addStripped(List<Span> sentences, String paragraph, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isBlank(paragraph.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(paragraph.charAt(end - 1))) {
      end--;
    }
    if (end > start) {
      sentences.add(new Span(start, end));
    }
  }

  static boolean isBlank(char unit) {
    return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
  }

  /** Whether the model ends a sentence at an index. A model's detector serves one thread only. */
  private IntPredicate sentenceEnds(String paragraph) {
    Supplier<Set<Integer>> ends =
        new Once<>(
            () -> {
              Set<Integer> found = new HashSet<>();
              for (opennlp.tools.util.Span span :
                  new SentenceDetectorME(sentenceModel.get()).sentPosDetect(paragraph)) {
                found.add(span.getEnd());
              }
              return found;
            });
    return index -> ends.get().contains(index);
  }

  /** Whether the tokenizer cuts at an index, before or after its character. */
  private IntPredicate tokenEnds(String paragraph) {
    Supplier<Set<Integer>> ends =
        new Once<>(
            () -> {
              Set<Integer> found = new HashSet<>();
              for (opennlp.tools.util.Span span :
                  new TokenizerME(tokenizerModel.get()).tokenizePos(paragraph)) {
                found.add(span.getEnd());
              }
              return found;
            });
    return index ->
        SentenceEnd.looksLikeTheNextSentence(paragraph, index + 1)
            && (ends.get().contains(index) || ends.get().contains(index + 1));
  }
}

package dev.afterword.language;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.languagetool.AnalyzedSentence;
import org.languagetool.AnalyzedTokenReadings;
import org.languagetool.JLanguageTool;

/**
 * A text as LanguageTool's rules see it. Made once and read twice, because making it takes longer
 * than all that the rules do with it.
 *
 * @param sentences the text, cut
 * @param analyzed one for each
 */
record AnalyzedText(List<String> sentences, List<AnalyzedSentence> analyzed) {

  AnalyzedText {
    sentences = List.copyOf(sentences);
    analyzed = List.copyOf(analyzed);
  }

  /**
   * Analyzes a part of a message.
   *
   * @param last whether the message ends with it; LanguageTool marks the end of a text, and some
   *     rules look for the mark
   */
  static AnalyzedText of(String text, boolean last, JLanguageTool tool) throws IOException {
    List<String> sentences = tool.sentenceTokenize(text);
    List<AnalyzedSentence> analyzed = new ArrayList<>();
    for (String sentence : sentences) {
      analyzed.add(tool.getAnalyzedSentence(sentence));
    }
    if (last) {
      int end = analyzed.size() - 1;
      analyzed.set(end, withEndMarked(analyzed.get(end)));
    }
    return new AnalyzedText(sentences, analyzed);
  }

  private static AnalyzedSentence withEndMarked(AnalyzedSentence sentence) {
    AnalyzedTokenReadings[] tokens = sentence.getTokens();
    AnalyzedTokenReadings[] undecided = sentence.getPreDisambigTokens();
    tokens[tokens.length - 1].setParagraphEnd();
    undecided[undecided.length - 1].setParagraphEnd();
    return new AnalyzedSentence(tokens, undecided);
  }

  /** Several texts as one. */
  static AnalyzedText joined(Collection<AnalyzedText> texts) {
    return new AnalyzedText(
        texts.stream().flatMap(text -> text.sentences().stream()).toList(),
        texts.stream().flatMap(text -> text.analyzed().stream()).toList());
  }

  /** The whole text. */
  String plain() {
    return sentences.stream().collect(Collectors.joining());
  }
}

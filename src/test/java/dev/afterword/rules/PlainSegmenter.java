package dev.afterword.rules;

import dev.afterword.draft.Segmenter;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences end at . ! ? before a blank; enough for tests that are not about sentences. */
final class PlainSegmenter implements Segmenter {

  private static final Pattern SENTENCE = Pattern.compile("\\S.*?(?:[.!?]+(?=\\s|$)|$)");
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’./:&-][\\p{L}\\p{M}\\p{N}]+)*['’]?");

  @Override
  public List<Segment> sentences(String paragraph) {
    List<Segment> segments = new ArrayList<>();
    Matcher sentence = SENTENCE.matcher(paragraph);
    while (sentence.find()) {
      List<Span> words = new ArrayList<>();
      Matcher word = WORD.matcher(paragraph).region(sentence.start(), sentence.end());
      while (word.find()) {
        words.add(new Span(word.start(), word.end()));
      }
      segments.add(new Segment(new Span(sentence.start(), sentence.end()), words));
    }
    return segments;
  }
}

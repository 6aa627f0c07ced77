package dev.afterword.draft;

import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts at sentence marks and blanks: enough for tests that are not about language. */
public final class PlainSegmenter implements Segmenter {

  private static final Pattern WORD =
      Pattern.compile(
          "https?://\\S*[\\p{L}\\p{N}/]|[\\p{L}\\p{N}.]+@[\\p{L}\\p{N}.]*[\\p{L}\\p{N}]"
              + "|[\\p{L}\\p{M}\\p{N}]+(?:['’:.-][\\p{L}\\p{M}\\p{N}]+)*");

  private static final Pattern SENTENCE_END = Pattern.compile("[.?!][\"”’)]*(?=\\s+\\p{Lu}|\\s*$)");

  @Override
  public List<Segment> sentences(String paragraph) {
    List<Segment> segments = new ArrayList<>();
    Matcher end = SENTENCE_END.matcher(paragraph);
    int start = 0;
    while (end.find()) {
      add(paragraph, start, end.end(), segments);
      start = end.end();
    }
    add(paragraph, start, paragraph.length(), segments);
    return segments;
  }

  private static void add(String text, int from, int to, List<Segment> segments) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (start == end) {
      return;
    }
    List<Span> words = new ArrayList<>();
    Matcher word = WORD.matcher(text).region(start, end);
    while (word.find()) {
      words.add(new Span(word.start(), word.end()));
    }
    segments.add(new Segment(new Span(start, end), words));
  }
}

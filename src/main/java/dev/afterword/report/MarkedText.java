package dev.afterword.report;

import static dev.afterword.report.Html.Tag.MARK;
import static dev.afterword.report.Html.Tag.SPAN;

import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** A text in which some words are marked. */
final class MarkedText {

  private MarkedText() {}

  /**
   * Words to mark.
   *
   * @param span in UTF-16 units of the text; empty for a place between two characters
   * @param look the class of the mark
   * @param spoken what a screen reader says before the words
   * @param weight where marks overlap, the heaviest is seen
   * @param behind what stands behind the words
   */
  record Mark(Span span, String look, String spoken, int weight, List<Html> behind) {}

  /** The text, marked. */
  static List<Html> of(String text, List<Mark> marks) {
    TreeSet<Integer> edges = new TreeSet<>(List.of(0, text.length()));
    for (Mark mark : marks) {
      edges.add(mark.span().start());
      edges.add(mark.span().end());
    }
    List<Html> pieces = new ArrayList<>();
    int start = 0;
    for (int end : edges) {
      if (start < end) {
        pieces.add(segment(text, new Span(start, end), marks));
      }
      for (Mark mark : marks) {
        if (mark.span().end() == end) {
          pieces.addAll(mark.behind());
        }
      }
      start = end;
    }
    return pieces;
  }

  private static Html segment(String text, Span segment, List<Mark> marks) {
    String words = text.substring(segment.start(), segment.end());
    return marks.stream()
        .filter(mark -> !mark.span().isEmpty() && mark.span().contains(segment))
        .max(Comparator.comparing(Mark::weight))
        .<Html>map(
            mark ->
                MARK.of(SPAN.of(mark.spoken() + ": ").classed("unseen"), Html.text(words))
                    .classed(mark.look()))
        .orElseGet(() -> Html.text(words));
  }
}

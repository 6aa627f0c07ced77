package dev.afterword.report;

import static dev.afterword.report.Html.Tag.A;
import static dev.afterword.report.Html.Tag.SPAN;

import dev.afterword.lint.Violation;
import dev.afterword.report.MarkedText.Mark;
import dev.afterword.text.Span;
import dev.afterword.yaml.Fields;
import java.util.ArrayList;
import java.util.List;

/**
 * A violation as a page numbers it.
 *
 * @param home the id of the draft or the file that it is numbered in
 * @param number from 1, in order of place
 * @param violation what was found
 */
record Finding(String home, int number, Violation violation) {

  /** Where something is to be inserted, as proofreaders write it. */
  private static final String CARET = "\u2038";

  /** The severity in a word, which is its class as well. */
  String severity() {
    return Fields.nameOf(violation.severity());
  }

  /** The id of what is said about the words. */
  String noteId() {
    return home + "-note-" + number;
  }

  /** The id of the words. */
  String wordsId() {
    return home + "-words-" + number;
  }

  /**
   * The mark of its words in a text.
   *
   * @param span in UTF-16 units of the text
   * @param numbered whether its number stands behind them
   */
  Mark mark(Span span, boolean numbered) {
    List<Html> behind = new ArrayList<>();
    if (span.isEmpty()) {
      behind.add(SPAN.of(CARET).classed("caret " + severity()).with("aria-hidden", "true"));
    }
    if (numbered) {
      behind.add(numberAtWords());
    }
    return new Mark(span, severity(), severity(), weight(), behind);
  }

  /** Where marks overlap, the worst is seen. */
  private int weight() {
    return switch (violation.severity()) {
      case ERROR -> 2;
      case WARNING -> 1;
      case SUGGESTION -> 0;
    };
  }

  /** The number beside the words, which leads to what is said about them. */
  Html numberAtWords() {
    return number(wordsId(), noteId(), severity() + ", finding ");
  }

  /** The number beside what is said, which leads to the words. */
  Html numberAtNote() {
    return number("", wordsId(), "To the words of finding ");
  }

  private Html number(String id, String target, String spoken) {
    Html.Element link =
        A.of(SPAN.of(spoken).classed("unseen"), Html.text(String.valueOf(number)))
            .classed("number " + severity())
            .with("href", "#" + target)
            .with("dir", "ltr");
    return id.isEmpty() ? link : link.id(id);
  }
}

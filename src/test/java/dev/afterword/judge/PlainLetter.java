package dev.afterword.judge;

import dev.afterword.text.Span;
import java.util.List;

/**
 * A letter as a checker gets it that knows neither facts nor headers.
 *
 * @param name of its file
 * @param language as in {@code en-GB}
 * @param message that it is a draft of
 * @param file the draft
 * @param start where the letter begins in the draft, behind the headers
 * @param family what sort of defect was planted, if one was
 * @param planted the words that show it, in the draft
 */
record PlainLetter(
    String name,
    String language,
    Message message,
    String file,
    int start,
    String family,
    List<Span> planted) {

  PlainLetter {
    planted = List.copyOf(planted);
  }

  PlainLetter named(String other) {
    return new PlainLetter(other, language, message, file, start, family, planted);
  }

  String text() {
    return message.text(file).substring(start);
  }

  /** Whether one of some places in the draft holds planted words. */
  boolean isFoundBy(List<Span> found) {
    return planted.stream().anyMatch(words -> found.stream().anyMatch(words::overlaps));
  }
}

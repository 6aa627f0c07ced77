package dev.afterword.rules;

import dev.afterword.text.Span;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text, and the same with marks over people and titles.
 *
 * @param written as it is
 * @param marked of the same length; see {@link MarkedPeople}
 */
record MarkedText(String written, String marked) {

  private static final Pattern SENTENCE = Pattern.compile("[^.!?]+");

  private static final Pattern NAME = Pattern.compile(JobHolder.NAME_MARK + "+");

  /** The words of a stretch. */
  String written(Span span) {
    return written.substring(span.start(), span.end());
  }

  /** Whether somebody whom the facts know is named. */
  boolean namesSomebody() {
    return namesSomebody(marked);
  }

  /** Whether somebody is named in marked words. */
  static boolean namesSomebody(String marked) {
    return marked.indexOf(MarkedPeople.FIRST_OR_LAST_NAME) >= 0
        || marked.indexOf(MarkedPeople.FULL_NAME) >= 0;
  }

  /** The sentences in which a recorded title stands, with marks. */
  Stream<MatchResult> titledSentences() {
    return SENTENCE
        .matcher(marked)
        .results()
        .filter(sentence -> sentence.group().indexOf(MarkedPeople.TITLE) >= 0);
  }

  /** The names in a sentence of this text, as written. */
  Stream<String> namesIn(MatchResult sentence) {
    return NAME.matcher(sentence.group())
        .results()
        .map(name -> written(new Span(name.start(), name.end()).shift(sentence.start())));
  }
}

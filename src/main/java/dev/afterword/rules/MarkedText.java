package dev.afterword.rules;

import dev.afterword.text.Span;

/**
 * A text, and the same with marks over people and titles.
 *
 * @param written as it is
 * @param marked of the same length; see {@link MarkedPeople}
 */
record MarkedText(String written, String marked) {

  /** The words of a stretch. */
  String written(Span span) {
    return written.substring(span.start(), span.end());
  }

  /** Whether somebody whom the facts know is named. */
  boolean namesSomebody() {
    return marked.indexOf(MarkedPeople.FIRST_OR_LAST_NAME) >= 0
        || marked.indexOf(MarkedPeople.FULL_NAME) >= 0;
  }
}

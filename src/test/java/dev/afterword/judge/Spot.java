package dev.afterword.judge;

import dev.afterword.text.Span;

/**
 * A place in a file of a message's folder.
 *
 * @param file its path in the folder
 * @param span in UTF-16 units of the decoded file
 */
record Spot(String file, Span span) {

  /** Whether both speak of the same words; an empty span speaks of the words that it touches. */
  boolean meets(Spot other) {
    return file.equals(other.file)
        && (span.overlaps(other.span) || span.contains(other.span) || other.span.contains(span));
  }
}

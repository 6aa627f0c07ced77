package dev.afterword.draft;

import dev.afterword.text.Span;

/**
 * A word as a reader counts it: {@code haven't}, {@code on-call} and {@code 3:30} are one word
 * each, punctuation and emoji are none.
 *
 * @param text as read
 * @param inPart where it stands in the text of its part, in UTF-16 units
 * @param span where it lies in the file
 */
public record Word(String text, Span inPart, Span span) {}

package dev.afterword.phrases;

import dev.afterword.text.Span;
import java.util.Set;

/**
 * A word as phrases see it: {@code haven't} is two of them, {@code follow-up} too.
 *
 * @param word lower case, without accents and periods; a shortened word is spelled out where that
 *     is clear, otherwise it is one of {@link Tokens#SAME}
 * @param classes what kinds of word it is
 * @param afterBreak whether a semicolon, colon or dash stands before it
 * @param inPart the characters it stands for, in UTF-16 units of the part's text
 */
public record Token(String word, Set<WordClass> classes, boolean afterBreak, Span inPart) {
  /** Keeps its own copy of the classes. */
  public Token {
    classes = Set.copyOf(classes);
  }
}

package dev.afterword.lint;

import dev.afterword.text.Placed;
import dev.afterword.text.Span;
import java.util.List;

/**
 * A way to mend a violation, in the file of the violation.
 *
 * @param title what it does, as in {@code write “Rivera”}
 * @param applicability how far it can be trusted
 * @param edits do not overlap; in order of place
 */
public record Fix(String title, Applicability applicability, List<Edit> edits) {

  /** How far a fix can be trusted. */
  public enum Applicability {
    /** Cannot change the meaning. */
    SAFE,
    /** Offered, applied on request. */
    UNSAFE,
    /** Shown only. */
    DISPLAY
  }

  /**
   * A change of one span.
   *
   * @param span in UTF-16 units of the decoded file; empty to insert
   * @param text what the file holds there afterwards, spelled as its format asks for; {@code "\n"}
   *     stands for the line end of the file
   */
  public record Edit(Span span, String text) {

    /** The text with its place. */
    public Placed<String> placed() {
      return new Placed<>(text, span);
    }
  }

  /** Sorts the edits and rejects overlapping ones. */
  public Fix {
    edits = edits.stream().sorted((a, b) -> a.span().compareTo(b.span())).toList();
    for (int i = 1; i < edits.size(); i++) {
      if (edits.get(i).span().start() < edits.get(i - 1).span().end()) {
        throw new IllegalArgumentException("the edits of “" + title + "” overlap");
      }
    }
  }

  /** From the first to the last unit that it changes; the start of the file if it changes none. */
  public Span reach() {
    return edits.stream().map(Edit::span).reduce(Span::cover).orElse(Span.at(0));
  }

  /**
   * Whether it may be made for somebody who trusts fixes so far.
   *
   * @param most the least trustworthy fix that is still wanted; what is for display is never made
   */
  public boolean isWithin(Applicability most) {
    return applicability != Applicability.DISPLAY && applicability.compareTo(most) <= 0;
  }

  /** A fix of one edit. */
  public static Fix of(String title, Applicability applicability, Span span, String text) {
    return new Fix(title, applicability, List.of(new Edit(span, text)));
  }
}

package dev.afterword.lint;

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
   * @param text what stands there afterwards
   */
  public record Edit(Span span, String text) {}

  /** Sorts the edits and rejects overlapping ones. */
  public Fix {
    edits = edits.stream().sorted((a, b) -> a.span().compareTo(b.span())).toList();
    for (int i = 1; i < edits.size(); i++) {
      if (edits.get(i).span().start() < edits.get(i - 1).span().end()) {
        throw new IllegalArgumentException("the edits of “" + title + "” overlap");
      }
    }
  }

  /** A fix of one edit. */
  public static Fix of(String title, Applicability applicability, Span span, String text) {
    return new Fix(title, applicability, List.of(new Edit(span, text)));
  }
}

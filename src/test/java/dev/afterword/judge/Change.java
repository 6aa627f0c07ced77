package dev.afterword.judge;

import dev.afterword.text.Span;
import java.util.Comparator;
import java.util.List;

/** Other words at a place of a text. */
record Change(Span at, String words) {

  /** The text with all changes made; no two may overlap. */
  static String all(String text, List<Change> changes) {
    StringBuilder changed = new StringBuilder(text);
    changes.stream()
        .sorted(Comparator.comparing((Change change) -> change.at().start()).reversed())
        .forEach(change -> changed.replace(change.at().start(), change.at().end(), change.words()));
    return changed.toString();
  }
}

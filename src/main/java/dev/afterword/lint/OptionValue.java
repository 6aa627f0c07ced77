package dev.afterword.lint;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The value of an option of a rule as written: one text, a list of them, or one for each of several
 * kinds of message.
 */
public sealed interface OptionValue {

  /** A number, delay, word or yes/no. */
  record Text(String text) implements OptionValue {}

  /** Several texts. */
  record Texts(List<String> texts) implements OptionValue {
    /** Keeps its own copy. */
    public Texts {
      texts = List.copyOf(texts);
    }
  }

  /**
   * One value for each kind of message, by the kind's name in files; {@code default} stands for all
   * other kinds.
   */
  record ByKind(Map<String, OptionValue> values) implements OptionValue {
    /** Keeps its own copy. */
    public ByKind {
      values = Map.copyOf(values);
    }

    /** The value for a kind, or the default one. */
    public Optional<OptionValue> of(String kind) {
      return Optional.ofNullable(values.get(kind))
          .or(() -> Optional.ofNullable(values.get("default")));
    }
  }
}

package dev.afterword.yaml;

import dev.afterword.text.Span;
import java.util.List;
import java.util.Optional;

/** A value of a YAML document with its place in the file. */
public sealed interface YamlValue {

  /** Where it stands, in UTF-16 units of the decoded file. */
  Span span();

  /** What it is, in words for a message: {@code text}, {@code a list}, {@code a map}. */
  String describe();

  /**
   * A text, number, date or yes/no; YAML's own guesses at types are not used.
   *
   * @param text without quotes and escapes; empty for a key without a value
   * @param quoted whether it stood in quotes or in a block, so that it is meant as text
   * @param span quotes included
   */
  record Scalar(String text, boolean quoted, Span span) implements YamlValue {
    @Override
    public String describe() {
      return text.isEmpty() && !quoted ? "nothing" : "\"" + text + "\"";
    }

    /** Whether the key has no value at all. */
    public boolean isMissing() {
      return text.isEmpty() && !quoted;
    }
  }

  /** Values in order. */
  record Sequence(List<YamlValue> items, Span span) implements YamlValue {
    @Override
    public String describe() {
      return "a list";
    }
  }

  /** Keys with their values, in order; no key stands twice. */
  record Mapping(List<Entry> entries, Span span) implements YamlValue {
    @Override
    public String describe() {
      return "a map";
    }

    /** The value of a key. */
    public Optional<YamlValue> get(String key) {
      return entries.stream()
          .filter(entry -> entry.key().text().equals(key))
          .map(Entry::value)
          .findFirst();
    }
  }

  /** A key and its value. */
  record Entry(Scalar key, YamlValue value) {}
}

package dev.afterword.report;

import dev.afterword.lint.OptionValue;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The value of an option as a person writes it. */
final class OptionText {

  private OptionText() {}

  static String of(OptionValue value) {
    if (value instanceof OptionValue.Text text) {
      return text.text();
    }
    if (value instanceof OptionValue.Texts list) {
      return list.texts().isEmpty() ? "none" : String.join(", ", list.texts());
    }
    return byKind(((OptionValue.ByKind) value).values());
  }

  private static String byKind(Map<String, OptionValue> values) {
    String others =
        new TreeMap<>(values)
            .entrySet().stream()
                .filter(entry -> !entry.getKey().equals("default"))
                .map(entry -> entry.getKey() + " " + of(entry.getValue()))
                .collect(Collectors.joining(", "));
    OptionValue usual = values.get("default");
    return usual == null ? others : of(usual) + " (" + others + ")";
  }
}

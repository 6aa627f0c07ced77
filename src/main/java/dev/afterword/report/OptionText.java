package dev.afterword.report;

import dev.afterword.lint.OptionValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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

  /** The same, a long list only up to a number of characters. */
  static String cut(OptionValue value, int most) {
    String text = of(value);
    int end = text.length() > most ? text.lastIndexOf(", ", most) : -1;
    return end > 0 ? text.substring(0, end) + ", …" : text;
  }

  /**
   * Kinds with the same value stand together, as in {@code 150 (100 for card, status; 300 for
   * thank-you)}.
   */
  private static String byKind(Map<String, OptionValue> values) {
    Map<String, List<String>> kindsOf = new LinkedHashMap<>();
    new TreeMap<>(values)
        .forEach(
            (kind, value) -> {
              if (!kind.equals("default")) {
                kindsOf.computeIfAbsent(of(value), unseen -> new ArrayList<>()).add(kind);
              }
            });
    String others =
        kindsOf.entrySet().stream()
            .map(same -> same.getKey() + " for " + String.join(", ", same.getValue()))
            .collect(Collectors.joining("; "));
    OptionValue usual = values.get("default");
    return usual == null ? others : of(usual) + " (" + others + ")";
  }
}

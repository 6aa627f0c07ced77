package dev.afterword.settings;

import dev.afterword.lint.OptionValue;
import dev.afterword.yaml.Fields;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Values as they stand in a settings file. */
final class SettingsText {

  private SettingsText() {}

  static String of(Enum<?> constant) {
    return Fields.nameOf(constant);
  }

  static String of(OptionValue value) {
    if (value instanceof OptionValue.Text text) {
      return text.text();
    } else if (value instanceof OptionValue.Texts texts) {
      return "[" + String.join(", ", texts.texts()) + "]";
    }
    Map<String, OptionValue> values = new TreeMap<>(((OptionValue.ByKind) value).values());
    return values.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + of(entry.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }
}

package dev.afterword.lint;

import dev.afterword.draft.Kind;
import dev.afterword.interview.Delay;
import dev.afterword.yaml.Fields;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The options of one rule for one kind of message, with the user's settings applied. A rule asks
 * for an option by the name in its file; asking for one that the file does not declare is a bug of
 * the rule and throws.
 */
public final class Options {

  private final String rule;
  private final Kind kind;
  private final Map<String, OptionValue> values;

  /**
   * @param rule the rule's id, for messages
   * @param kind whose values are taken where an option has one for each kind
   */
  public Options(String rule, Kind kind, Map<String, OptionValue> values) {
    this.rule = rule;
    this.kind = kind;
    this.values = Map.copyOf(values);
  }

  /** A number; empty if the option is {@code off} or has none for this kind. */
  public Optional<BigDecimal> number(String name) {
    return text(name).map(BigDecimal::new);
  }

  /** A whole number; empty if the option is {@code off} or has none for this kind. */
  public Optional<Integer> count(String name) {
    return number(name).map(BigDecimal::intValueExact);
  }

  /** A delay such as {@code 2bd}; empty if the option is {@code off} or has none for this kind. */
  public Optional<Delay> delay(String name) {
    return text(name)
        .map(
            text ->
                Delay.parse(text)
                    .orElseThrow(() -> new IllegalStateException(rule + ": no delay: " + text)));
  }

  /** {@code yes} or {@code no}. */
  public boolean flag(String name) {
    return text(name).filter(text -> text.equals("yes") || text.equals("true")).isPresent();
  }

  /** One text; empty if the option is {@code off} or has none for this kind. */
  public Optional<String> text(String name) {
    return value(name)
        .map(
            value -> {
              if (value instanceof OptionValue.Text text) {
                return text.text();
              }
              throw new IllegalStateException(rule + ": " + name + " is no single value");
            })
        .filter(text -> !text.equals("off"));
  }

  /** Several texts; a single one is a list of one. */
  public List<String> texts(String name) {
    return value(name)
        .map(
            value ->
                value instanceof OptionValue.Texts list
                    ? list.texts()
                    : List.of(((OptionValue.Text) value).text()))
        .orElse(List.of());
  }

  private Optional<OptionValue> value(String name) {
    OptionValue value = values.get(name);
    if (value == null) {
      throw new IllegalStateException("the rule " + rule + " declares no option " + name);
    }
    return value instanceof OptionValue.ByKind byKind
        ? byKind.of(Fields.nameOf(kind))
        : Optional.of(value);
  }
}

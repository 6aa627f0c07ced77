package dev.afterword.settings;

import dev.afterword.draft.Kind;
import dev.afterword.interview.Delay;
import dev.afterword.lint.OptionValue;
import dev.afterword.lint.RuleCard;
import dev.afterword.phrases.PhraseParser;
import dev.afterword.text.Nearest;
import dev.afterword.yaml.Fields;
import dev.afterword.yaml.YamlValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the value of an option; its default tells what it must be. */
final class OptionReader {

  private static final BigDecimal ALL = new BigDecimal(100);
  private static final String FROM_0_TO_100 = "a percentage from 0 to 100, or off";

  private final Fields fields;
  private final String name;
  private final boolean phrases;
  private final boolean percent;

  /**
   * @param fields where the option stands
   * @param name the option
   * @param card of the rule that has it
   */
  OptionReader(Fields fields, String name, RuleCard card) {
    this.fields = fields;
    this.name = name;
    this.phrases = card.holdsPhrases(name);
    this.percent = card.holdsPercent(name);
  }

  Optional<OptionValue> read(YamlValue value, OptionValue usual) {
    if (value instanceof YamlValue.Mapping map && usual instanceof OptionValue.ByKind byKind) {
      return byKind(map, byKind);
    } else if (usual instanceof OptionValue.ByKind byKind) {
      return read(value, sample(byKind));
    } else if (value instanceof YamlValue.Scalar scalar) {
      return scalar(scalar, usual);
    } else if (value instanceof YamlValue.Sequence list && usual instanceof OptionValue.Texts) {
      List<String> texts = new ArrayList<>();
      for (YamlValue item : list.items()) {
        if (item instanceof YamlValue.Scalar text) {
          readable(text).ifPresent(texts::add);
        } else {
          wrong(item, "a list of words");
        }
      }
      return Optional.of(new OptionValue.Texts(texts));
    }
    return wrong(value, expected(usual));
  }

  private static OptionValue sample(OptionValue.ByKind byKind) {
    return new TreeMap<>(byKind.values())
        .values().stream()
            .filter(value -> !value.equals(new OptionValue.Text("off")))
            .findFirst()
            .orElse(new OptionValue.Text("off"));
  }

  private Optional<OptionValue> byKind(YamlValue.Mapping map, OptionValue.ByKind usual) {
    Set<String> kinds = new TreeSet<>(Fields.names(Kind.values()).keySet());
    kinds.add("default");
    Map<String, OptionValue> values = new TreeMap<>();
    for (YamlValue.Entry entry : map.entries()) {
      String kind = entry.key().text();
      if (!kinds.contains(kind)) {
        fields.problem(
            entry.key().span(),
            "unknown kind \"" + kind + "\" in \"" + name + "\"" + Nearest.suggestion(kind, kinds));
        continue;
      }
      read(entry.value(), sample(usual)).ifPresent(value -> values.put(kind, value));
    }
    return Optional.of(new OptionValue.ByKind(values));
  }

  private Optional<OptionValue> scalar(YamlValue.Scalar scalar, OptionValue usual) {
    String text = scalar.text();
    if (usual instanceof OptionValue.Texts) {
      if (text.equals("off")) {
        return Optional.of(new OptionValue.Texts(List.of()));
      }
      return readable(scalar).map(phrase -> new OptionValue.Texts(List.of(phrase)));
    }
    String likeThis = ((OptionValue.Text) usual).text();
    if (isNumber(likeThis) && isNumber(text) && text.startsWith("-")) {
      return wrong(scalar, percent ? FROM_0_TO_100 : "0 or more");
    }
    if (percent && isNumber(text) && new BigDecimal(text).compareTo(ALL) > 0) {
      return wrong(scalar, FROM_0_TO_100);
    }
    return isLike(text, likeThis)
        ? Optional.of(new OptionValue.Text(text))
        : wrong(scalar, expected(usual));
  }

  private Optional<String> readable(YamlValue.Scalar scalar) {
    if (phrases) {
      try {
        PhraseParser.parse(scalar.text());
      } catch (PhraseParser.Malformed e) {
        fields.problem(
            scalar.span(),
            "\"" + name + "\" holds " + scalar.describe() + ", which is no phrase: " + e.reason());
        return Optional.empty();
      }
    }
    return Optional.of(scalar.text());
  }

  private static boolean isLike(String text, String usual) {
    if (text.isEmpty()) {
      return false;
    } else if (text.equals("off")) {
      return true;
    } else if (isNumber(usual)) {
      return isNumber(text);
    } else if (Delay.parse(usual).isPresent()) {
      return Delay.parse(text).isPresent();
    }
    return !isFlag(usual) || isFlag(text);
  }

  private static boolean isNumber(String text) {
    return text.matches("-?\\d{1,9}(\\.\\d{1,9})?");
  }

  private static boolean isFlag(String text) {
    return Set.of("yes", "no", "true", "false").contains(text);
  }

  private static String expected(OptionValue usual) {
    if (!(usual instanceof OptionValue.Text text)) {
      return "a list of words";
    } else if (isNumber(text.text())) {
      return "a number, as in " + text.text() + ", or off";
    } else if (Delay.parse(text.text()).isPresent()) {
      return "a delay, as in " + text.text() + ", or off";
    }
    return isFlag(text.text()) ? "yes or no" : "a word, as in " + text.text();
  }

  private Optional<OptionValue> wrong(YamlValue value, String expected) {
    fields.problem(
        value.span(), "\"" + name + "\" must be " + expected + ", not " + value.describe());
    return Optional.empty();
  }
}

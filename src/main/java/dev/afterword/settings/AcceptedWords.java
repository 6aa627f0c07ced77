package dev.afterword.settings;

import dev.afterword.lint.Fix;
import dev.afterword.text.Problems;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import dev.afterword.yaml.YamlReader;
import dev.afterword.yaml.YamlValue;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes words into the list {@code accept} of a settings file and leaves the rest as it is. */
public final class AcceptedWords {

  private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N}_.-]*");

  private static final List<String> NOT_PLAIN = List.of("yes", "no", "true", "false", "null");

  private final Source settings;
  private final List<String> words;

  private AcceptedWords(Source settings, List<String> words) {
    this.settings = settings;
    this.words = words.stream().map(AcceptedWords::written).toList();
  }

  private static String written(String word) {
    return PLAIN.matcher(word).matches() && !NOT_PLAIN.contains(word)
        ? word
        : "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private String inLine() {
    return String.join(", ", words);
  }

  /** Those of some words that a settings file does not accept yet, each once. */
  public static List<String> fresh(Source settings, List<String> words) {
    List<String> accepted =
        YamlReader.read(settings, new Problems())
            .filter(YamlValue.Mapping.class::isInstance)
            .map(YamlValue.Mapping.class::cast)
            .flatMap(map -> map.get("accept"))
            .map(AcceptedWords::texts)
            .orElse(List.of());
    return words.stream().distinct().filter(word -> !accepted.contains(word)).toList();
  }

  private static List<String> texts(YamlValue value) {
    List<YamlValue> items =
        value instanceof YamlValue.Sequence list ? list.items() : List.of(value);
    return items.stream()
        .filter(YamlValue.Scalar.class::isInstance)
        .map(item -> ((YamlValue.Scalar) item).text())
        .toList();
  }

  /**
   * What to change in a settings file.
   *
   * @param words at least one
   * @return nothing if it cannot be read, or if the list is no list
   */
  public static Optional<Fix.Edit> edit(Source settings, List<String> words) {
    Problems problems = new Problems();
    Optional<YamlValue> read = YamlReader.read(settings, problems);
    AcceptedWords accepted = new AcceptedWords(settings, words);
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    if (read.isEmpty()) {
      return Optional.of(accepted.atEnd());
    }
    return read.filter(YamlValue.Mapping.class::isInstance)
        .map(YamlValue.Mapping.class::cast)
        .flatMap(accepted::edit);
  }

  private Optional<Fix.Edit> edit(YamlValue.Mapping map) {
    return map.get("accept").isEmpty()
        ? Optional.of(atEnd())
        : map.entries().stream()
            .filter(entry -> entry.key().text().equals("accept"))
            .findFirst()
            .flatMap(this::edit);
  }

  private Fix.Edit atEnd() {
    String text = settings.text();
    boolean open = !text.isEmpty() && !text.endsWith("\n");
    return new Fix.Edit(
        Span.at(text.length()), (open ? "\n" : "") + "accept: [" + inLine() + "]\n");
  }

  private Optional<Fix.Edit> edit(YamlValue.Entry accept) {
    if (accept.value() instanceof YamlValue.Sequence list) {
      return Optional.of(settings.at(list.span()).startsWith("[") ? inBrackets(list) : below(list));
    }
    if (accept.value() instanceof YamlValue.Scalar one) {
      return Optional.of(
          one.isMissing()
              ? new Fix.Edit(Span.at(accept.key().span().end() + 1), " [" + inLine() + "]")
              : new Fix.Edit(one.span(), "[" + settings.at(one.span()) + ", " + inLine() + "]"));
    }
    return Optional.empty();
  }

  private Fix.Edit inBrackets(YamlValue.Sequence list) {
    String comma = list.items().isEmpty() ? "" : ", ";
    int at =
        list.items().isEmpty()
            ? list.span().end() - 1
            : list.items().get(list.items().size() - 1).span().end();
    return new Fix.Edit(Span.at(at), comma + inLine());
  }

  private Fix.Edit below(YamlValue.Sequence list) {
    YamlValue last = list.items().get(list.items().size() - 1);
    Span line = settings.line(settings.position(last.span().start()).line());
    String before = settings.at(new Span(line.start(), last.span().start()));
    Span lastLine = settings.line(settings.position(last.span().end()).line());
    return new Fix.Edit(Span.at(lastLine.end()), "\n" + before + String.join("\n" + before, words));
  }
}

package dev.afterword.yaml;

import dev.afterword.text.Nearest;
import dev.afterword.text.Place;
import dev.afterword.text.Placed;
import dev.afterword.text.Problems;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads the keys of one map. Every key that is asked for is known; {@link #finish()} reports the
 * others. A wrong value is reported at its place and read as absent, so that one reading finds all
 * that is wrong.
 */
public final class Fields {

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,9})?");

  private final Source source;
  private final YamlValue.Mapping map;
  private final String what;
  private final Problems problems;
  private final Set<String> asked = new LinkedHashSet<>();

  /**
   * @param what the name of the map in messages, as in {@code the interview's facts}
   */
  public Fields(Source source, YamlValue.Mapping map, String what, Problems problems) {
    this.source = source;
    this.map = map;
    this.what = what;
    this.problems = problems;
  }

  /** The keys of the top of a file; a file without any value has none. */
  public static Fields ofFile(Source source, Span region, String what, Problems problems) {
    return ofFile(source, region, what, FreeText.NONE, problems);
  }

  /** As above, where some values are what their lines say, YAML or not. */
  public static Fields ofFile(
      Source source, Span region, String what, FreeText freeText, Problems problems) {
    Optional<YamlValue> top = YamlReader.read(source, region, freeText, problems);
    YamlValue.Mapping none = new YamlValue.Mapping(List.of(), Span.at(region.start()));
    if (top.isPresent() && !(top.get() instanceof YamlValue.Mapping)) {
      problems.add(
          new Place(source, Span.at(top.get().span().start())),
          what + " must be keys with values, not " + top.get().describe());
    }
    return new Fields(
        source, top.orElse(none) instanceof YamlValue.Mapping map ? map : none, what, problems);
  }

  /** Where the map stands. */
  public Span span() {
    return map.span();
  }

  /** The keys as written, known or not. */
  public List<YamlValue.Entry> entries() {
    return map.entries();
  }

  /** Whether a key stands here, with whatever value. */
  public boolean has(String key) {
    asked.add(key);
    return map.get(key).isPresent();
  }

  /** The value of a key as it stands; a key without a value is absent. */
  public Optional<YamlValue> value(String key) {
    asked.add(key);
    return map.get(key).filter(value -> !isMissing(value));
  }

  /** A text, number or date as written. */
  public Optional<Placed<String>> text(String key) {
    return value(key).flatMap(value -> scalar(key, value, "text"));
  }

  /** As {@link #text}, but its absence is a problem. */
  public Optional<Placed<String>> requiredText(String key) {
    require(key);
    return text(key)
        .filter(
            text -> {
              if (text.value().isBlank()) {
                problem(text.span(), "\"" + key + "\" must not be empty");
              }
              return !text.value().isBlank();
            });
  }

  /** Reports the absence of a value at its key or, without one, at the start of the map. */
  public void require(String key) {
    if (value(key).isEmpty()) {
      int place = keySpan(key).map(Span::start).orElse(map.span().start());
      problem(Span.at(place), what + " must have \"" + key + "\"");
    }
  }

  private Optional<Span> keySpan(String key) {
    return map.entries().stream()
        .filter(entry -> entry.key().text().equals(key))
        .map(entry -> entry.key().span())
        .findFirst();
  }

  /**
   * A value that {@code parse} understands.
   *
   * @param expected what is understood, as in {@code a date such as 2026-03-04}
   */
  public <T> Optional<Placed<T>> parsed(
      String key, String expected, Function<String, Optional<T>> parse) {
    return value(key)
        .flatMap(value -> scalar(key, value, expected))
        .flatMap(text -> parsed(key, expected, parse, text));
  }

  private <T> Optional<Placed<T>> parsed(
      String key, String expected, Function<String, Optional<T>> parse, Placed<String> text) {
    Optional<T> read = parse.apply(text.value());
    if (read.isEmpty()) {
      problems.add(
          new Place(source, text.span()),
          "\"" + key + "\" must be " + expected + ", not \"" + text.value() + "\"");
    }
    return read.map(value -> new Placed<>(value, text.span()));
  }

  /** {@code yes}, {@code no}, {@code true} or {@code false}. */
  public Optional<Placed<Boolean>> flag(String key) {
    return parsed(
        key,
        "yes or no",
        text ->
            switch (text) {
              case "yes", "true" -> Optional.of(true);
              case "no", "false" -> Optional.of(false);
              default -> Optional.empty();
            });
  }

  /** A number. */
  public Optional<Placed<BigDecimal>> number(String key) {
    return parsed(key, "a number", Fields::parseNumber);
  }

  private static Optional<BigDecimal> parseNumber(String text) {
    return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  /** One of a few names; the nearest is suggested for any other. */
  public <T> Optional<Placed<T>> choice(String key, Map<String, T> choices) {
    return text(key).flatMap(text -> choice(key, choices, text));
  }

  private <T> Optional<Placed<T>> choice(String key, Map<String, T> choices, Placed<String> text) {
    T chosen = choices.get(text.value());
    if (chosen == null) {
      problems.add(new Place(source, text.span()), notAChoice(key, text.value(), choices.keySet()));
      return Optional.empty();
    }
    return Optional.of(new Placed<>(chosen, text.span()));
  }

  /** A list whose items are each one of a few names; one name may stand alone. */
  public <T> List<Placed<T>> choices(String key, Map<String, T> choices) {
    return texts(key).stream().flatMap(text -> choice(key, choices, text).stream()).toList();
  }

  /** The message for a name that is none of the valid ones; the nearest is suggested. */
  public static String notAChoice(String key, String written, Set<String> choices) {
    return "\""
        + key
        + "\" must be one of "
        + String.join(", ", choices)
        + ", not \""
        + written
        + "\""
        + Nearest.suggestion(written, choices);
  }

  /**
   * The constants of an enumeration by their names in files: lower case, hyphens for underscores.
   */
  public static <E extends Enum<E>> Map<String, E> names(E[] constants) {
    Map<String, E> names = new LinkedHashMap<>();
    Arrays.stream(constants).forEach(constant -> names.put(nameOf(constant), constant));
    return names;
  }

  /** The name of a constant in files: lower case, hyphens for underscores. */
  public static String nameOf(Enum<?> constant) {
    return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** A list of texts; one text may stand alone. */
  public List<Placed<String>> texts(String key) {
    List<Placed<String>> texts = new ArrayList<>();
    for (YamlValue item : items(key)) {
      scalar(key, item, "text").ifPresent(texts::add);
    }
    return List.copyOf(texts);
  }

  /** The items of a list, empty ones left out; a single value stands for a list of one. */
  public List<YamlValue> items(String key) {
    return value(key)
        .map(value -> value instanceof YamlValue.Sequence list ? list.items() : List.of(value))
        .orElse(List.of())
        .stream()
        .filter(item -> !isMissing(item))
        .toList();
  }

  private static boolean isMissing(YamlValue value) {
    return value instanceof YamlValue.Scalar scalar && scalar.isMissing();
  }

  /** A list of maps; one map may stand alone. */
  public List<Fields> maps(String key, String what) {
    List<Fields> maps = new ArrayList<>();
    for (YamlValue item : items(key)) {
      map(key, what, item).ifPresent(maps::add);
    }
    return List.copyOf(maps);
  }

  /** A map under a key. */
  public Optional<Fields> map(String key, String what) {
    return value(key).flatMap(value -> map(key, what, value));
  }

  private Optional<Fields> map(String key, String what, YamlValue value) {
    if (value instanceof YamlValue.Mapping map) {
      return Optional.of(new Fields(source, map, what, problems));
    }
    wrongType(key, "keys with values", value);
    return Optional.empty();
  }

  private Optional<Placed<String>> scalar(String key, YamlValue value, String expected) {
    if (value instanceof YamlValue.Scalar scalar) {
      return Optional.of(new Placed<>(scalar.text(), scalar.span()));
    }
    wrongType(key, expected, value);
    return Optional.empty();
  }

  private void wrongType(String key, String expected, YamlValue value) {
    problem(value.span(), "\"" + key + "\" must be " + expected + ", not " + value.describe());
  }

  /** Notes a problem at a place of this file. */
  public void problem(Span span, String message) {
    problems.add(new Place(source, span), message);
  }

  /** Reports every key that nobody asked for, with the nearest known one or else all of them. */
  public void finish() {
    for (YamlValue.Entry entry : map.entries()) {
      String key = entry.key().text();
      if (!asked.contains(key)) {
        problem(entry.key().span(), "unknown key \"" + key + "\" in " + what + known(key));
      }
    }
  }

  private String known(String key) {
    return Nearest.to(key, asked).isPresent()
        ? Nearest.suggestion(key, asked)
        : "; it may have " + String.join(", ", asked);
  }
}

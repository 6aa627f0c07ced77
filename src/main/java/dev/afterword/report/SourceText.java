package dev.afterword.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where advice comes from, as a person writes it. */
final class SourceText {

  private SourceText() {}

  /** Those of one origin together, as in {@code dos-and-donts 1:16a, 1:20a; evidence 2.1}. */
  static String of(List<String> sources) {
    Map<String, String> byOrigin =
        sources.stream()
            .collect(
                Collectors.toMap(
                    source -> source.substring(0, source.indexOf(' ') + 1),
                    source -> source.substring(source.indexOf(' ') + 1),
                    (first, second) -> first + ", " + second,
                    LinkedHashMap::new));
    return byOrigin.entrySet().stream()
        .map(origin -> origin.getKey() + origin.getValue())
        .collect(Collectors.joining("; "));
  }
}

package dev.afterword.settings;

import dev.afterword.text.Placed;
import dev.afterword.text.Problems;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import dev.afterword.yaml.QuotedText;
import dev.afterword.yaml.YamlReader;
import dev.afterword.yaml.YamlValue;
import java.util.Optional;

/** Writes the wish that a rule keep silent into a settings file. */
public final class AllowanceWriter {

  private AllowanceWriter() {}

  /**
   * The entry of a wish, as it stands in the list {@code allow}.
   *
   * @param path of the one file that it is about, as seen from the folder of the settings
   */
  public static String entry(String rule, String path, String reason) {
    // Without a slash it would be about files of that name at any depth.
    String glob = path.contains("/") ? path : "/" + path;
    return "{rule: "
        + rule
        + ", path: "
        + QuotedText.of(glob)
        + ", reason: "
        + QuotedText.of(reason)
        + "}";
  }

  /**
   * Where the entry goes.
   *
   * @return the change of the settings file; nothing if its list stands in brackets, where only a
   *     person knows how to lay it out
   */
  public static Optional<Placed<String>> added(Source settings, String entry) {
    Optional<YamlValue> allow =
        YamlReader.read(settings, new Problems())
            .filter(YamlValue.Mapping.class::isInstance)
            .flatMap(top -> ((YamlValue.Mapping) top).get("allow"));
    if (allow.isEmpty()) {
      String before = endsInLineEnd(settings) ? "" : "\n";
      return Optional.of(
          new Placed<>(before + "allow:\n  - " + entry + "\n", Span.at(settings.whole().end())));
    }
    if (!(allow.get() instanceof YamlValue.Sequence list)
        || list.items().isEmpty()
        || settings.text().charAt(list.span().start()) != '-') {
      return Optional.empty();
    }
    // A line before the first item is a safe place in any layout.
    int first = settings.position(list.span().start()).line();
    Span line = settings.line(first);
    String indent = settings.at(new Span(line.start(), list.span().start()));
    return Optional.of(new Placed<>(indent + "- " + entry + "\n", Span.at(line.start())));
  }

  private static boolean endsInLineEnd(Source settings) {
    return settings.text().isEmpty() || settings.line(settings.lines()).isEmpty();
  }
}

package dev.afterword.baseline;

import dev.afterword.text.Place;
import dev.afterword.text.Problem;
import dev.afterword.text.Problems;
import dev.afterword.text.Source;
import dev.afterword.yaml.Fields;
import dev.afterword.yaml.QuotedText;
import dev.afterword.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form of a baseline on disk: YAML, sorted, a line for each finding and none of its words. */
public final class BaselineFile {

  private static final String HEAD =
      """
      # Findings that "afterword check --baseline" sets aside until their words change.
      # Written by "afterword baseline update"; lines may be removed by hand.
      version: 1
      """;

  private static final Pattern FINDING = Pattern.compile("([a-z][a-z0-9-]*) ([0-9a-f]{16})");

  private BaselineFile() {}

  /**
   * What a file holds.
   *
   * @param problems what is wrong with it
   */
  public record Reading(Baseline baseline, List<Problem> problems) {
    /** Keeps its own copy of the problems. */
    public Reading {
      problems = List.copyOf(problems);
    }
  }

  /** The text of a baseline. */
  public static String text(Baseline baseline) {
    if (baseline.known().isEmpty()) {
      return HEAD + "known: {}\n";
    }
    StringBuilder text = new StringBuilder(HEAD).append("known:\n");
    String file = "";
    for (Known known : baseline.known()) {
      if (!known.file().equals(file)) {
        file = known.file();
        text.append("  ").append(QuotedText.of(file)).append(":\n");
      }
      text.append("    - ")
          .append(known.rule())
          .append(' ')
          .append(known.fingerprint())
          .append('\n');
    }
    return text.toString();
  }

  /** Reads the text of a baseline. */
  public static Reading read(Source source) {
    Problems problems = new Problems();
    Fields fields = Fields.ofFile(source, source.whole(), "a baseline", problems);
    fields.require("version");
    fields.choice("version", Map.of("1", 1));
    List<Known> known = new ArrayList<>();
    fields
        .value("known")
        .ifPresent(
            value -> {
              if (value instanceof YamlValue.Mapping files) {
                files.entries().forEach(file -> findings(file, source, known, problems));
              } else {
                wrong(value, "\"known\" must be files with their findings", source, problems);
              }
            });
    fields.finish();
    return new Reading(new Baseline(known), problems.all());
  }

  private static void findings(
      YamlValue.Entry file, Source source, List<Known> known, Problems problems) {
    if (!(file.value() instanceof YamlValue.Sequence findings)) {
      wrong(file.value(), "a file must have a list of findings", source, problems);
      return;
    }
    for (YamlValue item : findings.items()) {
      Optional<Matcher> finding =
          item instanceof YamlValue.Scalar scalar
              ? Optional.of(FINDING.matcher(scalar.text())).filter(Matcher::matches)
              : Optional.empty();
      finding.ifPresentOrElse(
          it -> known.add(new Known(file.key().text(), it.group(1), it.group(2))),
          () ->
              wrong(
                  item,
                  "a finding must be a rule and its fingerprint, as in"
                      + " \"wrong-name 3f9a0b12aa34bb56\"",
                  source,
                  problems));
    }
  }

  private static void wrong(YamlValue value, String expected, Source source, Problems problems) {
    problems.add(new Place(source, value.span()), expected + ", not " + value.describe());
  }
}

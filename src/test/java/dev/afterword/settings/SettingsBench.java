package dev.afterword.settings;

import dev.afterword.draft.Kind;
import dev.afterword.lint.Category;
import dev.afterword.lint.OptionNote;
import dev.afterword.lint.OptionValue;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Where;
import dev.afterword.text.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Settings files in a folder, and what they come to. */
final class SettingsBench {

  static final RuleCard LONG =
      card(
          "too-long",
          Category.BREVITY,
          Map.of(
              "limit",
              new OptionValue.ByKind(
                  Map.of(
                      "default", new OptionValue.Text("200"), "card", new OptionValue.Text("80"))),
              "gap",
              new OptionValue.Text("2bd"),
              "counted",
              new OptionValue.Text("yes"),
              "words",
              new OptionValue.Texts(List.of("very")),
              "share",
              new OptionValue.Text("60"),
              "openers",
              new OptionValue.Texts(List.of("just (a|one) thought"))));

  static final RuleCard EMOJI = card("emoji", Category.TONE, Map.of());

  private final Path folder;

  SettingsBench(Path folder) {
    this.folder = folder;
  }

  private static RuleCard card(String id, Category category, Map<String, OptionValue> options) {
    return new RuleCard(
        id,
        "A rule",
        category,
        Severity.WARNING,
        true,
        Set.of(Kind.values()),
        Where.BODY,
        Set.of(),
        Set.of(),
        "Because.",
        List.of(),
        Map.of("message", "m"),
        Optional.empty(),
        options,
        options.containsKey("openers")
            ? Map.of(
                "openers", new OptionNote(Optional.of("phrases"), Optional.empty()),
                "share", new OptionNote(Optional.of("percent of the words"), Optional.empty()))
            : Map.of(),
        Set.of(),
        List.of(),
        List.of());
  }

  SettingsBench file(String path, String text) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.resolveSibling("."));
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SettingsFiles find(CommandLineSettings flags, String... checked) {
    List<Path> paths = checked.length == 0 ? List.of(Path.of("")) : paths(checked);
    return new SettingsReader(folder, Optional.of(folder.resolve("home"))).find(paths, flags);
  }

  private static List<Path> paths(String... names) {
    return List.of(names).stream().map(Path::of).toList();
  }

  SettingsFiles.Reading read(CommandLineSettings flags, String... checked) {
    return find(flags, checked)
        .resolve(List.of(LONG, EMOJI), List.of("en-GB", "en-US"), ZoneId.of("Europe/Dublin"));
  }

  EffectiveSettings settings() {
    return read(CommandLineSettings.none()).settings();
  }

  /** What is wrong with an {@code afterword.yml}. */
  List<String> problems(String text) {
    return file("afterword.yml", text).read(CommandLineSettings.none()).problems().stream()
        .map(Problem::toString)
        .toList();
  }
}

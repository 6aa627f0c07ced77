package dev.afterword.cli;

import dev.afterword.settings.CommandLineSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that reads settings. */
final class SettingsOptions {

  private final Console console;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Read the settings from FILE instead of the afterword.yml found by walking up.")
  private @Nullable Path config;

  @Option(names = "--isolated", description = "Read no settings file at all.")
  private boolean isolated;

  @Option(
      names = "--preset",
      paramLabel = "NAME",
      completionCandidates = PresetNames.class,
      description = "balanced, prompt, patient, classic, uk or us.")
  private Optional<String> preset = Optional.empty();

  /**
   * @param console tells where relative paths start from
   */
  SettingsOptions(Console console) {
    this.console = console;
  }

  /**
   * What they say, of all rules.
   *
   * @throws Failure if they do not fit together or name a file that cannot be read
   */
  CommandLineSettings choice() {
    Optional<Path> named = Optional.ofNullable(config);
    if (isolated && named.isPresent()) {
      throw new Failure("--isolated reads no settings, --config names some: give one of them");
    }
    named
        .filter(file -> !isReadable(console.folder().resolve(file)))
        .ifPresent(
            file -> {
              boolean isFolder = Files.isDirectory(console.folder().resolve(file));
              throw new Failure(
                  "--config "
                      + file
                      + (isFolder
                          ? ": this is a folder, not a file"
                          : ": there is no such file to read"));
            });
    return new CommandLineSettings(named, isolated, preset, List.of(), List.of());
  }

  private static boolean isReadable(Path file) {
    return Files.isReadable(file) && !Files.isDirectory(file);
  }
}

package dev.afterword.cli;

import dev.afterword.lint.LintReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the commands about a baseline check, and where they keep it. */
final class BaselineOptions {

  private final Console console;
  private final Engine engine;

  @Parameters(
      paramLabel = "PATH",
      description =
          "Drafts and folders of them; entries about others stay as they are. Default: the current folder.")
  private List<Path> paths = List.of();

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      defaultValue = "afterword-baseline.yml",
      description = "The file. Default: ${DEFAULT-VALUE}.")
  private Path file = Path.of("");

  @Option(
      names = "--now",
      paramLabel = "INSTANT",
      description =
          "Check as of this moment, such as 2026-03-04T16:30. Default: now of the settings, else the clock.")
  private Optional<Instant> now = Optional.empty();

  @Option(
      names = "--no-proofread",
      description = "Leave spelling and grammar out; entries about them stay as they are.")
  private boolean noProofread;

  @Mixin private final SettingsOptions settings;

  BaselineOptions(Console console, Engine engine) {
    this.console = console;
    this.engine = engine;
    this.settings = new SettingsOptions(console);
  }

  /** The file as the user named it. */
  Path file() {
    return file;
  }

  /** What is checked. */
  List<Path> paths() {
    return paths.isEmpty() ? List.of(Path.of(".")) : paths;
  }

  /**
   * Checks it.
   *
   * @throws Failure if a part of it cannot be checked: then nobody knows what is still there
   */
  LintReport check() throws IOException {
    LintReport report =
        engine.check(
            new CheckPlan(
                paths(),
                Optional.empty(),
                now,
                console.clock().instant(),
                console.clock().getZone(),
                !noProofread,
                true,
                settings.choice(List.of(), List.of())));
    if (!report.problems().isEmpty()) {
      throw new Failure(report.problems());
    }
    return report;
  }
}

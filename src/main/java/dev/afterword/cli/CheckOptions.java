package dev.afterword.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that checks drafts. */
final class CheckOptions {

  private final Console console;

  @Option(
      names = "--now",
      paramLabel = "INSTANT",
      description =
          "Check as of this moment: 2026-03-04T16:30 or 2026-03-04T16:30-05:00. Default: now of the settings, else the clock.")
  private Optional<Instant> now = Optional.empty();

  @Option(names = "--no-proofread", description = "Leave spelling and grammar out; much faster.")
  private boolean noProofread;

  @Mixin private final SettingsOptions settings;

  /**
   * @param console tells the time, and where relative paths start from
   */
  CheckOptions(Console console) {
    this.console = console;
    this.settings = new SettingsOptions(console);
  }

  /** Whether to look for misspellings and grammar. */
  boolean proofread() {
    return !noProofread;
  }

  /**
   * A check of files by all rules.
   *
   * @throws Failure if the options do not fit together
   */
  CheckPlan plan(List<Path> paths) {
    return plan(paths, RuleOptions.all());
  }

  /**
   * A check of files.
   *
   * @param rules by which
   * @throws Failure if the options do not fit together
   */
  CheckPlan plan(List<Path> paths, RuleOptions rules) {
    return CheckPlan.of(
            paths, CheckPlan.AsOf.at(now, console.clock()), rules.chosen(settings.choice()))
        .proofreading(proofread());
  }
}

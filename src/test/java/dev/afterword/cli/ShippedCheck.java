package dev.afterword.cli;

import dev.afterword.lint.LintReport;
import dev.afterword.settings.CommandLineSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code check --isolated} does, for tests outside this package: one engine, asked as often as
 * need be.
 */
public final class ShippedCheck {

  private final Engine engine = new InstalledEngine(Map.of());

  /**
   * Checks a folder.
   *
   * @param now the moment of the check
   * @param proofread whether to look for misspellings and grammar
   */
  public LintReport of(Path folder, Instant now, boolean proofread) throws IOException {
    CommandLineSettings isolated =
        new CommandLineSettings(Optional.empty(), true, Optional.empty(), List.of(), List.of());
    return engine.check(
        new CheckPlan(
            List.of(folder),
            Optional.empty(),
            Optional.of(now),
            now,
            ZoneOffset.UTC,
            proofread,
            false,
            isolated));
  }
}

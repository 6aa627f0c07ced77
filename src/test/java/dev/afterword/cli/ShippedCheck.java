package dev.afterword.cli;

import dev.afterword.lint.LintReport;
import dev.afterword.settings.CommandLineSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * What {@code check} does, for tests outside this package: one engine, asked as often as need be.
 * Nothing is read of the user's own settings, and nothing is remembered.
 */
public final class ShippedCheck {

  private final Engine engine = new InstalledEngine(Map.of());

  /**
   * Checks a folder of searches.
   *
   * @param now the moment of the check where a search's settings name none
   * @param proofread whether to look for misspellings and grammar
   */
  public LintReport of(Path folder, Instant now, boolean proofread) throws IOException {
    return engine.check(
        CheckPlan.of(
                List.of(folder),
                CheckPlan.AsOf.now(Clock.fixed(now, ZoneOffset.UTC)),
                CommandLineSettings.none())
            .proofreading(proofread)
            .uncached());
  }
}

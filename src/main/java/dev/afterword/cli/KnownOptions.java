package dev.afterword.cli;

import dev.afterword.git.Revision;
import dev.afterword.lint.LintReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that set aside what was found before. */
final class KnownOptions {

  private final Console console;
  private final Engine engine;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description =
          "Set aside the findings that FILE records. See also: afterword baseline --help.")
  private @Nullable Path baseline;

  @Option(
      names = "--new-only",
      description = "Set aside what git's last commit had already; or an older one, with --since.")
  private boolean newOnly;

  @Option(
      names = "--since",
      paramLabel = "REV",
      description =
          "Set aside what drafts and facts had already at this revision of their git repository.")
  private Optional<String> since = Optional.empty();

  /**
   * @param console tells where relative paths start from
   */
  KnownOptions(Console console, Engine engine) {
    this.console = console;
    this.engine = engine;
  }

  /**
   * A report with what is known set aside.
   *
   * @param plan what the report came from
   * @throws Failure if what is known cannot be told
   */
  LintReport setAside(LintReport report, CheckPlan plan) throws IOException {
    if (baseline == null && since.isEmpty() && !newOnly) {
      return report;
    }
    SettingAside known = new SettingAside(plan, console, engine);
    LintReport rest = report;
    if (baseline != null) {
      rest = known.recordedIn(baseline, rest);
    }
    if (since.isPresent()) {
      return known.foundAt(since.get(), "--since " + since.get(), rest);
    }
    return newOnly ? known.foundAt(Revision.HEAD, "--new-only", rest) : rest;
  }
}

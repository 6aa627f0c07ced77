package dev.afterword.cli;

import dev.afterword.baseline.Baseline;
import dev.afterword.baseline.FileNames;
import dev.afterword.baseline.Known;
import dev.afterword.lint.LintReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
          "Drafts and folders of them; entries about others, and about rules that did not run, stay as they are. Default: the current folder.",
      defaultValue = ".")
  private List<Path> paths = List.of();

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      defaultValue = "afterword-baseline.yml",
      description = "The file. Default: ${DEFAULT-VALUE}.")
  private Path file = Path.of("");

  @Mixin private final CheckOptions check;

  BaselineOptions(Console console, Engine engine) {
    this.console = console;
    this.engine = engine;
    this.check = new CheckOptions(console);
  }

  /** The file as the user named it. */
  Path file() {
    return file;
  }

  /** Checks, and compares what is found with what is known. */
  Now compareWith(BaselineOnDisk known) throws IOException {
    LintReport report = ProgressLine.check(engine, check.plan(paths), console);
    if (!report.problems().isEmpty()) {
      // Of what cannot be checked nobody knows what is still there.
      throw new Failure(report.problems());
    }
    FileNames names = known.names(paths);
    return new Now(Baseline.of(report, names), known.baseline().compare(report, names));
  }

  /**
   * What is found now.
   *
   * @param found all of it
   * @param compared the same beside what was known
   */
  record Now(Baseline found, Baseline.Comparison compared) {

    int added() {
      return compared.report().violations().size();
    }

    /** What was known and is no longer found. */
    List<Known> gone() {
      return compared.unused();
    }

    /** What is found, and what was known of all that was not looked at. */
    Baseline renewed() {
      List<Known> known = new ArrayList<>(found.known());
      known.addAll(compared.unjudged());
      return new Baseline(known);
    }
  }
}

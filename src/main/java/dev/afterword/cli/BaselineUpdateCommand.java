package dev.afterword.cli;

import dev.afterword.baseline.Baseline;
import dev.afterword.baseline.Known;
import dev.afterword.lint.LintReport;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Records what is found today. */
@Command(
    name = "update",
    mixinStandardHelpOptions = true,
    description = "Records all that a check finds now, and forgets what it no longer finds.")
final class BaselineUpdateCommand implements Job {

  private final Console console;

  @Mixin private final BaselineOptions options;

  BaselineUpdateCommand(Console console, Engine engine) {
    this.console = console;
    this.options = new BaselineOptions(console, engine);
  }

  @Override
  public ExitCode run() throws IOException {
    BaselineOnDisk file =
        Files.exists(console.folder().resolve(options.file()))
            ? BaselineOnDisk.read(options.file(), console)
            : BaselineOnDisk.empty(options.file(), console);
    LintReport report = options.check();
    Baseline.Comparison compared = file.baseline().compare(report, file.names(options.paths()));
    List<Known> known = new ArrayList<>(Baseline.of(report, file.names(options.paths())).known());
    known.addAll(compared.unjudged());
    file.write(new Baseline(known));
    int added = compared.report().violations().size();
    console
        .out()
        .println(
            options.file()
                + ": "
                + new Baseline(known).known().size()
                + " known, "
                + added
                + " of them new; "
                + compared.unused().size()
                + " forgotten");
    return ExitCode.FINE;
  }
}

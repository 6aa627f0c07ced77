package dev.afterword.cli;

import dev.afterword.baseline.Baseline;
import java.io.IOException;
import java.nio.file.Files;
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
    BaselineOptions.Now now = options.compareWith(file);
    Baseline renewed = now.renewed();
    file.write(renewed);
    console
        .out()
        .println(
            options.file()
                + ": "
                + renewed.known().size()
                + " known, "
                + now.added()
                + " of them new; "
                + now.gone().size()
                + " forgotten");
    return ExitCode.FINE;
  }
}

package dev.afterword.cli;

import dev.afterword.baseline.Baseline;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Forgets what is no longer found, and records nothing new. */
@Command(
    name = "prune",
    mixinStandardHelpOptions = true,
    description = "Removes the entries that match nothing any more, and names them.")
final class BaselinePruneCommand implements Job {

  private final Console console;

  @Mixin private final BaselineOptions options;

  BaselinePruneCommand(Console console, Engine engine) {
    this.console = console;
    this.options = new BaselineOptions(console, engine);
  }

  @Override
  public ExitCode run() throws IOException {
    BaselineOnDisk file = BaselineOnDisk.read(options.file(), console);
    BaselineOptions.Now now = options.compareWith(file);
    Baseline left = file.baseline().without(now.gone());
    now.gone().forEach(entry -> console.out().println(entry + " matches nothing any more"));
    if (!now.gone().isEmpty()) {
      file.write(left);
    }
    console
        .out()
        .println(
            options.file()
                + ": "
                + left.known().size()
                + " known; "
                + now.gone().size()
                + " forgotten");
    return ExitCode.FINE;
  }
}

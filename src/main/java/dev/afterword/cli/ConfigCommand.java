package dev.afterword.cli;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the settings. */
@Command(
    name = "config",
    mixinStandardHelpOptions = true,
    description = "Prints the effective settings and where each came from.")
final class ConfigCommand implements Job {

  private final Console console;
  private final Engine engine;

  @Mixin private final SettingsOptions settings;

  ConfigCommand(Console console, Engine engine) {
    this.console = console;
    this.engine = engine;
    this.settings = new SettingsOptions(console);
  }

  @Override
  public ExitCode run() throws IOException {
    console.out().print(engine.settings(settings.choice()));
    return ExitCode.FINE;
  }
}

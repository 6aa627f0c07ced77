package dev.afterword.cli;

import java.io.IOException;
import picocli.CommandLine.Command;

/** Forgets what is kept. */
@Command(
    name = "clear",
    mixinStandardHelpOptions = true,
    description = "Deletes all that is kept; the next check proofreads every draft anew.")
final class CacheClearCommand implements Job {

  private final Console console;

  CacheClearCommand(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode run() throws IOException {
    CacheFolder.Opened opened = CacheFolder.open(console);
    opened.cache().clear();
    console.out().println(opened.folder() + " is empty");
    return ExitCode.FINE;
  }
}

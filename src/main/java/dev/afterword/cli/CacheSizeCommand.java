package dev.afterword.cli;

import dev.afterword.cache.FolderCache;
import java.io.IOException;
import picocli.CommandLine.Command;

/** Tells how much is kept. */
@Command(
    name = "size",
    mixinStandardHelpOptions = true,
    description = "Prints how much is kept, and where.")
final class CacheSizeCommand implements Job {

  private final Console console;

  CacheSizeCommand(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode run() throws IOException {
    CacheFolder.Opened opened = CacheFolder.open(console);
    FolderCache.Size size = opened.cache().size();
    console
        .out()
        .println(opened.folder() + ": " + size.results() + " results, " + size.bytes() + " bytes");
    return ExitCode.FINE;
  }
}

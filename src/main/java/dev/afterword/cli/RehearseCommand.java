package dev.afterword.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;

/**
 * Checks a letter of its own and tells nobody. The launcher has Java write down what this loads, so
 * that later checks begin with it; the letter has slips in it, because finding one loads more.
 */
@Command(
    name = "rehearse",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = "Checks a letter of its own and prints nothing; what it loads can be archived.")
final class RehearseCommand implements Job {

  private static final List<String> FILES = List.of("interview.yml", "letter.md", "chief.eml");

  private final Console console;
  private final Engine engine;

  /**
   * @param engine what is to be loaded
   */
  RehearseCommand(Console console, Engine engine) {
    this.console = console;
    this.engine = engine;
  }

  @Override
  public ExitCode run() throws IOException {
    Path folder = Files.createTempDirectory("afterword");
    try {
      for (String file : FILES) {
        Files.write(folder.resolve(file), content(file));
      }
      PrintWriter nobody =
          new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
      Console unheard =
          new Console(
              console.in(),
              nobody,
              console.err(),
              false,
              false,
              console.environment(),
              console.folder(),
              console.clock());
      ExitCode code =
          new Program(unheard, engine)
              .run(
                  "check",
                  "--isolated",
                  "--no-cache",
                  "--now",
                  "2026-03-05T16:30",
                  folder.toString());
      return code.equals(ExitCode.NOT_DONE) ? code : ExitCode.FINE;
    } finally {
      for (String file : FILES) {
        Files.deleteIfExists(folder.resolve(file));
      }
      Files.delete(folder);
    }
  }

  private static byte[] content(String file) throws IOException {
    try (InputStream stream = RehearseCommand.class.getResourceAsStream("rehearsal/" + file)) {
      if (stream == null) {
        throw new IllegalStateException("the rehearsal has lost its " + file);
      }
      return stream.readAllBytes();
    }
  }
}

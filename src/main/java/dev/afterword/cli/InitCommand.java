package dev.afterword.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lays out a folder for one employer. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description =
        "Writes a commented interview.yml and first drafts into a folder; files that exist are kept.")
final class InitCommand implements Job {

  static final List<String> FILES =
      List.of("interview.yml", "thank-you-first.md", "thank-you-second.md");

  private final Console console;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "A folder for one employer. Default: the current folder.")
  private Path folder = Path.of("");

  InitCommand(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode run() {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new Failure(
          folder + ": cannot be made a folder (" + e.getClass().getSimpleName() + ")");
    }
    FILES.forEach(this::write);
    console.out().println("Fill in interview.yml, then run: afterword check");
    return ExitCode.FINE;
  }

  private void write(String name) {
    Path file = folder.resolve(name);
    try (InputStream content =
        InitCommand.class.getResourceAsStream("/dev/afterword/init/" + name)) {
      if (content == null) {
        throw new IllegalStateException("the template " + name + " is missing from the jar");
      }
      Files.copy(content, file);
      console.out().println("wrote " + file);
    } catch (FileAlreadyExistsException e) {
      console.out().println("kept  " + file);
    } catch (IOException e) {
      throw new Failure(file + ": cannot be written (" + e.getClass().getSimpleName() + ")");
    }
  }
}

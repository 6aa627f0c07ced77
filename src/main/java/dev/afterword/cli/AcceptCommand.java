package dev.afterword.cli;

import dev.afterword.draft.DraftWriter;
import dev.afterword.lint.Fix;
import dev.afterword.mending.FileReplacement;
import dev.afterword.settings.AcceptedWords;
import dev.afterword.settings.SettingsReader;
import dev.afterword.text.Problem;
import dev.afterword.text.Problems;
import dev.afterword.text.Source;
import dev.afterword.text.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes down words that are right although no dictionary has them. */
@Command(
    name = "accept",
    mixinStandardHelpOptions = true,
    description =
        "Writes words that no dictionary has into the nearest afterword.yml, so that they are no"
            + " misspellings any more, nor are their plurals and possessives.")
final class AcceptCommand implements Job {

  private final Console console;

  @Parameters(arity = "1..*", paramLabel = "WORD", description = "As they are written.")
  private List<String> words = List.of();

  AcceptCommand(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode run() throws IOException {
    Path file = settings();
    String shown = console.folder().relativize(file).toString().replace('\\', '/');
    if (!Files.exists(file)) {
      Files.writeString(file, "");
    }
    byte[] bytes = Files.readAllBytes(file);
    Problems problems = new Problems();
    Source source =
        TextFile.read(file, shown, problems).orElseThrow(() -> new Failure(problems.all()));
    List<String> fresh = AcceptedWords.fresh(source, words);
    if (!fresh.isEmpty()) {
      write(file, bytes, source, fresh);
    }
    console
        .err()
        .println(
            "accepted " + fresh.size() + (fresh.size() == 1 ? " word" : " words") + " in " + shown);
    return ExitCode.FINE;
  }

  private static void write(Path file, byte[] bytes, Source source, List<String> fresh)
      throws IOException {
    Fix.Edit edit =
        AcceptedWords.edit(source, fresh)
            .orElseThrow(
                () ->
                    new Failure(
                        List.of(
                            Problem.of(
                                source.path(), "no list of words could be found to add to"))));
    Optional<byte[]> after = DraftWriter.write(source.path(), bytes, List.of(edit.placed()));
    Optional<String> refusal =
        after
            .map(written -> FileReplacement.replace(file, bytes, written))
            .orElse(Optional.of("its charset cannot hold the words"));
    if (refusal.isPresent()) {
      throw new Failure(List.of(Problem.of(source.path(), refusal.get())));
    }
  }

  /** The nearest at or above the working folder, else one there. */
  private Path settings() {
    for (Path folder = console.folder(); folder != null; folder = folder.getParent()) {
      Path file = folder.resolve(SettingsReader.PROJECT_FILE);
      if (Files.exists(file)) {
        return file;
      }
    }
    return console.folder().resolve(SettingsReader.PROJECT_FILE);
  }
}

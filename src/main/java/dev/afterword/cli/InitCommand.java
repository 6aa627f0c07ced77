package dev.afterword.cli;

import dev.afterword.draft.Kind;
import dev.afterword.interview.Facts;
import dev.afterword.interview.FactsReader;
import dev.afterword.interview.Person;
import dev.afterword.lint.KindProfile;
import dev.afterword.text.Problems;
import dev.afterword.text.Source;
import dev.afterword.text.TextFile;
import dev.afterword.yaml.Fields;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lays out a folder for one employer. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a commented interview.yml and first drafts into a folder; files that exist are kept.",
      "Where an interview.yml is there already, the drafts go to its people."
    })
final class InitCommand implements Job {

  static final String FACTS = "interview.yml";

  /** Kinds of which everybody who was met gets one. */
  private static final Set<Kind> TO_EVERYBODY = Set.of(Kind.THANK_YOU, Kind.CARD);

  private final Console console;
  private final Engine engine;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "A folder for one employer. Default: the current folder.")
  private Path folder = Path.of("");

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      completionCandidates = KindNames.class,
      description = "What to draft: ${COMPLETION-CANDIDATES}. Default: thank-you.")
  private Kind kind = Kind.THANK_YOU;

  @Mixin private final SettingsOptions settings;

  InitCommand(Console console, Engine engine) {
    this.console = console;
    this.engine = engine;
    this.settings = new SettingsOptions(console);
  }

  @Override
  public ExitCode run() throws IOException {
    KindProfile profile =
        engine.rules(settings.choice()).profiles().stream()
            .filter(one -> one.kind() == kind)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("there is no profile of " + kind));
    try {
      Files.createDirectories(place());
    } catch (IOException e) {
      throw new Failure(
          folder + ": cannot be made a folder (" + TextFile.refusal(place(), e) + ")");
    }
    write(FACTS, template());
    for (String reader : readers()) {
      write(Fields.nameOf(kind) + "-" + slug(reader) + ".md", FirstDraft.of(profile, reader));
    }
    console.out().println("Fill in " + FACTS + " and the drafts, then run: afterword check");
    return ExitCode.FINE;
  }

  private Path place() {
    return console.folder().resolve(folder);
  }

  /** Those who were met; where the facts name no meeting, all people in them. */
  private List<String> readers() {
    Problems problems = new Problems();
    Path file = folder.resolve(FACTS);
    Optional<Source> source = TextFile.read(place().resolve(FACTS), file.toString(), problems);
    Optional<Facts> facts =
        source.flatMap(
            text -> {
              FactsReader.Reading reading = FactsReader.read(text, console.clock().getZone());
              problems.addAll(reading.problems());
              return reading.facts();
            });
    if (!problems.isEmpty()) {
      throw new Failure(problems.all());
    }
    List<Person> met = facts.map(Facts::interviewers).orElse(List.of());
    List<String> names =
        (met.isEmpty() ? facts.map(Facts::people).orElse(List.of()) : met)
            .stream().map(person -> person.name().value()).toList();
    if (names.isEmpty()) {
      throw new Failure(
          file + ": nobody is named under \"people\", so there is nobody to write to");
    }
    return TO_EVERYBODY.contains(kind) ? names : names.subList(0, 1);
  }

  /** As in {@code dana-rivera}. */
  private static String slug(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return plain
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", "-")
        .replaceAll("^-|-$", "");
  }

  private static String template() throws IOException {
    try (InputStream content =
        InitCommand.class.getResourceAsStream("/dev/afterword/init/" + FACTS)) {
      if (content == null) {
        throw new IllegalStateException("the template " + FACTS + " is missing from the jar");
      }
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void write(String name, String text) {
    Path file = folder.resolve(name);
    try {
      Files.writeString(place().resolve(name), text, StandardOpenOption.CREATE_NEW);
      console.out().println("wrote " + file);
    } catch (FileAlreadyExistsException e) {
      console.out().println("kept  " + file);
    } catch (IOException e) {
      throw new Failure(
          file + ": cannot be written (" + TextFile.refusal(place().resolve(name), e) + ")");
    }
  }
}

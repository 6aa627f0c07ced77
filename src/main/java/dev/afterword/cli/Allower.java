package dev.afterword.cli;

import dev.afterword.draft.Draft;
import dev.afterword.draft.DraftWriter;
import dev.afterword.lint.Allowing;
import dev.afterword.lint.Fix;
import dev.afterword.lint.LintReport;
import dev.afterword.lint.Violation;
import dev.afterword.mending.FileReplacement;
import dev.afterword.settings.AllowanceWriter;
import dev.afterword.settings.SettingsReader;
import dev.afterword.text.Placed;
import dev.afterword.text.Problem;
import dev.afterword.text.Problems;
import dev.afterword.text.Source;
import dev.afterword.text.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes down that what a rule found is allowed: in a draft where its form has a place for it, for
 * facts in the settings.
 */
final class Allower {

  private final Console console;
  private final String rule;
  private final String reason;

  /**
   * @param rule the id of the rule
   * @param reason in words of the user
   */
  Allower(Console console, String rule, String reason) {
    this.console = console;
    this.rule = rule;
    this.reason = reason;
  }

  /**
   * Allows all that the rule found. What cannot be allowed is told, and the others are.
   *
   * @throws Failure if some of it could not be written down
   */
  void allow(LintReport report) throws IOException {
    Map<String, Draft> drafts =
        report.drafts().stream()
            .map(LintReport.Verdict::draft)
            .collect(Collectors.toMap(Draft::path, draft -> draft));
    Map<String, List<Violation>> byFile = new LinkedHashMap<>();
    report.violations().stream()
        .filter(found -> found.card().id().equals(rule))
        .forEach(
            found ->
                byFile
                    .computeIfAbsent(found.place().source().path(), none -> new ArrayList<>())
                    .add(found));
    List<Problem> problems = new ArrayList<>();
    int allowed = 0;
    for (Map.Entry<String, List<Violation>> file : byFile.entrySet()) {
      Optional<Draft> draft = Optional.ofNullable(drafts.get(file.getKey()));
      Optional<String> refusal =
          draft.isPresent() ? inDraft(draft.get(), file.getValue()) : inSettings(file.getKey());
      refusal.ifPresent(why -> problems.add(Problem.of(file.getKey(), why)));
      allowed += refusal.isPresent() ? 0 : file.getValue().size();
    }
    console
        .err()
        .println("allowed " + allowed + (allowed == 1 ? " finding" : " findings") + " of " + rule);
    if (!problems.isEmpty()) {
      throw new Failure(problems);
    }
  }

  private Optional<String> inDraft(Draft draft, List<Violation> found) {
    Set<Placed<String>> changes = new LinkedHashSet<>();
    try {
      for (Violation one : found) {
        Allowing.of(draft, one, reason).edits().stream()
            .map(Fix.Edit::placed)
            .forEach(changes::add);
      }
    } catch (IllegalArgumentException unfit) {
      return Optional.of("--reason: " + unfit.getMessage());
    }
    return written(console.folder().resolve(draft.path()), draft.source(), List.copyOf(changes));
  }

  private Optional<String> inSettings(String facts) throws IOException {
    Path file = console.folder().resolve(facts).normalize();
    Path settings = settingsFor(file);
    String shown = console.folder().relativize(settings).toString().replace('\\', '/');
    String seen = settings.resolveSibling("").relativize(file).toString().replace('\\', '/');
    String entry = AllowanceWriter.entry(rule, seen, reason);
    if (!Files.exists(settings)) {
      Files.writeString(settings, "");
    }
    Problems problems = new Problems();
    Optional<Source> source = TextFile.read(settings, shown, problems);
    if (source.isEmpty()) {
      return Optional.of(shown + " cannot be read");
    }
    return AllowanceWriter.added(source.get(), entry)
        .map(change -> written(settings, source.get(), List.of(change)))
        .orElseGet(() -> Optional.of("add to “allow” in " + shown + " yourself: " + entry));
  }

  /** The nearest settings at or above the facts, else those of the working folder. */
  private Path settingsFor(Path facts) {
    for (Path folder = facts.getParent(); folder != null; folder = folder.getParent()) {
      Path settings = folder.resolve(SettingsReader.PROJECT_FILE);
      if (Files.exists(settings)) {
        return settings;
      }
    }
    return console.folder().resolve(SettingsReader.PROJECT_FILE);
  }

  private static Optional<String> written(Path file, Source read, List<Placed<String>> changes) {
    Optional<byte[]> bytes = TextFile.bytes(file, read.path(), new Problems());
    Optional<Source> now = bytes.flatMap(it -> DraftWriter.text(read.path(), it));
    if (now.filter(text -> text.text().equals(read.text())).isEmpty()) {
      return Optional.of("it was changed while it was checked, so it was left as it is");
    }
    return DraftWriter.write(read.path(), bytes.orElseThrow(), changes)
        .map(after -> FileReplacement.replace(file, bytes.orElseThrow(), after))
        .orElse(Optional.of("its charset cannot hold the reason"));
  }
}

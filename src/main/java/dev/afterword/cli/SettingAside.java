package dev.afterword.cli;

import dev.afterword.baseline.Baseline;
import dev.afterword.baseline.FileNames;
import dev.afterword.baseline.Known;
import dev.afterword.git.NoRevision;
import dev.afterword.git.Revision;
import dev.afterword.lint.LintReport;
import dev.afterword.lint.LintReport.Note;
import dev.afterword.lint.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Compares what was found with what was there before. */
record SettingAside(CheckPlan plan, Console console, Engine engine) {

  /**
   * A report without what a baseline records.
   *
   * @param file as the user named it
   * @throws Failure if it cannot be read
   */
  LintReport recordedIn(Path file, LintReport report) {
    BaselineOnDisk known = BaselineOnDisk.read(file, console);
    Baseline.Comparison compared =
        known.baseline().compare(report, known.names(plan.ofFiles().paths()));
    boolean everyRuleRan = plan.settings().select().isEmpty() && plan.settings().ignore().isEmpty();
    return everyRuleRan && !compared.unused().isEmpty()
        ? compared.report().withNotes(List.of(unused(file, compared.unused())))
        : compared.report();
  }

  private static Note unused(Path file, List<Known> unused) {
    String entries =
        unused.size() == 1
            ? "an entry matches nothing any more (" + unused.get(0) + ")"
            : unused.size() + " entries match nothing any more (the first: " + unused.get(0) + ")";
    return new Note(
        file.toString().replace('\\', '/'),
        entries + "; afterword baseline prune removes such entries",
        true);
  }

  /**
   * A report without what drafts and facts had already at a revision of their repository.
   *
   * @param option how the user asked for it, for messages
   * @throws Failure if the revision cannot be read
   */
  LintReport foundAt(String name, String option, LintReport report) throws IOException {
    try (Revision revision = Revision.open(repository(), name)) {
      LintReport before = engine.check(plan.ofFiles(), Progress.unwatched(), revision);
      List<Note> notes =
          before.problems().stream()
              .filter(problem -> !report.problems().contains(problem))
              .map(problem -> new Note(name, problem.toString(), false))
              .toList();
      return Baseline.of(before, FileNames.asShown())
          .compare(report, FileNames.asShown())
          .report()
          .withNotes(notes);
    } catch (NoRevision e) {
      throw new Failure(option + ": " + e.getMessage());
    }
  }

  /** A folder in it: that of the first file or folder to check. */
  private Path repository() {
    Path folder = console.folder().resolve(plan.ofFiles().paths().get(0)).normalize();
    while (!Files.isDirectory(folder) && folder.getParent() != null) {
      folder = folder.getParent();
    }
    return folder;
  }
}

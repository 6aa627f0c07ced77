package dev.afterword.cli;

import dev.afterword.lint.Fix;
import dev.afterword.mending.FileReplacement;
import dev.afterword.mending.Mended;
import dev.afterword.mending.MendedFile;
import dev.afterword.mending.Mending;
import dev.afterword.report.UnifiedDiff;
import dev.afterword.text.Problem;
import dev.afterword.text.Problems;
import dev.afterword.text.TextFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Has drafts mended, and puts them where they came from. */
final class Repair {

  private final Console console;
  private final Optional<CheckPlan.Piped> piped;

  /**
   * @param piped the draft from standard input; mended, it goes to standard output
   */
  Repair(Console console, Optional<CheckPlan.Piped> piped) {
    this.console = console;
    this.piped = piped;
  }

  /** Mends drafts without writing them. */
  Mended mend(Fix.Applicability most, Mending.Check check) throws IOException {
    return Mending.of(most, check, this::bytes);
  }

  private Optional<byte[]> bytes(String path) {
    return piped
        .filter(it -> it.name().equals(path))
        .map(CheckPlan.Piped::bytes)
        .or(() -> TextFile.bytes(console.folder().resolve(path), path, new Problems()));
  }

  /** What would change, for {@code patch}. */
  static String diff(Mended mended) {
    StringBuilder diff = new StringBuilder();
    for (MendedFile file : mended.files()) {
      diff.append(UnifiedDiff.of(file.path(), file.textBefore().text(), file.textAfter().text()));
    }
    return diff.toString();
  }

  /**
   * Writes what was mended: files in their place, standard input to standard output, mended or not.
   *
   * @return the same with those that could not be written among the problems
   */
  Mended write(Mended mended) throws IOException {
    List<MendedFile> written = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (MendedFile file : mended.files()) {
      Optional<String> refusal =
          isPiped(file)
              ? Optional.empty()
              : FileReplacement.replace(
                  console.folder().resolve(file.path()), file.before(), file.after());
      if (refusal.isPresent()) {
        problems.add(Problem.of(file.path(), refusal.get()));
      } else {
        written.add(file);
      }
    }
    if (piped.isPresent()) {
      console.print(
          written.stream()
              .filter(this::isPiped)
              .map(MendedFile::after)
              .findFirst()
              .orElse(piped.get().bytes()));
    }
    return new Mended(mended.left(), written).withProblems(problems);
  }

  private boolean isPiped(MendedFile file) {
    return piped.filter(it -> it.name().equals(file.path())).isPresent();
  }
}

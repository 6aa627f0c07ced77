package dev.afterword.cli;

import dev.afterword.baseline.Baseline;
import dev.afterword.baseline.BaselineFile;
import dev.afterword.baseline.FileNames;
import dev.afterword.text.Problems;
import dev.afterword.text.Source;
import dev.afterword.text.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * A baseline and the file that it is kept in.
 *
 * @param file absolute
 * @param workingFolder what relative paths start from
 */
record BaselineOnDisk(Path file, Path workingFolder, Baseline baseline) {

  /**
   * Reads it.
   *
   * @param shown the file as the user named it
   * @throws Failure if it is not there or not a baseline
   */
  static BaselineOnDisk read(Path shown, Console console) {
    Path file = console.folder().resolve(shown).normalize();
    if (!Files.exists(file)) {
      throw new Failure(
          "--baseline "
              + shown
              + ": there is no such file; afterword baseline update --baseline "
              + shown
              + " writes one");
    }
    Problems problems = new Problems();
    Optional<Source> source = TextFile.read(file, shown.toString().replace('\\', '/'), problems);
    Optional<BaselineFile.Reading> reading = source.map(BaselineFile::read);
    reading.ifPresent(it -> problems.addAll(it.problems()));
    if (!problems.isEmpty()) {
      throw new Failure(problems.all());
    }
    return new BaselineOnDisk(
        file,
        console.folder(),
        reading.map(BaselineFile.Reading::baseline).orElseGet(() -> new Baseline(List.of())));
  }

  /** An empty one, not yet written. */
  static BaselineOnDisk empty(Path shown, Console console) {
    return new BaselineOnDisk(
        console.folder().resolve(shown).normalize(), console.folder(), new Baseline(List.of()));
  }

  /** How it names the files of a report about these files and folders. */
  FileNames names(List<Path> asked) {
    Path folder = file.getParent();
    return FileNames.seenFrom(folder == null ? file : folder, workingFolder, asked);
  }

  /**
   * Writes other findings into the file; whoever reads it meanwhile gets the old ones.
   *
   * @throws Failure if that cannot be done
   */
  void write(Baseline changed) {
    Path half = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.writeString(half, BaselineFile.text(changed));
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new Failure(
          "--baseline "
              + workingFolder.relativize(file)
              + ": cannot be written ("
              + TextFile.refusal(file, e)
              + ")");
    }
  }
}

package dev.afterword.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Texts that stand in the place of files, because an editor has the files open. Immutable.
 *
 * @param byPath the texts by the absolute, normalised path of their file, which need not exist
 */
public record OpenTexts(Map<Path, String> byPath) {

  /** Keeps its own copy. */
  public OpenTexts {
    byPath = Map.copyOf(byPath);
  }

  /** Every file is as it lies on disk. */
  public static OpenTexts none() {
    return new OpenTexts(Map.of());
  }

  /** The text that stands in the place of a file; empty if the file is as on disk. */
  public Optional<String> of(Path file) {
    return Optional.ofNullable(byPath.get(file));
  }

  /** Whether there is such a file, on disk or open. */
  public boolean isFile(Path file) {
    return byPath.containsKey(file) || Files.isRegularFile(file);
  }

  /**
   * The text of a file, open or on disk.
   *
   * @param shownPath the file as the user named it
   * @return nothing if it cannot be read as text; then {@code problems} says why
   */
  public Optional<Source> read(Path file, String shownPath, Problems problems) {
    return of(file)
        .map(text -> new Source(shownPath, text))
        .or(() -> TextFile.read(file, shownPath, problems));
  }
}

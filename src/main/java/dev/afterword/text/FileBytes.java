package dev.afterword.text;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where the bytes of files come from. Used by several threads at once. */
@FunctionalInterface
public interface FileBytes {

  /**
   * The bytes of a file.
   *
   * @param file absolute
   * @param shownPath the file as the user named it
   * @return nothing if there is none, or if it cannot be read and {@code problems} says why
   */
  Optional<byte[]> read(Path file, String shownPath, Problems problems);

  /** The files as they lie on the disk. */
  static FileBytes onDisk() {
    return TextFile::bytes;
  }

  /**
   * The same, but for some files.
   *
   * @param instead what they hold, by their absolute and normalized paths
   */
  default FileBytes with(Map<Path, byte[]> instead) {
    Map<Path, byte[]> held = Map.copyOf(instead);
    return (file, shownPath, problems) ->
        Optional.ofNullable(held.get(file))
            .map(byte[]::clone)
            .or(() -> read(file, shownPath, problems));
  }
}

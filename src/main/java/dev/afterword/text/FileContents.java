package dev.afterword.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What files hold: as they lie on the disk, as an editor has them open, or as they once were. Which
 * files there are is looked up on the disk, but for open ones. Used by several threads at once.
 */
@FunctionalInterface
public interface FileContents {

  /**
   * The bytes of a file.
   *
   * @param file absolute
   * @param shownPath the file as the user named it
   * @return nothing if there is none, or if it cannot be read and {@code problems} says why
   */
  Optional<byte[]> bytes(Path file, String shownPath, Problems problems);

  /**
   * The text that stands in the place of a file because an editor has it open.
   *
   * @param file absolute and normalized
   */
  default Optional<String> open(Path file) {
    return Optional.empty();
  }

  /** Whether there is such a file, on the disk or open. */
  default boolean isFile(Path file) {
    return open(file).isPresent() || Files.isRegularFile(file);
  }

  /**
   * The text of a file.
   *
   * @param file absolute and normalized
   * @param shownPath the file as the user named it
   * @return nothing if there is none, or if it cannot be read as text and {@code problems} says why
   */
  default Optional<Source> text(Path file, String shownPath, Problems problems) {
    return open(file)
        .or(
            () ->
                bytes(file, shownPath, problems)
                    .flatMap(bytes -> Decoder.decode(shownPath, bytes, problems)))
        .map(text -> new Source(shownPath, text));
  }

  /** The files as they lie on the disk. */
  static FileContents onDisk() {
    return TextFile::bytes;
  }

  /**
   * The files on the disk, but for those that an editor has open.
   *
   * @param byFile their texts by absolute and normalized path; such a file need not exist
   */
  static FileContents inEditor(Map<Path, String> byFile) {
    return new OpenTexts(byFile);
  }

  /**
   * The same, but for some files.
   *
   * @param instead what they hold, by their absolute and normalized paths
   */
  default FileContents with(Map<Path, byte[]> instead) {
    return instead.isEmpty() ? this : new ReplacedBytes(this, instead);
  }
}

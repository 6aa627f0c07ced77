package dev.afterword.text;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Texts that stand in the place of files; all other files are as they lie on the disk. */
record OpenTexts(Map<Path, String> byFile) implements FileContents {

  OpenTexts {
    byFile = Map.copyOf(byFile);
  }

  @Override
  public Optional<byte[]> bytes(Path file, String shownPath, Problems problems) {
    return TextFile.bytes(file, shownPath, problems);
  }

  @Override
  public Optional<String> open(Path file) {
    return Optional.ofNullable(byFile.get(file));
  }
}

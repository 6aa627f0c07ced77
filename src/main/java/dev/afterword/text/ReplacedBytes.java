package dev.afterword.text;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Bytes that stand in the place of those of some files. */
record ReplacedBytes(FileContents others, Map<Path, byte[]> byFile) implements FileContents {

  ReplacedBytes {
    byFile = Map.copyOf(byFile);
  }

  @Override
  public Optional<byte[]> bytes(Path file, String shownPath, Problems problems) {
    return Optional.ofNullable(byFile.get(file))
        .map(byte[]::clone)
        .or(() -> others.bytes(file, shownPath, problems));
  }

  @Override
  public Optional<String> open(Path file) {
    return byFile.containsKey(file) ? Optional.empty() : others.open(file);
  }
}

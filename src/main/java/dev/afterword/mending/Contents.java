package dev.afterword.mending;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What some files are to hold instead of what lies on disk. Immutable. */
public final class Contents {

  private static final Contents NONE = new Contents(Map.of());

  private final Map<String, byte[]> byPath;

  private Contents(Map<String, byte[]> byPath) {
    this.byPath = byPath;
  }

  /** All files as they lie on disk. */
  public static Contents asOnDisk() {
    return NONE;
  }

  /**
   * The same, but for one file.
   *
   * @param path the file as reports show it
   */
  public Contents with(String path, byte[] bytes) {
    Map<String, byte[]> more = new TreeMap<>(byPath);
    more.put(path, bytes.clone());
    return new Contents(more);
  }

  /** A copy of what a file is to hold, by the paths that reports show; the others are on disk. */
  public Map<String, byte[]> byPath() {
    Map<String, byte[]> copies = new TreeMap<>();
    byPath.forEach((path, bytes) -> copies.put(path, bytes.clone()));
    return copies;
  }

  /** What a file is to hold, if not what lies on disk. */
  public Optional<byte[]> of(String path) {
    return Optional.ofNullable(byPath.get(path)).map(byte[]::clone);
  }
}

package dev.afterword.watch;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How files stand at a moment. Two are equal if nobody has written, replaced, added or removed one
 * in between.
 *
 * @param files those that exist, by path
 */
public record Snapshot(Map<Path, Standing> files) {

  /** Keeps its own copy. */
  public Snapshot {
    files = Map.copyOf(files);
  }

  /**
   * What tells a file from an earlier one of the same name, without reading it.
   *
   * @param key of the file system, if it has such
   */
  public record Standing(long size, FileTime modified, String key, boolean readable) {

    private static Standing of(Path file, BasicFileAttributes attributes) {
      return new Standing(
          attributes.size(),
          attributes.lastModifiedTime(),
          String.valueOf(attributes.fileKey()),
          Files.isReadable(file));
    }
  }

  /**
   * The files of a scope as they stand now. What cannot be looked at is not there.
   *
   * @param folders gets every folder that a file was or may be found in, before it is looked into
   */
  public static Snapshot of(Scope scope, Consumer<Path> folders) {
    Map<Path, Standing> files = new TreeMap<>();
    scope.folders().forEach(folder -> walk(folder, new Walk(folder, scope, folders, files)));
    for (Path file : scope.files()) {
      Path parent = file.getParent();
      try {
        files.put(file, Standing.of(file, Files.readAttributes(file, BasicFileAttributes.class)));
        if (parent != null) {
          folders.accept(parent);
        }
      } catch (IOException notThere) {
        // It may come.
      }
    }
    return new Snapshot(files);
  }

  private static void walk(Path folder, Walk walk) {
    try {
      Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
    } catch (IOException e) {
      throw new IllegalStateException("the walk lets nothing fail", e);
    }
  }

  private static final class Walk extends SimpleFileVisitor<Path> {

    private final Path root;
    private final Scope scope;
    private final Consumer<Path> folders;
    private final Map<Path, Standing> files;

    Walk(Path root, Scope scope, Consumer<Path> folders, Map<Path, Standing> files) {
      this.root = root;
      this.scope = scope;
      this.folders = folders;
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (!folder.equals(root) && String.valueOf(folder.getFileName()).startsWith(".")) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      folders.accept(folder);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (scope.matters().test(file)) {
        files.put(file, Standing.of(file, attributes));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException notThere) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException brokeOff) {
      return FileVisitResult.CONTINUE;
    }
  }
}

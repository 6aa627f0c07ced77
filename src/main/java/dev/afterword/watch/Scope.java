package dev.afterword.watch;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * The files that are watched; none of them need exist.
 *
 * @param folders with all that lies in them, short of hidden folders; absolute
 * @param files outside of them; absolute
 * @param matters which of the files in the folders do
 */
public record Scope(List<Path> folders, List<Path> files, Predicate<Path> matters) {

  /** Keeps its own copies. */
  public Scope {
    folders = List.copyOf(folders);
    files = List.copyOf(files);
  }

  /** The same, but with fewer of the files. */
  public Scope without(Path file) {
    return new Scope(
        folders,
        files.stream().filter(one -> !one.equals(file)).toList(),
        matters.and(one -> !one.equals(file)));
  }
}

package dev.afterword.baseline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How the files of a report are named in a baseline. */
public interface FileNames {

  /** The name of a file that a report shows at a path. */
  String of(String shownPath);

  /** Whether there is no such file any more. */
  boolean isGone(String name);

  /** Whether the report is about the file, whatever it says of it. */
  boolean isAsked(String name);

  /** As reports show them; all are there, and the report is about all of them. */
  static FileNames asShown() {
    return new FileNames() {
      @Override
      public String of(String shownPath) {
        return shownPath;
      }

      @Override
      public boolean isGone(String name) {
        return false;
      }

      @Override
      public boolean isAsked(String name) {
        return true;
      }
    };
  }

  /**
   * As seen from the folder that the baseline lies in, so that they are the same for everybody who
   * shares it.
   *
   * @param folder absolute
   * @param workingFolder what the paths of the report start from; absolute
   * @param asked the files and folders that the report is about
   */
  static FileNames seenFrom(Path folder, Path workingFolder, List<Path> asked) {
    List<Path> absolute =
        asked.stream().map(path -> workingFolder.resolve(path).normalize()).toList();
    return new FileNames() {
      @Override
      public String of(String shownPath) {
        Path file = workingFolder.resolve(shownPath).normalize();
        return folder.relativize(file).toString().replace('\\', '/');
      }

      @Override
      public boolean isGone(String name) {
        return !Files.exists(folder.resolve(name));
      }

      @Override
      public boolean isAsked(String name) {
        Path file = folder.resolve(name).normalize();
        return absolute.stream().anyMatch(file::startsWith);
      }
    };
  }
}

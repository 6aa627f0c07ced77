package dev.afterword.text;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads files, and says in words why one cannot be read or written. */
public final class TextFile {

  /** More than anybody writes by hand; what is larger was named by mistake. */
  private static final long MOST_BYTES = 20_000_000;

  private TextFile() {}

  /**
   * The bytes of a file.
   *
   * @param shownPath the file as the user named it
   * @return nothing if it cannot be read; then {@code problems} says why
   */
  public static Optional<byte[]> bytes(Path file, String shownPath, Problems problems) {
    try {
      if (Files.isDirectory(file)) {
        problems.add(shownPath, "this is a folder, not a file");
        return Optional.empty();
      }
      if (Files.size(file) > MOST_BYTES) {
        problems.add(
            shownPath,
            "the file is larger than "
                + MOST_BYTES / 1_000_000
                + " MB ("
                + Files.size(file)
                + " bytes)");
        return Optional.empty();
      }
      return Optional.of(Files.readAllBytes(file));
    } catch (IOException e) {
      problems.add(shownPath, reason(e));
      return Optional.empty();
    }
  }

  /**
   * The text of a file.
   *
   * @param shownPath the file as the user named it
   * @return nothing if it cannot be read as text; then {@code problems} says why
   */
  public static Optional<Source> read(Path file, String shownPath, Problems problems) {
    return FileContents.onDisk().text(file, shownPath, problems);
  }

  /** What should be a folder on the way there is a file. */
  private static boolean isBelowAFile(FileSystemException e) {
    Path path = Path.of(String.valueOf(e.getFile())).getParent();
    while (path != null && Files.notExists(path)) {
      path = path.getParent();
    }
    return path != null && Files.isRegularFile(path);
  }

  /** Why a file cannot be written, or a folder not be made. */
  public static String refusal(Path path, IOException e) {
    if (Files.isDirectory(path)) {
      return "this is a folder, not a file";
    } else if (e instanceof FileAlreadyExistsException) {
      return "there is a file of this name";
    } else if (e instanceof NoSuchFileException) {
      return "there is no folder for it";
    } else if (e instanceof AccessDeniedException) {
      return "this may not be written";
    } else if (e instanceof FileSystemException system && isBelowAFile(system)) {
      return "what should be its folder is a file";
    }
    return e.getClass().getSimpleName();
  }

  /** Why a file or folder cannot be read. */
  public static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such file or folder";
    } else if (e instanceof AccessDeniedException) {
      return "this may not be read";
    } else if (e instanceof FileSystemLoopException) {
      return "this link leads back to a folder that holds it";
    } else if (e instanceof NotDirectoryException) {
      return "this is no folder";
    } else if (e instanceof FileSystemException system && isBelowAFile(system)) {
      return "there is no such file or folder";
    }
    return "this cannot be read (" + e.getClass().getSimpleName() + ")";
  }
}

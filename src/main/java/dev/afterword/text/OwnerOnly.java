package dev.afterword.text;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Keeps files and folders from everybody but their owner, where the system has such permissions.
 */
public final class OwnerOnly {

  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");

  private OwnerOnly() {}

  /** What to make a file with. */
  public static FileAttribute<?>[] file() {
    return only(FILE);
  }

  /** What to make a folder with. */
  public static FileAttribute<?>[] folder() {
    return only(FOLDER);
  }

  /** Whether nobody but its owner may do anything with a file. */
  public static boolean holdsFor(Path file) throws IOException {
    return !hasPermissions() || FILE.containsAll(Files.getPosixFilePermissions(file));
  }

  /** Takes a file away from everybody but its owner. */
  public static void impose(Path file) throws IOException {
    if (!holdsFor(file)) {
      Files.setPosixFilePermissions(file, FILE);
    }
  }

  private static FileAttribute<?>[] only(Set<PosixFilePermission> permissions) {
    return hasPermissions()
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : new FileAttribute<?>[0];
  }

  private static boolean hasPermissions() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }
}

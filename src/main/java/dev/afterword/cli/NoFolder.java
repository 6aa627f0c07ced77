package dev.afterword.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** What to say of a path that should be a folder and is none. */
final class NoFolder {

  private NoFolder() {}

  static String why(Path path) {
    return Files.exists(path) ? "this is a file, not a folder" : "there is no such folder";
  }
}

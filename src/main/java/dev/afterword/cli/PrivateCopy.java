package dev.afterword.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file that nobody else can read, for as long as it is edited. It lies in a folder of its own, so
 * that what the editor leaves beside it goes with it; also if the program is told to end.
 */
final class PrivateCopy implements AutoCloseable {

  private final Path folder;
  private final Path file;
  private final Thread atEnd = new Thread(this::deleteAtEnd, "private copy");

  /**
   * @param name of the file
   */
  PrivateCopy(String name, byte[] bytes) throws IOException {
    this.folder = Files.createTempDirectory("afterword-");
    this.file = folder.resolve(name);
    Runtime.getRuntime().addShutdownHook(atEnd);
    Files.write(file, bytes);
  }

  Path file() {
    return file;
  }

  byte[] bytes() throws IOException {
    return Files.readAllBytes(file);
  }

  @Override
  public void close() throws IOException {
    delete();
    Runtime.getRuntime().removeShutdownHook(atEnd);
  }

  private void delete() throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    }
  }

  private void deleteAtEnd() {
    try {
      delete();
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " could not be deleted", e);
    }
  }
}

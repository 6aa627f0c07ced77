package dev.afterword.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A folder of drafts in which the program is run without proofreading, always at one moment. */
record Folder(Path path) {

  /** Writes a file, with the folders that it lies in. */
  Folder with(String file, String text) {
    try {
      Path written = path.resolve(file);
      Files.createDirectories(written.getParent());
      Files.writeString(written, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String read(String file) throws IOException {
    return Files.readString(path.resolve(file));
  }

  void move(String from, String to) throws IOException {
    Files.createDirectories(path.resolve(to).getParent());
    Files.move(path.resolve(from), path.resolve(to));
  }

  Run check(String... options) {
    return run("check", options);
  }

  /** Runs a command of one or two words. */
  Run run(String command, String... options) {
    String[] words = command.split(" ", -1);
    String[] always = {"--no-proofread", "--now", "2026-03-04T16:30"};
    String[] args = new String[words.length + always.length + options.length];
    System.arraycopy(words, 0, args, 0, words.length);
    System.arraycopy(always, 0, args, words.length, always.length);
    System.arraycopy(options, 0, args, words.length + always.length, options.length);
    return Run.of(
        console -> new Program(console, new InstalledEngine(Map.of(), path, new LoadedParts())),
        path,
        "",
        false,
        Map.of(),
        args);
  }
}

package dev.afterword.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opens a file for the user to edit. */
@FunctionalInterface
interface TextEditor {

  /**
   * Waits until the user is done.
   *
   * @param line to begin at, from 1
   * @return why it could not be opened
   */
  Optional<String> open(Path file, int line) throws IOException;

  /** The program that the environment names, which may come with options. */
  static TextEditor of(Map<String, String> environment) {
    return of(environment, "");
  }

  /** The same for a process whose input and output are no terminal, though it has one. */
  static TextEditor onTerminal(Map<String, String> environment) {
    return of(environment, " < /dev/tty > /dev/tty 2>&1");
  }

  private static TextEditor of(Map<String, String> environment, String redirection) {
    return (file, line) -> {
      String program =
          Optional.ofNullable(environment.get("VISUAL"))
              .filter(name -> !name.isBlank())
              .orElse(environment.getOrDefault("EDITOR", ""));
      return program.isBlank()
          ? Optional.of("name your editor in VISUAL or EDITOR")
          : started(
              List.of(
                  "sh",
                  "-c",
                  program + " \"$@\"" + redirection,
                  program,
                  "+" + line,
                  file.toString()));
    };
  }

  private static Optional<String> started(List<String> command) throws IOException {
    try {
      int code = new ProcessBuilder(command).inheritIO().start().waitFor();
      return code == 0 ? Optional.empty() : Optional.of("the editor ended with " + code);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("the editor was left alone");
    }
  }
}

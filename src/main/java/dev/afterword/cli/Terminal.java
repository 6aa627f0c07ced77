package dev.afterword.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The person before a process whose standard input is taken by something else. */
interface Terminal {

  /**
   * Asks.
   *
   * @return the answer; empty if there is nobody to ask
   */
  Optional<String> ask(String question) throws IOException;

  /** Opens a file for the person to edit. */
  TextEditor editor();

  /** The terminal that the process was started from, if there is one. */
  static Terminal ofProcess(Console console) {
    return new Terminal() {

      private static final Path DEVICE = Path.of("/dev/tty");

      @Override
      public Optional<String> ask(String question) throws IOException {
        Optional<Writer> out = output();
        if (out.isEmpty()) {
          return Optional.empty();
        }
        try (Writer writer = out.get();
            BufferedReader answers =
                new BufferedReader(
                    new InputStreamReader(Files.newInputStream(DEVICE), StandardCharsets.UTF_8))) {
          writer.write(question);
          writer.flush();
          return Optional.ofNullable(answers.readLine());
        }
      }

      /** The device is always there; it can be opened by those only who have a terminal. */
      private Optional<Writer> output() {
        try {
          return Optional.of(
              new OutputStreamWriter(
                  Files.newOutputStream(DEVICE, StandardOpenOption.WRITE), StandardCharsets.UTF_8));
        } catch (IOException nobody) {
          return Optional.empty();
        }
      }

      @Override
      public TextEditor editor() {
        return TextEditor.onTerminal(console.environment());
      }
    };
  }
}

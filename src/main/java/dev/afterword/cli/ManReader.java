package dev.afterword.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Shows a manual page to the person at the terminal. */
@FunctionalInterface
interface ManReader {

  /**
   * Waits until the person has read it.
   *
   * @param name of the page's file
   * @throws Failure if the system cannot show it
   */
  void show(String name, String page) throws IOException;

  /** The program that the system has for it. */
  static ManReader ofSystem() {
    return (name, page) -> {
      try (PrivateCopy copy = new PrivateCopy(name, page.getBytes(StandardCharsets.UTF_8))) {
        // A name with a slash in it is that of a file.
        int code = new ProcessBuilder("man", copy.file().toString()).inheritIO().start().waitFor();
        if (code != 0) {
          throw new Failure("man ended with " + code + "; --help tells the same as its page");
        }
      } catch (IOException e) {
        throw new Failure(
            "man cannot show it (" + e.getMessage() + "); --help tells the same as its page");
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }
}

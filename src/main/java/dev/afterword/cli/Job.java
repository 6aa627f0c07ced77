package dev.afterword.cli;

import java.io.IOException;

/** What a command does once its options are read. */
interface Job {

  /**
   * Does it.
   *
   * @throws Failure if it cannot be done
   * @throws IOException if an output cannot be written
   */
  ExitCode run() throws IOException;
}

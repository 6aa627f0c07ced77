package dev.afterword.cli;

import java.io.InputStream;
import java.io.OutputStream;

/**
 * What an editor and the program say to each other.
 *
 * @param in from the editor
 * @param out to the editor
 */
record EditorStreams(InputStream in, OutputStream out) {

  /** Those of the process; whatever else is printed goes to the error output from then on. */
  static EditorStreams ofProcess() {
    EditorStreams streams = new EditorStreams(System.in, System.out);
    System.setOut(System.err);
    return streams;
  }
}

package dev.afterword.language;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A model of OpenNLP that lies in one of the jars. */
final class ModelFile {

  private ModelFile() {}

  /** Makes a model of its bytes. */
  interface Reading<T> {
    T of(InputStream bytes) throws IOException;
  }

  /**
   * Loads a model.
   *
   * @param name of the file at the top of its jar
   * @throws IllegalStateException if no jar on the class path has it
   */
  static <T> T load(String name, Reading<T> reading) {
    try (InputStream bytes = ModelFile.class.getResourceAsStream("/" + name)) {
      if (bytes == null) {
        throw new IllegalStateException("the language model " + name + " is not on the class path");
      }
      return reading.of(new BufferedInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException("the language model " + name + " cannot be read", e);
    }
  }
}

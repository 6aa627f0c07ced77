package dev.afterword.judgement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Reads the tables of the labelled corpus: columns between tabs, below a line that names them. */
final class LabelledLines {

  private LabelledLines() {}

  /**
   * What each line says.
   *
   * @param header the names of the columns, with tabs between them
   * @throws IllegalArgumentException naming the file and line that is not as it must be
   */
  static <T> List<T> read(Path file, String header, Function<String[], T> line) throws IOException {
    List<String> lines = Files.readAllLines(file);
    if (lines.isEmpty() || !lines.get(0).equals(header)) {
      throw new IllegalArgumentException(file + ":1: the columns must be " + header);
    }
    int columns = header.split("\t", -1).length;
    List<T> read = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      try {
        String[] values = lines.get(i).split("\t", -1);
        if (values.length != columns) {
          throw new IllegalArgumentException("a line must have the columns " + header);
        }
        read.add(line.apply(values));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(file + ":" + (i + 1) + ": " + e.getMessage(), e);
      }
    }
    return read;
  }

  /** The value that a label names. */
  static <E extends Enum<E>> E value(Class<E> type, String label) {
    return Enum.valueOf(type, label.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}

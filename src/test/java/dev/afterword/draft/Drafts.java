package dev.afterword.draft;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Short ways to read a draft in a test and to write down what was read. */
final class Drafts {

  private Drafts() {}

  static DraftReader.Reading reading(String path, String text) {
    return new DraftReader(new PlainSegmenter()).read(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A draft that has no problems. */
  static Draft draft(String path, String text) {
    DraftReader.Reading reading = reading(path, text);
    if (!reading.problems().isEmpty()) {
      throw new AssertionError(reading.problems().toString());
    }
    return reading.draft().orElseThrow();
  }

  /** One line for each part: its role and its text, with ⏎ for a line end that the writer meant. */
  static String parts(Letter letter) {
    return letter.parts().stream()
        .map(part -> part.role() + " | " + part.text().text().replace("\n", "⏎"))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  static String parts(String path, String text) {
    return parts(draft(path, text).letter());
  }

  static List<String> problems(String path, String text) {
    return reading(path, text).problems().stream().map(Object::toString).toList();
  }
}

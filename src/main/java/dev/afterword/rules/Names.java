package dev.afterword.rules;

import java.util.List;

/** Puts names into a sentence. */
final class Names {

  private Names() {}

  /** As a salutation and a sentence list them: {@code Dana, Wei and Tomas}. */
  static String listed(List<String> names) {
    int last = names.size() - 1;
    return names.size() < 2
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}

package dev.afterword.draft;

import dev.afterword.text.MappedText;
import dev.afterword.text.Place;
import dev.afterword.text.Placed;
import dev.afterword.text.Problems;
import dev.afterword.text.Source;
import dev.afterword.yaml.Fields;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads a header whose value is one of a few names, in any case. */
final class HeaderChoice {

  private HeaderChoice() {}

  /**
   * What was chosen; any other value is reported at its place.
   *
   * @param name the header as the message is to name it
   * @param choices what may be chosen, by names in lower case
   */
  static <T> Optional<Placed<T>> read(
      String name, MappedText value, Map<String, T> choices, Source source, Problems problems) {
    String text = value.text();
    T chosen = choices.get(text.toLowerCase(Locale.ROOT));
    if (chosen == null) {
      problems.add(
          new Place(source, value.inFile()), Fields.notAChoice(name, text, choices.keySet()));
      return Optional.empty();
    }
    return Optional.of(new Placed<>(chosen, value.inFile()));
  }
}

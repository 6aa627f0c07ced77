package dev.afterword.settings;

import dev.afterword.text.Placed;
import dev.afterword.text.Position;
import dev.afterword.text.Problems;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import dev.afterword.yaml.Fields;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One settings file.
 *
 * @param source the file
 * @param folder what its paths and globs start from
 * @param preset the preset that this file is; absent for a file of the user
 */
record Layer(Source source, Path folder, Optional<String> preset) {

  /** Its keys, to be read from the first on. */
  Fields fields(Problems problems) {
    return Fields.ofFile(source, source.whole(), "the settings", problems);
  }

  /** As a person knows it. */
  String name() {
    return preset.map(name -> "preset " + name).orElse(source.path());
  }

  /** Where a value of this file comes from. */
  String origin(Span span) {
    if (preset.isPresent()) {
      return name();
    }
    Position at = source.position(span.start());
    return name() + ":" + at.line() + ":" + at.column();
  }

  String origin(Placed<?> value) {
    return origin(value.span());
  }
}

package dev.afterword.cli;

import dev.afterword.text.Nearest;
import dev.afterword.yaml.Fields;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a constant by its name in files and on the command line. */
record Named<E extends Enum<E>>(List<E> constants) implements ITypeConverter<E> {

  static <E extends Enum<E>> Named<E> of(Class<E> type) {
    return new Named<>(Arrays.asList(type.getEnumConstants()));
  }

  @Override
  public E convert(String written) {
    List<String> names = constants.stream().map(Fields::nameOf).toList();
    int found = names.indexOf(written);
    if (found < 0) {
      throw new TypeConversionException(
          "\""
              + written
              + "\" is none of "
              + String.join(", ", names)
              + Nearest.suggestion(written, names));
    }
    return constants.get(found);
  }
}

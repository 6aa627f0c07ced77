package dev.afterword.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the path of a file or folder; an empty one is a variable of the shell that is not set. */
final class Location implements ITypeConverter<Path> {

  @Override
  public Path convert(String written) {
    if (written.isEmpty()) {
      throw new TypeConversionException("\"\" names no file and no folder");
    }
    try {
      return Path.of(written);
    } catch (InvalidPathException e) {
      throw new TypeConversionException("\"" + written + "\" cannot be the name of a file");
    }
  }
}

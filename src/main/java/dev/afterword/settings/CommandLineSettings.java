package dev.afterword.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the command line says about the settings; it is above every file.
 *
 * @param config a settings file to use instead of those that would be found
 * @param isolated whether no settings file is read
 * @param preset a preset, above the one that the files name
 * @param select rule ids and categories that alone run; empty for no choice
 * @param ignore rule ids and categories that do not run
 */
public record CommandLineSettings(
    Optional<Path> config,
    boolean isolated,
    Optional<String> preset,
    List<String> select,
    List<String> ignore) {

  /** Keeps its own copies of the lists. */
  public CommandLineSettings {
    select = List.copyOf(select);
    ignore = List.copyOf(ignore);
  }

  /** A command line that leaves everything to the files. */
  public static CommandLineSettings none() {
    return new CommandLineSettings(Optional.empty(), false, Optional.empty(), List.of(), List.of());
  }
}

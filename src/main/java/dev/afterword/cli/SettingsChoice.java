package dev.afterword.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the command line says about the settings.
 *
 * @param config a settings file to use instead of those found by walking up
 * @param isolated whether no settings file is read
 * @param preset a named set of options, above the one that the files name
 * @param select rule ids and categories that alone run; empty for no choice
 * @param ignore rule ids and categories that do not run
 */
record SettingsChoice(
    Optional<Path> config,
    boolean isolated,
    Optional<String> preset,
    List<String> select,
    List<String> ignore) {

  SettingsChoice {
    select = List.copyOf(select);
    ignore = List.copyOf(ignore);
  }
}

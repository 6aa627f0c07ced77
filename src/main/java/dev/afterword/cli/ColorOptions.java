package dev.afterword.cli;

import dev.afterword.report.Colors;
import picocli.CommandLine.Option;

/** The option of every command that prints in colour, and the one place where that is decided. */
final class ColorOptions {

  private final Console console;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}, which obeys NO_COLOR.")
  private ColorChoice color = ColorChoice.AUTO;

  /**
   * @param console tells what the environment says of colours
   */
  ColorOptions(Console console) {
    this.console = console;
  }

  /**
   * The colours to print in. A set, non-empty NO_COLOR wins over a terminal, as no-color.org asks.
   *
   * @param terminal whether it is printed to one
   */
  Colors of(boolean terminal) {
    boolean automatic =
        terminal
            && console.environment().getOrDefault("NO_COLOR", "").isEmpty()
            && !console.isDumb();
    return switch (color) {
      case ALWAYS -> Colors.ANSI;
      case NEVER -> Colors.PLAIN;
      case AUTO -> automatic ? Colors.ANSI : Colors.PLAIN;
    };
  }
}

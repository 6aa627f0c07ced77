package dev.afterword.report;

/**
 * Whether a report is coloured. Colour repeats what the words say: without it, the characters are
 * the same.
 */
public enum Colors {
  /** No escape codes. */
  PLAIN {
    @Override
    String paint(Tone tone, String text) {
      return text;
    }
  },
  /** ANSI escape codes of the eight basic colours, which every terminal theme adapts. */
  ANSI {
    @Override
    String paint(Tone tone, String text) {
      return text.isEmpty() ? text : "\u001b[" + tone.code + "m" + text + "\u001b[0m";
    }
  };

  /** What a piece of a report is. */
  enum Tone {
    PLACE("1"),
    ERROR("1;31"),
    WARNING("1;33"),
    SUGGESTION("1;36"),
    FINE("32"),
    QUIET("2");

    private final String code;

    Tone(String code) {
      this.code = code;
    }
  }

  abstract String paint(Tone tone, String text);
}

package dev.afterword.yaml;

/** Writes a text as a value of YAML, whatever stands in it. */
public final class QuotedText {

  private QuotedText() {}

  /** The text within double quotes, in one line. */
  public static String of(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            character -> {
              if (character == '"' || character == '\\') {
                quoted.append('\\');
              }
              if (Character.isISOControl(character) || character == 0x2028 || character == 0x2029) {
                quoted.append(String.format("\\u%04x", character));
              } else {
                quoted.appendCodePoint(character);
              }
            });
    return quoted.append('"').toString();
  }
}

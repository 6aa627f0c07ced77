package dev.afterword.report;

/** A page for a terminal, line by line. */
final class PageText {

  /** Columns; what is longer goes on in the next line. */
  static final int WIDEST = 88;

  static final String INDENT = "    ";

  private final StringBuilder page = new StringBuilder();

  /** Adds a line as it is. */
  void line(String line) {
    page.append(line).append('\n');
  }

  /**
   * Adds a text in as many lines as it needs; those after the first are indented if it has a label.
   *
   * @param label stands before the text, or is empty
   */
  void wrapped(String label, String text) {
    wrapped(label, text, label.isEmpty() ? "" : INDENT);
  }

  /** The same within a list: the lines after the first are indented more than its items. */
  void hanging(String label, String text) {
    wrapped(label, text, INDENT.repeat(2));
  }

  private void wrapped(String label, String text, String indent) {
    StringBuilder current = new StringBuilder(label);
    boolean empty = true;
    for (String word : text.strip().split("\\s+", -1)) {
      if (!empty && DisplayWidth.of(current) + 1 + DisplayWidth.of(word) > WIDEST) {
        line(current.toString());
        current.setLength(0);
        current.append(indent);
        empty = true;
      }
      current.append(empty ? "" : " ").append(word);
      empty = false;
    }
    line(current.toString());
  }

  /** All lines, each with its line feed. */
  @Override
  public String toString() {
    return page.toString();
  }
}

package dev.afterword.judge;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of an {@code interview.yml}, changed key by key as its owner would in an editor.
 *
 * @param text of the whole file
 */
record FactsText(String text) {

  /** Without a key of the file and all that belongs to it. */
  FactsText without(String key) {
    return new FactsText(text.replaceAll("(?m)^" + key + ":.*(?:\\n[ \\t-].*)*\\n?", ""));
  }

  /** With a value of one line, in place of the old one if there is one. */
  FactsText with(String key, String value) {
    return new FactsText(without(key).withLine(key + ": " + value));
  }

  /** With one more entry at the head of a list. */
  FactsText withEntry(String list, String entry) {
    String quoted = Matcher.quoteReplacement(entry);
    String block = text.replaceFirst("(?m)^" + list + ":\\n", list + ":\n  - " + quoted + "\n");
    String flow = text.replaceFirst("(?m)^" + list + ": \\[", list + ": [" + quoted + ", ");
    if (has(list)) {
      return new FactsText(block.equals(text) ? flow : block);
    }
    return new FactsText(withLine(list + ":\n  - " + entry));
  }

  /** With somebody more in the talk that the file tells of first. */
  FactsText withInterviewer(String name) {
    String quoted = Matcher.quoteReplacement(name);
    String flow = text.replaceFirst("with: \\[", "with: [" + quoted + ", ");
    return new FactsText(
        flow.equals(text)
            ? text.replaceFirst("with:\\n( +- )", "with:\n$1" + quoted + "\n$1")
            : flow);
  }

  /** Without a field of a person, as it stands on a line of its own or between commas. */
  FactsText withoutField(String key, String value) {
    String field = key + ": \"?" + Pattern.quote(value) + "\"?";
    String line = text.replaceFirst("(?m)^ +" + field + "\\n", "");
    return new FactsText(
        line.equals(text) ? text.replaceFirst(", " + field + "|" + field + ", ", "") : line);
  }

  /** With another word in place of the first that stands there. */
  FactsText replacing(String word, String other) {
    return new FactsText(text.replaceFirst(Pattern.quote(word), Matcher.quoteReplacement(other)));
  }

  boolean has(String key) {
    return List.of(text.split("\n", -1)).stream().anyMatch(line -> line.startsWith(key + ":"));
  }

  private String withLine(String line) {
    return text + (text.endsWith("\n") ? "" : "\n") + line + "\n";
  }
}

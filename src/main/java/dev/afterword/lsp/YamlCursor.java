package dev.afterword.lsp;

import dev.afterword.text.Source;
import dev.afterword.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one who writes YAML by hand is about to write at a place. It reads the lines above as a
 * person does, by indentation, because a file that is being written is seldom YAML.
 *
 * @param path the keys that the place lies under, the outermost first; lists do not count
 * @param inValue whether the value of the last key is written here, and not a further key below it
 * @param typed what of it stands there already, up to the place
 */
record YamlCursor(List<String> path, boolean inValue, Span typed) {

  private static final Pattern LINE =
      Pattern.compile("(\\s*(?:- +)*)(?:\"?([A-Za-z0-9_-]+)\"?[ \\t]*:(?:[ \\t]+|$))?");

  private record Level(int indent, String key) {}

  YamlCursor {
    path = List.copyOf(path);
  }

  /**
   * @param first the line, from 1, that the YAML begins with
   */
  static YamlCursor at(Source source, int first, int offset) {
    int number = source.position(offset).line();
    Deque<Level> levels = new ArrayDeque<>();
    for (int line = first; line < number; line++) {
      String text = source.at(source.line(line));
      Matcher read = LINE.matcher(text);
      if (!text.isBlank() && read.lookingAt() && read.group(2) != null) {
        enter(levels, read.group(1).length(), Optional.of(read.group(2)));
      }
    }
    Span line = source.line(number);
    String before = source.text().substring(line.start(), offset);
    Matcher read = LINE.matcher(before);
    boolean hasKey = read.lookingAt() && read.group(2) != null;
    enter(levels, read.group(1).length(), hasKey ? Optional.of(read.group(2)) : Optional.empty());
    List<String> path = new ArrayList<>();
    levels.descendingIterator().forEachRemaining(level -> path.add(level.key()));
    boolean isItem = read.group(1).contains("-");
    return inFlow(path, hasKey, isItem, before, hasKey ? read.end() : read.end(1), line.start());
  }

  private static void enter(Deque<Level> levels, int indent, Optional<String> key) {
    while (!levels.isEmpty() && levels.peek().indent() >= indent) {
      levels.pop();
    }
    key.ifPresent(name -> levels.push(new Level(indent, name)));
  }

  /** Follows braces and brackets within the line. */
  private static YamlCursor inFlow(
      List<String> path, boolean hasKey, boolean isItem, String before, int from, int lineStart) {
    Deque<Integer> depths = new ArrayDeque<>();
    List<String> keys = new ArrayList<>(path);
    boolean value = hasKey;
    int start = from;
    for (int i = from; i < before.length(); i++) {
      switch (before.charAt(i)) {
        case '{' -> {
          depths.push(keys.size());
          value = false;
          start = i + 1;
        }
        case '[' -> start = i + 1;
        case ',' -> {
          boolean inMap = !depths.isEmpty();
          if (inMap && !isInBrackets(before, i)) {
            keys = new ArrayList<>(keys.subList(0, depths.getFirst()));
            value = false;
          }
          start = depths.isEmpty() && !isInBrackets(before, i) ? start : i + 1;
        }
        case ':' -> {
          boolean keyOfFlow = !depths.isEmpty() && !value && isFollowedByBlank(before, i);
          if (keyOfFlow) {
            keys.add(before.substring(start, i).strip());
            value = true;
            start = i + 1;
          }
        }
        case '}' -> {
          if (!depths.isEmpty()) {
            keys = new ArrayList<>(keys.subList(0, depths.pop()));
          }
          value = true;
          start = i + 1;
        }
        default -> {}
      }
    }
    while (start < before.length() && before.charAt(start) == ' ') {
      start++;
    }
    boolean itemOfTexts = isItem && !hasKey && depths.isEmpty();
    return new YamlCursor(
        keys, value || itemOfTexts, new Span(lineStart + start, lineStart + before.length()));
  }

  private static boolean isFollowedByBlank(String before, int at) {
    return at + 1 == before.length() || before.charAt(at + 1) == ' ';
  }

  private static boolean isInBrackets(String before, int at) {
    int depth = 0;
    for (int i = 0; i < at; i++) {
      depth += before.charAt(i) == '[' ? 1 : before.charAt(i) == ']' ? -1 : 0;
    }
    return depth > 0 && before.lastIndexOf('[', at) > before.lastIndexOf('{', at);
  }

  /** The last key. */
  String key() {
    return path.isEmpty() ? "" : path.get(path.size() - 1);
  }
}

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
    Flow flow = new Flow(before, path, hasKey || read.group(1).contains("-"));
    flow.read(hasKey ? read.end() : read.end(1));
    Span typed = new Span(flow.start(), before.length()).shift(line.start());
    return new YamlCursor(flow.keys(), flow.isInValue(), typed);
  }

  private static void enter(Deque<Level> levels, int indent, Optional<String> key) {
    while (!levels.isEmpty() && levels.peek().indent() >= indent) {
      levels.pop();
    }
    key.ifPresent(name -> levels.push(new Level(indent, name)));
  }

  /** Follows the braces and brackets within a line. */
  private static final class Flow {

    /** What is open: a map or a list, and how many keys stood around it. */
    private record Frame(boolean map, int keys) {}

    private final String line;
    private final Deque<Frame> open = new ArrayDeque<>();
    private final List<String> keys;
    private boolean value;
    private int start;

    Flow(String line, List<String> keys, boolean value) {
      this.line = line;
      this.keys = new ArrayList<>(keys);
      this.value = value;
    }

    void read(int from) {
      start = from;
      for (int at = from; at < line.length(); at++) {
        switch (line.charAt(at)) {
          case '{', '[' -> open(line.charAt(at) == '{', at);
          case '}', ']' -> close(at);
          case ',' -> next(at);
          case ':' -> key(at);
          default -> {}
        }
      }
    }

    private void open(boolean map, int at) {
      open.push(new Frame(map, keys.size()));
      begin(at, !map);
    }

    private void close(int at) {
      if (!open.isEmpty()) {
        cut(open.pop());
        begin(at, true);
      }
    }

    private void next(int at) {
      if (!open.isEmpty()) {
        cut(open.element());
        begin(at, !open.element().map());
      }
    }

    private void key(int at) {
      boolean ends = at + 1 == line.length() || line.charAt(at + 1) == ' ';
      if (!open.isEmpty() && open.element().map() && !value && ends) {
        keys.add(line.substring(start, at).strip());
        begin(at, true);
      }
    }

    private void cut(Frame frame) {
      keys.subList(Math.min(frame.keys(), keys.size()), keys.size()).clear();
    }

    private void begin(int at, boolean isValue) {
      start = at + 1;
      value = isValue;
    }

    List<String> keys() {
      return keys;
    }

    boolean isInValue() {
      return value;
    }

    int start() {
      int at = start;
      while (at < line.length() && line.charAt(at) == ' ') {
        at++;
      }
      return at;
    }
  }

  /** The last key. */
  String key() {
    return path.isEmpty() ? "" : path.get(path.size() - 1);
  }
}

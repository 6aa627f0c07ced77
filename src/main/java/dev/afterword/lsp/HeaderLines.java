package dev.afterword.lsp;

import dev.afterword.text.Source;
import dev.afterword.text.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines above a message in which headers stand, or may come to stand, as one who types them
 * sees it: finished or not.
 *
 * @param first the number of the first such line, from 1
 * @param last the number of the last; before the first if there is none
 * @param fenced whether it is YAML between lines {@code ---}
 */
record HeaderLines(Source source, int first, int last, boolean fenced) {

  private static final Pattern KEY = Pattern.compile("([A-Za-z][A-Za-z-]*)[ \\t]*:.*");

  private static final String FENCE = "---";

  /** Finds them in a draft; the ending of its name tells its form. */
  static HeaderLines of(Source source) {
    boolean markdown = source.path().toLowerCase(Locale.ROOT).endsWith(".md");
    boolean fenced = markdown && line(source, 1).stripTrailing().equals(FENCE);
    if (markdown && !fenced) {
      return new HeaderLines(source, 1, 0, false);
    }
    int first = fenced ? 2 : 1;
    int last = first - 1;
    for (int number = first; number <= source.lines(); number++) {
      String line = line(source, number);
      boolean ends = fenced ? line.stripTrailing().equals(FENCE) : line.isBlank();
      if (ends) {
        break;
      }
      boolean opens = !fenced && last < first && !KEY.matcher(line).matches();
      if (opens && !line.matches("[A-Za-z-]*")) {
        break;
      }
      last = number;
    }
    return new HeaderLines(source, first, last, fenced);
  }

  private static String line(Source source, int number) {
    return source.at(source.line(number));
  }

  /** Whether a place lies in one of them. */
  boolean contain(int offset) {
    int line = source.position(offset).line();
    return line >= first && (line <= last || (fenced && line == last + 1));
  }

  /** Whether the message says what kind it is of. */
  boolean declaresKind() {
    for (int number = first; number <= last; number++) {
      Optional<String> key = key(number).map(name -> name.toLowerCase(Locale.ROOT));
      if (key.filter(name -> name.equals("kind") || name.equals("x-afterword-kind")).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** The key of a line, as written; empty if the line goes on with the one above it. */
  Optional<String> key(int number) {
    Matcher key = KEY.matcher(line(source, number));
    return key.matches() ? Optional.of(key.group(1)) : Optional.empty();
  }

  /** The key whose value stands at a place, be it in a line below the key. */
  Optional<String> keyAt(int offset) {
    int number = source.position(offset).line();
    Span line = source.line(number);
    int colon = source.text().indexOf(':', line.start());
    if (key(number).isPresent()) {
      return colon >= 0 && colon < offset ? key(number) : Optional.empty();
    }
    boolean continues =
        line.length() > 0 && " \t-".indexOf(source.text().charAt(line.start())) >= 0;
    for (int above = number - 1; continues && above >= first; above--) {
      if (key(above).isPresent()) {
        return key(above);
      }
    }
    return Optional.empty();
  }
}

package dev.afterword.draft;

import dev.afterword.text.MappedText;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One header of a mail, unfolded but not yet decoded.
 *
 * @param name as written
 * @param value without blanks at its ends; a fold reads as one blank
 * @param span all of its lines, with the last line end
 */
record MailField(String name, MappedText value, Span span) {

  /** The headers in a block; lines that are no headers are left out. */
  static List<MailField> in(Source source, Span block) {
    List<MailField> fields = new ArrayList<>();
    String text = source.text();
    int at = block.start();
    while (at < block.end()) {
      int end = nextLine(text, at, block.end());
      while (end < block.end() && isBlank(text.charAt(end))) {
        end = nextLine(text, end, block.end());
      }
      field(text, new Span(at, end)).ifPresent(fields::add);
      at = end;
    }
    return List.copyOf(fields);
  }

  private static Optional<MailField> field(String text, Span lines) {
    int colon = text.indexOf(':', lines.start());
    if (colon < 0 || colon >= lines.end()) {
      return Optional.empty();
    }
    String name = text.substring(lines.start(), colon).stripTrailing();
    boolean isName = !name.isEmpty() && name.chars().allMatch(unit -> unit > ' ' && unit < 127);
    return isName
        ? Optional.of(new MailField(name, value(text, new Span(colon + 1, lines.end())), lines))
        : Optional.empty();
  }

  private static MappedText value(String text, Span span) {
    int start = span.start();
    int end = span.end();
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    MappedText.Builder builder = new MappedText.Builder(start);
    int at = start;
    while (at < end) {
      int after = at;
      boolean fold = false;
      while (after < end && isSpace(text.charAt(after))) {
        fold |= isLineEnd(text.charAt(after));
        after++;
      }
      if (fold) {
        builder.reading(" ", new Span(at, after));
        at = after;
      } else {
        int stop = Math.max(after, at + 1);
        builder.verbatim(text.substring(at, stop), at);
        at = stop;
      }
    }
    return builder.build();
  }

  private static int nextLine(String text, int from, int end) {
    int at = from;
    while (at < end && !isLineEnd(text.charAt(at))) {
      at++;
    }
    if (at < end && text.charAt(at) == '\r' && at + 1 < end && text.charAt(at + 1) == '\n') {
      return at + 2;
    }
    return Math.min(at + 1, end);
  }

  private static boolean isLineEnd(char unit) {
    return unit == '\r' || unit == '\n';
  }

  private static boolean isBlank(char unit) {
    return unit == ' ' || unit == '\t';
  }

  private static boolean isSpace(char unit) {
    return isBlank(unit) || isLineEnd(unit);
  }

  /** Whether it has this name, in any case. */
  boolean is(String wanted) {
    return name.equalsIgnoreCase(wanted);
  }

  /** The first header of a name that says something. */
  static Optional<MailField> first(List<MailField> fields, String name) {
    return fields.stream().filter(field -> field.is(name) && !field.value().isEmpty()).findFirst();
  }
}

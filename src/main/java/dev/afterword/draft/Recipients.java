package dev.afterword.draft;

import dev.afterword.text.MappedText;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads people as they stand behind {@code To}: {@code Dana Rivera <dana@acme.example>}, a bare
 * name, a bare address, a phone number; several are separated by commas or semicolons.
 */
final class Recipients {

  private static final Pattern PHONE = Pattern.compile("\\+?[0-9(][-0-9 ()./\u00a0]{4,24}[0-9]");

  private final MappedText value;
  private final List<Recipient> found = new ArrayList<>();

  private Recipients(MappedText value) {
    this.value = value;
  }

  /** The recipients that a header's value names, in order. */
  static List<Recipient> in(MappedText value) {
    Recipients reading = new Recipients(value);
    reading.read();
    return List.copyOf(reading.found);
  }

  private void read() {
    String text = value.text();
    boolean quoted = false;
    boolean inAngles = false;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (quoted) {
        quoted = unit != '"';
      } else if (unit == '"') {
        quoted = text.indexOf('"', i + 1) > 0;
      } else if (unit == '<') {
        inAngles = text.indexOf('>', i) > 0;
      } else if (unit == '>') {
        inAngles = false;
      } else if (!inAngles && (unit == ',' || unit == ';' || unit == '\n')) {
        one(start, i);
        start = i + 1;
      }
    }
    one(start, text.length());
  }

  private void one(int from, int to) {
    Span span = trim(new Span(from, to), " \t\r\n\u00a0");
    if (span.isEmpty()) {
      return;
    }
    String text = at(span);
    int open = text.lastIndexOf('<');
    Optional<String> name = Optional.empty();
    Optional<String> address = Optional.empty();
    if (open >= 0 && text.endsWith(">")) {
      name = nonEmpty(trim(new Span(span.start(), span.start() + open), " \t\r\n\"'\u00a0"));
      address = nonEmpty(trim(new Span(span.start() + open, span.end()), " <>"));
    } else if ((text.indexOf('@') >= 0 && text.indexOf(' ') < 0) || PHONE.matcher(text).matches()) {
      address = Optional.of(text);
    } else {
      name = nonEmpty(trim(span, "\"' "));
    }
    if (name.isPresent() || address.isPresent()) {
      found.add(new Recipient(name, address, value.inFile(span)));
    }
  }

  private Optional<String> nonEmpty(Span span) {
    return span.isEmpty() ? Optional.empty() : Optional.of(at(span));
  }

  private Span trim(Span span, String dropped) {
    String text = value.text();
    int start = span.start();
    int end = span.end();
    while (start < end && dropped.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && dropped.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return new Span(start, end);
  }

  private String at(Span span) {
    return value.text().substring(span.start(), span.end());
  }
}

package dev.afterword.draft;

import dev.afterword.text.MappedText;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the people in a mail header (RFC 5322, 3.4): quoted names, comments, groups, encoded words;
 * also a semicolon between two people, as Outlook writes it.
 */
final class MailAddresses {

  private final MappedText value;
  private final String text;
  private final EncodedWords words;
  private final List<Recipient> found = new ArrayList<>();

  private MailAddresses(MappedText value, EncodedWords words) {
    this.value = value;
    this.text = value.text();
    this.words = words;
  }

  /** The people in order. */
  static List<Recipient> in(MappedText value, EncodedWords words) {
    MailAddresses addresses = new MailAddresses(value, words);
    addresses.read();
    return List.copyOf(addresses.found);
  }

  private void read() {
    int start = 0;
    int at = 0;
    while (at < text.length()) {
      char unit = text.charAt(at);
      int closed = closing(at);
      if (closed > at) {
        at = closed;
        continue;
      }
      boolean groupName = unit == ':' && text.indexOf(';', at) > 0;
      if (unit == ',' || unit == ';') {
        mailbox(start, at);
      }
      if (unit == ',' || unit == ';' || groupName) {
        start = at + 1;
      }
      at++;
    }
    mailbox(start, text.length());
  }

  /** The place behind a quoted string, comment or address that opens here; otherwise here. */
  private int closing(int open) {
    return switch (text.charAt(open)) {
      case '"' -> closing(open, '"', '"');
      case '(' -> closing(open, '(', ')');
      case '<' -> Math.max(open, text.indexOf('>', open) + 1);
      default -> open;
    };
  }

  private int closing(int open, char opener, char closer) {
    int depth = 1;
    for (int at = open + 1; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (unit == '\\') {
        at++;
      } else if (unit == closer) {
        depth--;
        if (depth == 0) {
          return at + 1;
        }
      } else if (unit == opener) {
        depth++;
      }
    }
    return open;
  }

  private void mailbox(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && text.charAt(start) <= ' ') {
      start++;
    }
    while (end > start && text.charAt(end - 1) <= ' ') {
      end--;
    }
    if (start == end) {
      return;
    }
    MappedText.Builder phrase = new MappedText.Builder(0);
    MappedText.Builder comment = new MappedText.Builder(0);
    Optional<String> address = Optional.empty();
    int at = start;
    while (at < end) {
      int closed = closing(at);
      char unit = text.charAt(at);
      if (closed == at) {
        phrase.append(value, new Span(at, at + 1));
        at++;
        continue;
      }
      if (unit == '<') {
        address = address(text.substring(at + 1, closed - 1));
      } else {
        unescaped(at + 1, closed - 1, unit == '"' ? phrase : comment);
      }
      at = closed;
    }
    Optional<String> name = name(phrase.build());
    if (address.isEmpty() && name.isPresent() && name.get().indexOf('@') > 0) {
      address = address(name.get());
      name = Optional.empty();
    }
    name = name.or(() -> name(comment.build()));
    if (name.isPresent() || address.isPresent()) {
      found.add(new Recipient(name, address, value.inFile(new Span(start, end))));
    }
  }

  private void unescaped(int from, int to, MappedText.Builder builder) {
    for (int at = from; at < to; at++) {
      if (text.charAt(at) == '\\' && at + 1 < to) {
        at++;
      }
      builder.append(value, new Span(at, at + 1));
    }
  }

  private static Optional<String> address(String written) {
    String address = written.replaceAll("\\s", "");
    boolean prefixed = address.toLowerCase(Locale.ROOT).startsWith("mailto:");
    return Optional.of(prefixed ? address.substring(7) : address).filter(text -> !text.isEmpty());
  }

  /** Mailers put encoded words inside quotes too, though RFC 2047 forbids it. */
  private Optional<String> name(MappedText written) {
    String name = words.decode(written).text().replaceAll("\\s+", " ").strip();
    boolean quoted = name.length() > 2 && name.startsWith("'") && name.endsWith("'");
    return Optional.of(quoted ? name.substring(1, name.length() - 1) : name)
        .filter(text -> !text.isEmpty());
  }
}

package dev.afterword.draft;

import dev.afterword.text.Respelling;
import dev.afterword.text.Span;
import java.nio.charset.Charset;
import java.util.Base64;

/** Writes base64 (RFC 2045, 6.8): what follows a change is carried anew, in lines as long. */
final class Base64Spelling extends TransportSpelling {

  private static final int USUAL_LINE = 76;

  private final Span body;

  /**
   * @param body the encoded lines, in units of the file
   */
  Base64Spelling(
      DecodedFile file,
      MappedBytes bytes,
      Characters characters,
      Charset read,
      Charset written,
      Span body) {
    super(file, bytes, characters, read, written);
    this.body = body;
  }

  @Override
  Respelling carry(Span replaced, byte[] by) {
    int length = carriedBytes().length();
    if (length == 0) {
      return Respelling.refused("this part of the mail is empty");
    }
    int from = Math.min(replaced.start(), length - 1);
    int group = carriedBytes().place(from).start();
    while (from > 0 && carriedBytes().place(from - 1).start() == group) {
      from--;
    }
    Span units = withPadding(inUnits(carriedBytes().place(new Span(from, length))));
    String encoded = Base64.getEncoder().encodeToString(joined(from, replaced, by, length));
    int column = source().position(units.start()).column() - 1;
    return change(units, inLines(encoded, column, lineLength()));
  }

  private Span withPadding(Span encoded) {
    int end = encoded.end();
    while (end < body.end() && source().text().charAt(end) == '=') {
      end++;
    }
    return new Span(encoded.start(), end);
  }

  /** As long as the longest line there is; a single short line says nothing. */
  private int lineLength() {
    int first = source().position(body.start()).line();
    int last = source().position(body.end()).line();
    int longest = 0;
    for (int line = first; line <= last; line++) {
      longest = Math.max(longest, source().line(line).length());
    }
    return first == last || longest < 4 ? Math.max(longest, USUAL_LINE) : longest;
  }

  private static String inLines(String encoded, int column, int lineLength) {
    StringBuilder lines = new StringBuilder();
    int room = lineLength - column;
    for (int at = 0; at < encoded.length(); ) {
      int next = Math.min(encoded.length(), at + Math.max(0, room));
      lines.append(encoded, at, next);
      if (next < encoded.length()) {
        lines.append('\n');
      }
      at = next;
      room = lineLength;
    }
    return lines.toString();
  }
}

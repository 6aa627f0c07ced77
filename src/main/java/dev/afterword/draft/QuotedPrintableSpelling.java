package dev.afterword.draft;

import dev.afterword.text.Respelling;
import dev.afterword.text.Span;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes quoted-printable (RFC 2045, 6.7); lines that grow too long are broken softly. */
final class QuotedPrintableSpelling extends TransportSpelling {

  private static final int LONGEST_LINE = 76;

  QuotedPrintableSpelling(
      DecodedFile file, MappedBytes bytes, Characters characters, Charset read, Charset written) {
    super(file, bytes, characters, read, written);
  }

  @Override
  Respelling carry(Span replaced, byte[] by) {
    if (carriedBytes().length() == 0) {
      return Respelling.refused("this part of the mail is empty");
    }
    Span units = inUnits(carriedBytes().place(replaced));
    Span lines =
        new Span(
            source().line(source().position(units.start()).line()).start(),
            source().line(source().position(units.end()).line()).end());
    String text =
        source().at(new Span(lines.start(), units.start()))
            + encoded(by)
            + source().at(new Span(units.end(), lines.end()));
    return change(
        lines,
        Arrays.stream(text.split("\r\n|\r|\n", -1))
            .map(QuotedPrintableSpelling::wrapped)
            .collect(Collectors.joining("\n")));
  }

  private static String encoded(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (byte unit : bytes) {
      boolean plain = (unit >= ' ' && unit <= '~' && unit != '=') || unit == '\t';
      if (plain || unit == '\r' || unit == '\n') {
        text.append((char) unit);
      } else {
        text.append(String.format(Locale.ROOT, "=%02X", unit & 0xFF));
      }
    }
    return text.toString();
  }

  /** A line, cut between its characters where it is too long; blanks at its end would vanish. */
  private static String wrapped(String line) {
    boolean soft = line.endsWith("=");
    String rest = soft ? line.substring(0, line.length() - 1) : line;
    if (!soft && (rest.endsWith(" ") || rest.endsWith("\t"))) {
      int last = rest.length() - 1;
      rest = rest.substring(0, last) + (rest.charAt(last) == ' ' ? "=20" : "=09");
    }
    StringBuilder wrapped = new StringBuilder();
    while (rest.length() > (soft ? LONGEST_LINE - 1 : LONGEST_LINE)) {
      int cut = LONGEST_LINE - 1;
      int escape = rest.lastIndexOf('=', cut - 1);
      if (escape > cut - 3) {
        cut = escape;
      }
      wrapped.append(rest, 0, cut).append("=\n");
      rest = rest.substring(cut);
    }
    return wrapped.append(rest).append(soft ? "=" : "").toString();
  }
}

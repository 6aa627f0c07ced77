package dev.afterword.draft;

import dev.afterword.text.MappedText;
import dev.afterword.text.Span;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * What an encoding for transport carries: bytes, each of which knows the bytes of the file that
 * carry it.
 */
final class MappedBytes {

  private final byte[] bytes;
  private final List<Span> places;
  private final OptionalInt broken;

  private MappedBytes(byte[] bytes, List<Span> places, OptionalInt broken) {
    this.bytes = bytes;
    this.places = places;
    this.broken = broken;
  }

  /** The bytes without their places. */
  byte[] bytes() {
    return bytes.clone();
  }

  /** The byte of the file at which the encoding is broken, if it is. */
  OptionalInt broken() {
    return broken;
  }

  /** Several stretches of bytes, each carried as a whole by one span of the file. */
  static MappedBytes joined(List<byte[]> pieces, List<Span> places) {
    Collector collector = new Collector();
    for (int i = 0; i < pieces.size(); i++) {
      for (byte piece : pieces.get(i)) {
        collector.add(piece, places.get(i));
      }
    }
    return collector.done();
  }

  /** Quoted-printable (RFC 2045, 6.7): soft line breaks and blanks before a line end vanish. */
  static MappedBytes quotedPrintable(byte[] file, Span span) {
    Collector collector = new Collector();
    int at = span.start();
    while (at < span.end()) {
      byte unit = file[at];
      int blanksEnd = blanksFrom(file, at, span.end());
      boolean beforeLineEnd =
          blanksEnd == span.end() || file[blanksEnd] == '\r' || file[blanksEnd] == '\n';
      if (blanksEnd > at && beforeLineEnd) {
        at = blanksEnd;
      } else if (unit == '=' && isEscape(file, at, span.end())) {
        collector.add((byte) (hex(file[at + 1]) << 4 | hex(file[at + 2])), new Span(at, at + 3));
        at += 3;
      } else if (unit == '=' && softBreakEnd(file, at, span.end()) > at) {
        at = softBreakEnd(file, at, span.end());
      } else {
        if (unit == '=') {
          collector.breakAt(at);
        }
        collector.add(unit, new Span(at, at + 1));
        at++;
      }
    }
    return collector.done();
  }

  private static boolean isEscape(byte[] file, int at, int end) {
    return at + 2 < end && hex(file[at + 1]) >= 0 && hex(file[at + 2]) >= 0;
  }

  private static int hex(byte digit) {
    return Character.digit((char) (digit & 0xFF), 16);
  }

  private static int blanksFrom(byte[] file, int at, int end) {
    int after = at;
    while (after < end && (file[after] == ' ' || file[after] == '\t')) {
      after++;
    }
    return after;
  }

  private static int softBreakEnd(byte[] file, int equals, int end) {
    int at = blanksFrom(file, equals + 1, end);
    if (at == end) {
      return end;
    }
    if (file[at] == '\r') {
      return at + 1 < end && file[at + 1] == '\n' ? at + 2 : at + 1;
    }
    return file[at] == '\n' ? at + 1 : equals;
  }

  /**
   * Base64 (RFC 2045, 6.8): four characters carry three bytes, and each of the three lies in all
   * four of them, so that the characters of a place can be decoded by themselves.
   */
  static MappedBytes base64(byte[] file, Span span) {
    Collector collector = new Collector();
    int bits = 0;
    int sextets = 0;
    int quantum = span.start();
    for (int at = span.start(); at < span.end(); at++) {
      byte unit = file[at];
      int value = sextet(unit);
      if (value >= 0) {
        if (sextets == 0) {
          quantum = at;
        }
        bits = (bits << 6) | value;
        sextets++;
        if (sextets == 4) {
          collector.addAll(bits, 3, new Span(quantum, at + 1));
          bits = 0;
          sextets = 0;
        }
      } else if (unit == '=') {
        collector.addAll(bits << (6 * (4 - sextets)), sextets - 1, new Span(quantum, at + 1));
        bits = 0;
        sextets = 0;
      } else if (unit > ' ' || unit < 0) {
        collector.breakAt(at);
      }
    }
    // Whatever is left over without "=" was cut off.
    if (sextets > 0) {
      collector.addAll(bits << (6 * (4 - sextets)), sextets - 1, new Span(quantum, span.end()));
      collector.breakAt(span.end());
    }
    return collector.done();
  }

  private static int sextet(byte unit) {
    if (unit >= 'A' && unit <= 'Z') {
      return unit - 'A';
    }
    if (unit >= 'a' && unit <= 'z') {
      return unit - 'a' + 26;
    }
    if (unit >= '0' && unit <= '9') {
      return unit - '0' + 52;
    }
    return unit == '+' ? 62 : unit == '/' ? 63 : -1;
  }

  /** How text is spelled into bytes that were read. */
  interface Spelled {
    /**
     * The way back.
     *
     * @param read the charset in which they are read
     */
    TransportSpelling by(MappedBytes bytes, Characters characters, Charset read);
  }

  /** The bytes as text; a character stands verbatim where the file shows it as it is. */
  MappedText read(DecodedFile file, Charset declared, int emptyAt, Spelled spelled) {
    Charset charset = MailCharset.meant(declared, bytes, new Span(0, bytes.length));
    Characters characters = Characters.decode(bytes, 0, bytes.length, charset);
    TransportSpelling spelling = spelled.by(this, characters, charset);
    String text = characters.text();
    MappedText.Builder builder = new MappedText.Builder(emptyAt);
    int done = 0;
    Span pendingPlace = Span.at(emptyAt);
    int next;
    for (int at = 0; at < text.length(); at = next) {
      next = at + Character.charCount(text.codePointAt(at));
      String character = text.substring(at, next);
      Span place = file.inUnits(place(new Span(characters.byteOf(at), characters.byteOf(next))));
      boolean verbatim =
          place.length() == character.length() && file.source().at(place).equals(character);
      if (verbatim || !place.equals(pendingPlace)) {
        Span pending = new Span(done, at);
        builder.spelled(at(text, pending), pendingPlace, false, spelling, pending);
        done = at;
        pendingPlace = place;
      }
      if (verbatim) {
        builder.spelled(character, place, true, spelling, new Span(at, next));
        done = next;
      }
    }
    Span pending = new Span(done, text.length());
    return builder.spelled(at(text, pending), pendingPlace, false, spelling, pending).build();
  }

  private static String at(String text, Span span) {
    return text.substring(span.start(), span.end());
  }

  /** The number of bytes. */
  int length() {
    return bytes.length;
  }

  /** The bytes of the file that carry a byte; the last one stands for what follows it. */
  Span place(int at) {
    return places.get(Math.min(at, places.size() - 1));
  }

  /** The bytes of the file that carry some bytes; for none of them the place behind the last. */
  Span place(Span span) {
    if (!span.isEmpty()) {
      return place(span.start()).cover(place(span.end() - 1));
    }
    return Span.at(span.start() > 0 ? place(span.start() - 1).end() : place(0).start());
  }

  private static final class Collector {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<Span> places = new ArrayList<>();
    private OptionalInt broken = OptionalInt.empty();

    void add(byte value, Span place) {
      bytes.write(value);
      places.add(place);
    }

    /** The upper bytes of 24 bits. */
    void addAll(int bits, int count, Span place) {
      for (int i = 0; i < count; i++) {
        add((byte) (bits >> (16 - 8 * i)), place);
      }
    }

    void breakAt(int at) {
      if (broken.isEmpty()) {
        broken = OptionalInt.of(at);
      }
    }

    MappedBytes done() {
      return new MappedBytes(bytes.toByteArray(), List.copyOf(places), broken);
    }
  }
}

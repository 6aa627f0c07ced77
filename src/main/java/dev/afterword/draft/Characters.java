package dev.afterword.draft;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes read in a charset, of which every UTF-16 unit knows the byte it begins at. */
final class Characters {

  private final String text;
  private final int from;
  private final int to;

  /** The first byte of each unit and, last, {@link #to}; empty when each unit is one byte. */
  private final int[] starts;

  private Characters(String text, int from, int to, int[] starts) {
    this.text = text;
    this.from = from;
    this.to = to;
    this.starts = starts;
  }

  /** Reads the bytes {@code [from, to)}; what the charset does not know becomes U+FFFD. */
  static Characters decode(byte[] bytes, int from, int to, Charset charset) {
    String plain = new String(bytes, from, to - from, charset);
    if (plain.length() == to - from) {
      return new Characters(plain, from, to, new int[0]);
    }
    return stepwise(bytes, from, to, charset);
  }

  private static Characters stepwise(byte[] bytes, int from, int to, Charset charset) {
    boolean asciiStandsForItself = charset.equals(StandardCharsets.UTF_8);
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE)
            .replaceWith("\uFFFD");
    ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
    CharBuffer out = CharBuffer.allocate(2);
    StringBuilder text = new StringBuilder(to - from);
    int[] starts = new int[to - from + 3];
    while (in.hasRemaining()) {
      int start = in.position();
      if (text.length() + 3 > starts.length) {
        starts = Arrays.copyOf(starts, starts.length * 2);
      }
      if (asciiStandsForItself && bytes[start] >= 0) {
        starts[text.length()] = start;
        text.append((char) bytes[start]);
        in.position(start + 1);
        continue;
      }
      out.clear().limit(1);
      boolean full = decoder.decode(in, out, true).isOverflow();
      if (full && out.position() == 0) {
        // A character beyond the basic plane needs room for two units.
        out.limit(2);
        decoder.decode(in, out, true);
      }
      out.flip();
      while (out.hasRemaining()) {
        starts[text.length()] = start;
        text.append(out.get());
      }
      if (in.position() == start) {
        break;
      }
    }
    starts[text.length()] = to;
    return new Characters(text.toString(), from, to, Arrays.copyOf(starts, text.length() + 1));
  }

  String text() {
    return text;
  }

  /** The byte at which a unit begins; for the length of the text, the end of the bytes. */
  int byteOf(int unit) {
    return starts.length == 0 ? from + unit : starts[unit];
  }

  /** The unit that a byte is a part of. */
  int unitOver(int at) {
    int next = unitFrom(at + 1);
    int unit = Math.max(0, next - 1);
    return unit > 0 && byteOf(unit - 1) == byteOf(unit) ? unit - 1 : unit;
  }

  /** The first unit that begins at a byte or after it. */
  int unitFrom(int at) {
    if (starts.length == 0) {
      return Math.max(0, Math.min(at, to) - from);
    }
    int low = 0;
    int high = text.length();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle] < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

package dev.afterword.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Reads bytes as text: UTF-8, or UTF-16 behind its byte order mark. Never guesses. */
public final class Decoder {

  private record Form(Charset charset, int markLength) {}

  private Decoder() {}

  /**
   * The text without its byte order mark.
   *
   * @return nothing if the bytes are no text; then {@code problems} says which byte is in the way
   */
  public static Optional<String> decode(String shownPath, byte[] bytes, Problems problems) {
    Form form = form(bytes);
    if (form.charset().equals(StandardCharsets.UTF_8) && hasNul(bytes)) {
      problems.add(shownPath, "this is a binary file, not a text");
      return Optional.empty();
    }
    ByteBuffer in = ByteBuffer.wrap(bytes, form.markLength(), bytes.length - form.markLength());
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CharsetDecoder decoder =
        form.charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result = decoder.decode(in, out, true);
    out.flip();
    if (result.isError()) {
      problems.add(
          shownPath,
          String.format(
              Locale.ROOT,
              "line %d is not %s: byte 0x%02X at offset %d of the file",
              out.toString().lines().count() + (endsLine(out) ? 1 : 0),
              form.charset().name(),
              bytes[in.position()] & 0xff,
              in.position()));
      return Optional.empty();
    }
    return Optional.of(out.toString());
  }

  /**
   * A text in the charset of other bytes, with their byte order mark.
   *
   * @param alike bytes that {@link #decode} reads
   * @return nothing if the text holds half a character
   */
  public static Optional<byte[]> encode(String text, byte[] alike) {
    Form form = form(alike);
    try {
      ByteBuffer encoded = form.charset().newEncoder().encode(CharBuffer.wrap(text));
      byte[] bytes = Arrays.copyOf(alike, form.markLength() + encoded.remaining());
      encoded.get(bytes, form.markLength(), encoded.remaining());
      return Optional.of(bytes);
    } catch (CharacterCodingException halfCharacter) {
      return Optional.empty();
    }
  }

  private static Form form(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return new Form(StandardCharsets.UTF_8, 3);
    } else if (startsWith(bytes, 0xFE, 0xFF)) {
      return new Form(StandardCharsets.UTF_16BE, 2);
    } else if (startsWith(bytes, 0xFF, 0xFE)) {
      return new Form(StandardCharsets.UTF_16LE, 2);
    }
    return new Form(StandardCharsets.UTF_8, 0);
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasNul(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsLine(CharBuffer text) {
    return text.length() == 0
        || text.charAt(text.length() - 1) == '\n'
        || text.charAt(text.length() - 1) == '\r';
  }
}

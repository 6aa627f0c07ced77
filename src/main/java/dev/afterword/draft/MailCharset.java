package dev.afterword.draft;

import dev.afterword.text.Span;
import jakarta.mail.internet.MimeUtility;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Charsets as mail programs name them, and as they use them. */
final class MailCharset {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private MailCharset() {}

  /** The charset of a name, or nothing if there is no such charset. */
  static Optional<Charset> named(String name) {
    // The library's names come second: it takes ASCII for ISO-8859-1.
    return registered(name.trim()).or(() -> registered(MimeUtility.javaCharset(name.trim())));
  }

  private static Optional<Charset> registered(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  /**
   * The charset that bytes are written in. ASCII with accents in it is UTF-8 or windows-1252, and
   * ISO-8859-1 with quotes and dashes in it is windows-1252, as in the WHATWG encoding standard.
   */
  static Charset meant(Charset declared, byte[] bytes, Span span) {
    if (declared.equals(StandardCharsets.US_ASCII)) {
      return guess(bytes, span);
    }
    return declared.equals(StandardCharsets.ISO_8859_1) ? WINDOWS_1252 : declared;
  }

  /** UTF-8 if the bytes are, else windows-1252. */
  static Charset guess(byte[] bytes, Span span) {
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, span.start(), span.length()));
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException notUtf8) {
      return WINDOWS_1252;
    }
  }
}

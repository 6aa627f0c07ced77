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

  /** The charset in which text may be added to bytes that are declared to be in one. */
  static Charset forWriting(Charset declared, byte[] bytes, Span span) {
    return declared.equals(StandardCharsets.US_ASCII) && hasEightBits(bytes, span)
        ? guess(bytes, span)
        : declared;
  }

  /** Whether some of the bytes are no ASCII. */
  static boolean hasEightBits(byte[] bytes, Span span) {
    for (int at = span.start(); at < span.end(); at++) {
      if (bytes[at] < 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether all characters can be written in a charset. */
  static boolean knows(Charset charset, String text) {
    return charset.canEncode() && charset.newEncoder().canEncode(text);
  }

  /** What a charset lacks to write a text, in words. */
  static String lack(Charset charset, String text) {
    return charset.name()
        + " has no "
        + text.codePoints()
            .mapToObj(Character::toString)
            .filter(character -> !knows(charset, character))
            .findFirst()
            .map(character -> "“" + character + "”")
            .orElse("such characters");
  }
}

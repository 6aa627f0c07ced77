package dev.afterword.draft;

import dev.afterword.text.Respelling;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import dev.afterword.text.Spelling;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Optional;

/** Spells text as bytes of a charset that an encoding for transport carries. */
abstract class TransportSpelling implements Spelling {

  private final DecodedFile file;
  private final MappedBytes bytes;
  private final Characters characters;
  private final Charset read;
  private final Charset written;

  /**
   * @param characters the text that the bytes are read as
   * @param read the charset in which they are read
   * @param written the charset in which they may be written; it may know less
   */
  TransportSpelling(
      DecodedFile file, MappedBytes bytes, Characters characters, Charset read, Charset written) {
    this.file = file;
    this.bytes = bytes;
    this.characters = characters;
    this.read = read;
    this.written = written;
  }

  @Override
  public Respelling write(Span carried, String better) {
    String text = characters.text();
    String wanted = better.replace("\n", lineEnd(text));
    if (!MailCharset.knows(written, wanted)) {
      return Respelling.refused(MailCharset.lack(written, wanted));
    }
    byte[] by = wanted.getBytes(written);
    Span replaced = new Span(characters.byteOf(carried.start()), characters.byteOf(carried.end()));
    String meant = text.substring(0, carried.start()) + wanted + text.substring(carried.end());
    return new String(joined(0, replaced, by, bytes.length()), read).equals(meant)
        ? carry(replaced, by)
        : Respelling.refused("text in " + written.name() + " cannot be written in pieces");
  }

  private static String lineEnd(String text) {
    return text.contains("\r\n") ? "\r\n" : "\n";
  }

  @Override
  public Optional<String> text(Span carried) {
    return Optional.of(characters.text().substring(carried.start(), carried.end()));
  }

  /**
   * What the file must hold.
   *
   * @param replaced the bytes that give way; empty to insert
   * @param by what is carried in their place
   */
  abstract Respelling carry(Span replaced, byte[] by);

  /** The carried bytes from one on and up to another, with those replaced. */
  final byte[] joined(int from, Span replaced, byte[] by, int to) {
    byte[] all = bytes.bytes();
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    joined.write(all, from, replaced.start() - from);
    joined.write(by, 0, by.length);
    joined.write(all, replaced.end(), to - replaced.end());
    return joined.toByteArray();
  }

  final MappedBytes carriedBytes() {
    return bytes;
  }

  final Characters characters() {
    return characters;
  }

  final Source source() {
    return file.source();
  }

  /** Where a span of bytes of the file stands in its text. */
  final Span inUnits(Span ofFile) {
    return file.inUnits(ofFile);
  }

  /**
   * A change of the file, without what is alike at both ends; no line end is cut in two.
   *
   * @param units what is written anew
   * @param text what stands there afterwards
   */
  final Respelling change(Span units, String text) {
    String old = source().at(units);
    String now = text.replace("\n", source().lineEndAt(units.start()));
    int most = Math.min(old.length(), now.length());
    int before = 0;
    while (before < most && old.charAt(before) == now.charAt(before)) {
      before++;
    }
    if (before > 0 && old.charAt(before - 1) == '\r') {
      before--;
    }
    int after = 0;
    while (after < most - before
        && old.charAt(old.length() - 1 - after) == now.charAt(now.length() - 1 - after)) {
      after++;
    }
    if (after > 0 && old.charAt(old.length() - after) == '\n') {
      after--;
    }
    return Respelling.of(
        new Span(units.start() + before, units.end() - after),
        now.substring(before, now.length() - after));
  }
}

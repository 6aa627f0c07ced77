package dev.afterword.draft;

import dev.afterword.text.Placed;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A file whose regions are written in different charsets, as one text, with the way from a span of
 * that text to the bytes on disk and back.
 */
final class DecodedFile {

  /** A stretch of the file in one charset; the span counts bytes. */
  record Region(Span bytes, Charset charset) {}

  private record Stretch(Span bytes, int unitStart, Characters characters, Charset charset) {
    int unitEnd() {
      return unitStart + characters.text().length();
    }
  }

  private final Source source;
  private final List<Stretch> stretches;

  private DecodedFile(Source source, List<Stretch> stretches) {
    this.source = source;
    this.stretches = stretches;
  }

  /**
   * Reads a file.
   *
   * @param from the first byte that counts, behind a byte order mark
   * @param regions in order, not overlapping; what lies between them is UTF-8 if it can be, else
   *     windows-1252
   */
  static DecodedFile of(String shownPath, byte[] bytes, int from, List<Region> regions) {
    List<Stretch> stretches = new ArrayList<>();
    StringBuilder text = new StringBuilder(bytes.length);
    int at = from;
    for (Region region : regions) {
      add(bytes, new Span(at, region.bytes().start()), stretches, text);
      add(bytes, region, stretches, text);
      at = region.bytes().end();
    }
    add(bytes, new Span(at, bytes.length), stretches, text);
    return new DecodedFile(new Source(shownPath, text.toString()), List.copyOf(stretches));
  }

  private static void add(byte[] bytes, Span gap, List<Stretch> stretches, StringBuilder text) {
    Charset charset = MailCharset.guess(bytes, gap);
    add(bytes, new Region(gap, charset), stretches, text);
  }

  private static void add(
      byte[] bytes, Region region, List<Stretch> stretches, StringBuilder text) {
    Span span = region.bytes();
    if (span.isEmpty()) {
      return;
    }
    Characters characters = Characters.decode(bytes, span.start(), span.end(), region.charset());
    stretches.add(new Stretch(span, text.length(), characters, region.charset()));
    text.append(characters.text());
  }

  Source source() {
    return source;
  }

  /**
   * The file with changes of its text.
   *
   * @param bytes of the file
   * @param changes what stands at each span afterwards, with {@code "\n"} for a line end; not
   *     overlapping
   * @return nothing if a charset lacks a character
   */
  Optional<byte[]> with(byte[] bytes, List<Placed<String>> changes) {
    ByteArrayOutputStream changed = new ByteArrayOutputStream(bytes.length);
    int done = 0;
    for (Placed<String> change :
        changes.stream().sorted(Comparator.comparing(Placed::span)).toList()) {
      Charset charset = charsetOf(change.span());
      String text = source.inLineEnds(change);
      if (!MailCharset.knows(charset, text)) {
        return Optional.empty();
      }
      Span place = inBytes(change.span());
      changed.write(bytes, done, place.start() - done);
      changed.writeBytes(text.getBytes(charset));
      done = place.end();
    }
    changed.write(bytes, done, bytes.length - done);
    return Optional.of(changed.toByteArray());
  }

  /** What is inserted between two stretches belongs to the first. */
  private Charset charsetOf(Span units) {
    int last = units.isEmpty() ? units.start() : units.start() + 1;
    return stretches.stream()
        .filter(stretch -> last <= stretch.unitEnd())
        .findFirst()
        .or(() -> stretches.stream().reduce((first, second) -> second))
        .map(Stretch::charset)
        .orElse(StandardCharsets.UTF_8);
  }

  /** Where a span of the text lies on disk, in bytes. */
  Span inBytes(Span units) {
    int start = byteOf(units.start());
    return new Span(start, units.isEmpty() ? start : Math.max(start, byteOf(units.end())));
  }

  private int byteOf(int unit) {
    for (int i = stretches.size() - 1; i >= 0; i--) {
      Stretch stretch = stretches.get(i);
      if (stretch.unitStart() <= unit) {
        return stretch.characters().byteOf(Math.min(unit, stretch.unitEnd()) - stretch.unitStart());
      }
    }
    return 0;
  }

  /** The units that hold a span of bytes, whole characters only. */
  Span inUnits(Span bytes) {
    int start = unit(bytes.start(), false);
    return new Span(start, bytes.isEmpty() ? start : Math.max(start, unit(bytes.end(), true)));
  }

  private int unit(int at, boolean after) {
    for (int i = stretches.size() - 1; i >= 0; i--) {
      Stretch stretch = stretches.get(i);
      if (stretch.bytes().start() <= at) {
        boolean inside = at < stretch.bytes().end();
        int unit =
            !inside
                ? stretch.characters().text().length()
                : after ? stretch.characters().unitFrom(at) : stretch.characters().unitOver(at);
        return stretch.unitStart() + unit;
      }
    }
    return 0;
  }
}

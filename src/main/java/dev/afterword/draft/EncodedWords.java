package dev.afterword.draft;

import dev.afterword.text.MappedText;
import dev.afterword.text.Place;
import dev.afterword.text.Problems;
import dev.afterword.text.Span;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the encoded words of headers (RFC 2047), as in {@code =?utf-8?Q?Ren=C3=A9?=}. */
final class EncodedWords {

  // The charset may carry a language behind an asterisk (RFC 2231, 5).
  private static final Pattern WORD =
      Pattern.compile("=\\?([^?*\\s]+)(?:\\*[^?\\s]*)?\\?([BbQq])\\?([^?]*)\\?=");

  private final DecodedFile file;
  private final Problems problems;

  EncodedWords(DecodedFile file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /**
   * The text with its encoded words read. Blanks between two of them vanish; neighbours in one
   * charset are read together, because some mailers cut a character in two.
   */
  MappedText decode(MappedText text) {
    MappedText.Builder builder = new MappedText.Builder(text.inFile().start());
    Matcher matcher = WORD.matcher(text.text());
    List<byte[]> pieces = new ArrayList<>();
    List<Span> places = new ArrayList<>();
    Optional<Charset> open = Optional.empty();
    int done = 0;
    while (matcher.find()) {
      Span word = new Span(matcher.start(), matcher.end());
      Optional<Charset> charset = MailCharset.named(matcher.group(1));
      if (charset.isEmpty()) {
        problems.add(
            new Place(file.source(), text.inFile(word)),
            "unknown charset \"" + matcher.group(1) + "\" in a header");
        continue;
      }
      Span between = new Span(done, word.start());
      boolean adjacent = open.isPresent() && text.text().substring(done, word.start()).isBlank();
      if (!adjacent || !open.equals(charset)) {
        append(builder, pieces, places, open);
      }
      if (!adjacent) {
        builder.append(text, between);
      }
      pieces.add(payload(matcher.group(2), matcher.group(3)));
      places.add(file.inBytes(text.inFile(word)));
      open = charset;
      done = word.end();
    }
    append(builder, pieces, places, open);
    return builder.append(text, new Span(done, text.length())).build();
  }

  private static byte[] payload(String encoding, String content) {
    boolean base64 = encoding.equalsIgnoreCase("B");
    byte[] raw =
        (base64 ? content : content.replace('_', ' ').replace(" ", "=20"))
            .getBytes(StandardCharsets.UTF_8);
    Span all = new Span(0, raw.length);
    return (base64 ? MappedBytes.base64(raw, all) : MappedBytes.quotedPrintable(raw, all)).bytes();
  }

  private void append(
      MappedText.Builder builder, List<byte[]> pieces, List<Span> places, Optional<Charset> open) {
    if (open.isPresent() && !pieces.isEmpty()) {
      int start = file.inUnits(places.get(0)).start();
      builder.append(MappedBytes.joined(pieces, places).read(file, open.get(), start));
    }
    pieces.clear();
    places.clear();
  }
}

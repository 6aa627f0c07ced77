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
    List<Word> open = new ArrayList<>();
    int done = 0;
    while (matcher.find()) {
      Span span = new Span(matcher.start(), matcher.end());
      Optional<Charset> charset = MailCharset.named(matcher.group(1));
      if (charset.isEmpty()) {
        problems.add(
            new Place(file.source(), text.inFile(span)),
            "unknown charset \"" + matcher.group(1) + "\" in a header");
        continue;
      }
      Span between = new Span(done, span.start());
      boolean adjacent = !open.isEmpty() && text.text().substring(done, span.start()).isBlank();
      if (!adjacent || !open.get(0).charset().equals(charset.get())) {
        append(builder, open);
      }
      if (!adjacent) {
        builder.append(text, between);
      }
      open.add(
          new Word(
              file.inBytes(text.inFile(span)),
              matcher.group(1),
              charset.get(),
              matcher.group(2).equalsIgnoreCase("B"),
              matcher.group(3)));
      done = span.end();
    }
    append(builder, open);
    return builder.append(text, new Span(done, text.length())).build();
  }

  /**
   * One encoded word.
   *
   * @param place in bytes of the file
   * @param label the charset as the word names it
   */
  private record Word(Span place, String label, Charset charset, boolean base64, String content) {

    byte[] payload() {
      byte[] raw =
          (base64 ? content : content.replace('_', ' ').replace(" ", "=20"))
              .getBytes(StandardCharsets.UTF_8);
      Span all = new Span(0, raw.length);
      return (base64 ? MappedBytes.base64(raw, all) : MappedBytes.quotedPrintable(raw, all))
          .bytes();
    }
  }

  private void append(MappedText.Builder builder, List<Word> open) {
    if (!open.isEmpty()) {
      Word first = open.get(0);
      EncodedWordWriter writer =
          new EncodedWordWriter(first.label(), first.charset(), first.base64());
      builder.append(
          MappedBytes.joined(
                  open.stream().map(Word::payload).toList(),
                  open.stream().map(Word::place).toList())
              .read(
                  file,
                  first.charset(),
                  file.inUnits(first.place()).start(),
                  (bytes, characters, read) ->
                      new EncodedWordSpelling(file, bytes, characters, read, writer)));
    }
    open.clear();
  }
}

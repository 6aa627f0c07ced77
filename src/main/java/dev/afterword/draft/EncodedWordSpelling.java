package dev.afterword.draft;

import dev.afterword.text.Respelling;
import dev.afterword.text.Span;
import java.nio.charset.Charset;

/** Writes the encoded words of a header anew, whole words only. */
final class EncodedWordSpelling extends TransportSpelling {

  private final Charset charset;
  private final EncodedWordWriter writer;

  EncodedWordSpelling(
      DecodedFile file,
      MappedBytes bytes,
      Characters characters,
      Charset charset,
      EncodedWordWriter writer) {
    super(file, bytes, characters, charset, writer.charset());
    this.charset = charset;
    this.writer = writer;
  }

  @Override
  Respelling carry(Span replaced, byte[] by) {
    int length = carriedBytes().length();
    if (length == 0) {
      return Respelling.refused("the header holds an empty encoded word");
    }
    int from = wordStart(Math.max(0, replaced.isEmpty() ? replaced.start() - 1 : replaced.start()));
    int to = wordEnd(Math.max(from, replaced.end() - 1));
    String text = new String(joined(from, replaced, by, to), charset);
    if (text.isEmpty()) {
      return Respelling.refused("nothing would be left of an encoded word");
    }
    if (text.indexOf('\n') >= 0) {
      return Respelling.refused("a header holds one line");
    }
    Span words = inUnits(carriedBytes().place(new Span(from, to)));
    return change(words, writer.write(text, source().position(words.start()).column() - 1));
  }

  /**
   * The first byte of the word that carries a byte, or of an earlier one if it cuts a character.
   */
  private int wordStart(int at) {
    int from = at;
    while (from > 0 && (isSameWord(from - 1, from) || !isCharacterStart(from))) {
      from--;
    }
    return from;
  }

  private int wordEnd(int at) {
    int to = at + 1;
    while (to < carriedBytes().length() && (isSameWord(to - 1, to) || !isCharacterStart(to))) {
      to++;
    }
    return to;
  }

  private boolean isSameWord(int at, int next) {
    return carriedBytes().place(at).equals(carriedBytes().place(next));
  }

  private boolean isCharacterStart(int at) {
    return characters().byteOf(characters().unitFrom(at)) == at;
  }
}

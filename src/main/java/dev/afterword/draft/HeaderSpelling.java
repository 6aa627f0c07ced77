package dev.afterword.draft;

import dev.afterword.text.Respelling;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import dev.afterword.text.Spelling;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes the plain words of a header. A word with accents becomes an encoded word, unless the
 * header holds others as they are.
 *
 * @param value where the value of the header lies in the file
 */
record HeaderSpelling(Source source, Span value) implements Spelling {

  private static final Pattern BESIDE_WORD = Pattern.compile("(?s).*\\?=\\s+");

  private static final Pattern BEFORE_WORD = Pattern.compile("(?s)\\s+=\\?.*");

  private static final EncodedWordWriter WRITER =
      new EncodedWordWriter("UTF-8", StandardCharsets.UTF_8, false);

  @Override
  public Respelling write(Span carried, String better) {
    if (better.indexOf('\n') >= 0) {
      return Respelling.refused("a header holds one line");
    }
    if (isAscii(better) || !isAscii(source.at(value))) {
      return Respelling.of(carried, better);
    }
    Span token = token(carried);
    String written =
        source.at(new Span(token.start(), carried.start()))
            + better
            + source.at(new Span(carried.end(), token.end()));
    if (written.contains("=?") || written.contains("?=")) {
      return Respelling.refused("an encoded word touches it");
    }
    // Blanks between two encoded words are not seen.
    boolean behind =
        BESIDE_WORD.matcher(source.at(new Span(value.start(), token.start()))).matches();
    boolean before = BEFORE_WORD.matcher(source.at(new Span(token.end(), value.end()))).matches();
    String seen = (behind ? " " : "") + written + (before ? " " : "");
    return Respelling.of(token, WRITER.write(seen, source.position(token.start()).column() - 1));
  }

  private Span token(Span carried) {
    int start = carried.start();
    while (start > value.start() && !isBlank(source.text().charAt(start - 1))) {
      start--;
    }
    int end = carried.end();
    while (end < value.end() && !isBlank(source.text().charAt(end))) {
      end++;
    }
    return new Span(start, end);
  }

  private static boolean isBlank(char unit) {
    return unit == ' ' || unit == '\t' || unit == '\r' || unit == '\n';
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(unit -> unit < 128);
  }

  @Override
  public Optional<String> text(Span carried) {
    return Optional.of(source.at(carried));
  }
}

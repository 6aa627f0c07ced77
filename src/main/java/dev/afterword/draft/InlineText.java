package dev.afterword.draft;

import dev.afterword.text.MappedText;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import org.jsoup.parser.Parser;

/** Follows escapes and entities from the text that a reader sees back to the file. */
final class InlineText {

  /** The longest name of an HTML entity, with its marks. */
  private static final int LONGEST_ENTITY = 33;

  private InlineText() {}

  /**
   * Adds a text with the places of its characters.
   *
   * @param literal as a reader sees it
   * @param span where it stands in the file, escapes and entities included
   */
  static void append(Source source, String literal, Span span, MappedText.Builder builder) {
    String raw = source.at(span);
    if (raw.equals(literal)) {
      builder.verbatim(literal, span.start());
      return;
    }
    int at = 0;
    int i = 0;
    while (i < literal.length() && at < raw.length()) {
      char unit = literal.charAt(i);
      if (raw.charAt(at) == '\\' && at + 1 < raw.length() && raw.charAt(at + 1) == unit) {
        at++;
      }
      if (raw.charAt(at) == '&') {
        int end = entityEnd(raw, at);
        String decoded = end < 0 ? "" : Parser.unescapeEntities(raw.substring(at, end), false);
        if (end > 0
            && !decoded.startsWith("&" + raw.charAt(at + 1))
            && literal.startsWith(decoded, i)) {
          builder.reading(decoded, new Span(at, end).shift(span.start()));
          i += decoded.length();
          at = end;
          continue;
        }
      }
      if (raw.charAt(at) != unit) {
        break;
      }
      builder.verbatim(literal.substring(i, i + 1), span.start() + at);
      i++;
      at++;
    }
    if (i < literal.length()) {
      builder.reading(literal.substring(i), new Span(at, raw.length()).shift(span.start()));
    }
  }

  private static int entityEnd(String raw, int at) {
    int limit = Math.min(raw.length(), at + LONGEST_ENTITY);
    for (int i = at + 1; i < limit; i++) {
      if (raw.charAt(i) == ';') {
        return i > at + 1 ? i + 1 : -1;
      }
    }
    return -1;
  }
}

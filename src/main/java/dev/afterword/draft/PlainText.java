package dev.afterword.draft;

import dev.afterword.text.MappedText;
import dev.afterword.text.Source;
import dev.afterword.text.Span;

/** Reads a stretch of a file as it stands; only the line ends are made alike. */
final class PlainText {

  private PlainText() {}

  /** The stretch with {@code "\n"} for every line end. */
  static MappedText read(Source source, Span span) {
    MappedText.Builder builder = new MappedText.Builder(span.start());
    String text = source.text();
    int start = span.start();
    for (int i = span.start(); i < span.end(); i++) {
      if (text.charAt(i) == '\r') {
        builder.verbatim(text.substring(start, i), start);
        boolean withLf = i + 1 < span.end() && text.charAt(i + 1) == '\n';
        int next = withLf ? i + 2 : i + 1;
        builder.reading("\n", new Span(i, next));
        start = next;
        i = next - 1;
      }
    }
    return builder.verbatim(text.substring(start, span.end()), start).build();
  }
}

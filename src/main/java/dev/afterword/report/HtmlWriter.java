package dev.afterword.report;

import dev.afterword.report.Html.Element;
import dev.afterword.report.Html.Style;
import dev.afterword.report.Html.Tag.Layout;
import dev.afterword.report.Html.Text;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;

/** Writes pieces of a page. The same pieces give the same characters. */
final class HtmlWriter {

  private static final char REPLACEMENT = '\ufffd';

  private final Writer out;

  HtmlWriter(Writer out) {
    this.out = out;
  }

  /** Begins a page. */
  void doctype() throws IOException {
    out.write("<!DOCTYPE html>\n");
  }

  /** The start of an element that is ended by {@link #end}, for what is written bit by bit. */
  void start(Element element) throws IOException {
    out.write('<');
    out.write(name(element));
    for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
      out.write(' ');
      out.write(attribute.getKey());
      out.write("=\"");
      text(attribute.getValue());
      out.write('"');
    }
    out.write('>');
    if (element.tag().layout() == Layout.BLOCKS) {
      out.write('\n');
    }
    for (Html piece : element.content()) {
      write(piece);
    }
  }

  /** The end of an element that was started. */
  void end(Element element) throws IOException {
    if (element.tag().layout() != Layout.EMPTY) {
      out.write("</");
      out.write(name(element));
      out.write('>');
    }
    if (element.tag().layout() != Layout.INLINE) {
      out.write('\n');
    }
  }

  /** A whole piece. */
  void write(Html piece) throws IOException {
    if (piece instanceof Element element) {
      start(element);
      end(element);
    } else if (piece instanceof Style style) {
      out.write("<style>");
      out.write(style.css());
      out.write("</style>\n");
    } else if (piece instanceof Text words) {
      text(words.text());
    }
  }

  private static String name(Element element) {
    return element.tag().name().toLowerCase(Locale.ROOT);
  }

  private void text(String text) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      switch (unit) {
        case '&' -> out.write("&amp;");
        case '<' -> out.write("&lt;");
        case '>' -> out.write("&gt;");
        case '"' -> out.write("&quot;");
        case '\n' -> out.write('\n');
        default -> out.write(isWhole(text, i) ? Printable.of(unit) : REPLACEMENT);
      }
    }
  }

  /** Half of a character that takes two units cannot be written to any file. */
  private static boolean isWhole(String text, int at) {
    char unit = text.charAt(at);
    if (Character.isHighSurrogate(unit)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    return !Character.isLowSurrogate(unit)
        || (at > 0 && Character.isHighSurrogate(text.charAt(at - 1)));
  }
}

package dev.afterword.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * An indented XML document, written as it comes. Whatever text it is given, the document is
 * well-formed: characters that XML cannot hold are written as visible stand-ins.
 */
final class XmlText {

  private static final String INDENT = "  ";

  private final Writer out;
  private final Deque<String> open = new ArrayDeque<>();
  private boolean tagIsOpen;

  /** Begins a document. */
  XmlText(Writer out) throws IOException {
    this.out = out;
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  }

  /** Begins an element within the one that is open. */
  XmlText begin(String name) throws IOException {
    closeTag();
    out.write(INDENT.repeat(open.size()) + "<" + name);
    open.push(name);
    tagIsOpen = true;
    return this;
  }

  /** Adds an attribute to the element that was just begun. */
  XmlText attribute(String name, Object value) throws IOException {
    out.write(" " + name + "=\"" + escaped(value.toString(), true) + "\"");
    return this;
  }

  /** Ends the open element, which holds nothing or other elements. */
  XmlText end() throws IOException {
    String name = open.pop();
    if (tagIsOpen) {
      out.write("/>\n");
      tagIsOpen = false;
    } else {
      out.write(INDENT.repeat(open.size()) + "</" + name + ">\n");
    }
    return this;
  }

  /** Ends the element that was just begun with a text as all that it holds. */
  XmlText end(String text) throws IOException {
    out.write(">" + escaped(text, false) + "</" + open.pop() + ">\n");
    tagIsOpen = false;
    return this;
  }

  private void closeTag() throws IOException {
    if (tagIsOpen) {
      out.write(">\n");
      tagIsOpen = false;
    }
  }

  /** Readers turn line ends within attributes into blanks unless they are written as numbers. */
  private static String escaped(String text, boolean inAttribute) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            character -> {
              switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\r' -> escaped.append("&#13;");
                case '\n' -> escaped.append(inAttribute ? "&#10;" : "\n");
                case '\t' -> escaped.append(inAttribute ? "&#9;" : "\t");
                default -> escaped.append(legal(character));
              }
            });
    return escaped.toString();
  }

  private static String legal(int character) {
    boolean isSurrogate =
        character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    return isSurrogate || character == 0xfffe || character == 0xffff
        ? "\ufffd"
        : Printable.of(Character.toString(character));
  }
}

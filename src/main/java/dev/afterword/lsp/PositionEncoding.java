package dev.afterword.lsp;

import dev.afterword.text.Source;
import dev.afterword.text.Span;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PositionEncodingKind;
import org.eclipse.lsp4j.Range;

/** In what units an editor counts the columns of a line. */
enum PositionEncoding {
  UTF8(PositionEncodingKind.UTF8) {
    @Override
    int units(int codePoint) {
      return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
    }
  },
  UTF16(PositionEncodingKind.UTF16) {
    @Override
    int units(int codePoint) {
      return Character.charCount(codePoint);
    }
  };

  private final String id;

  PositionEncoding(String id) {
    this.id = id;
  }

  /** Its name in the protocol. */
  String id() {
    return id;
  }

  /** How many units a code point takes. */
  abstract int units(int codePoint);

  /** The first that an editor offers and that is known here; UTF-16, which all know, if none is. */
  static PositionEncoding chosen(List<String> offered) {
    for (String wanted : offered) {
      for (PositionEncoding encoding : values()) {
        if (encoding.id.equals(wanted)) {
          return encoding;
        }
      }
    }
    return UTF16;
  }

  /**
   * The offset of a position, in UTF-16 units of the text. A column behind the end of its line is
   * the line's end, a line behind the last is the end of the text, and a column within a character
   * is its start, as the protocol has it.
   */
  int offset(Source source, Position position) {
    if (position.getLine() >= source.lines()) {
      return source.text().length();
    }
    Span line = source.line(position.getLine() + 1);
    int at = line.start();
    int left = position.getCharacter();
    while (at < line.end()) {
      int codePoint = source.text().codePointAt(at);
      left -= units(codePoint);
      if (left < 0) {
        break;
      }
      at += Character.charCount(codePoint);
    }
    return Math.min(at, line.end());
  }

  /** The span of a range, in UTF-16 units of the text. */
  Span span(Source source, Range range) {
    int start = offset(source, range.getStart());
    return new Span(start, Math.max(start, offset(source, range.getEnd())));
  }

  /**
   * The position of an offset.
   *
   * @param offset in UTF-16 units of the text
   */
  Position position(Source source, int offset) {
    dev.afterword.text.Position at = source.position(offset);
    int start = offset - at.column() + 1;
    int column = 0;
    int end = Math.min(offset, source.line(at.line()).end());
    for (int i = start; i < end; ) {
      int codePoint = source.text().codePointAt(i);
      column += units(codePoint);
      i += Character.charCount(codePoint);
    }
    return new Position(at.line() - 1, column);
  }

  /** The range of a span, which counts UTF-16 units of the text. */
  Range range(Source source, Span span) {
    return new Range(position(source, span.start()), position(source, span.end()));
  }
}

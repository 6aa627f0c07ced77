package dev.afterword.report;

import java.io.IOException;
import java.io.Writer;

/** Folds the lines of a calendar: no line has more than 75 bytes of UTF-8 (RFC 5545, 3.1). */
final class FoldedLines {

  private static final int MOST_BYTES = 75;
  private static final String FOLD = "\r\n ";

  private FoldedLines() {}

  /**
   * Writes lines, folded.
   *
   * @param unfolded lines that each end in CR and LF
   */
  static void write(String unfolded, Writer out) throws IOException {
    int bytes = 0;
    for (int at = 0; at < unfolded.length(); ) {
      int codePoint = unfolded.codePointAt(at);
      int size = bytesOf(codePoint);
      if (codePoint == '\n') {
        bytes = -size;
      } else if (codePoint != '\r' && bytes + size > MOST_BYTES) {
        out.write(FOLD);
        bytes = 1;
      }
      out.write(Character.toString(codePoint));
      bytes += size;
      at += Character.charCount(codePoint);
    }
  }

  private static int bytesOf(int codePoint) {
    if (codePoint < 0x80) {
      return 1;
    }
    return codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
  }
}

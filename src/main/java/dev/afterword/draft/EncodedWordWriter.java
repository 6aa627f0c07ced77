package dev.afterword.draft;

import java.nio.charset.Charset;
import java.util.Base64;
import java.util.Locale;

/**
 * Writes encoded words (RFC 2047), as many as a text needs, each with whole characters.
 *
 * @param label the charset as the words name it
 * @param base64 whether in base64, else in the quoted-printable of headers
 */
record EncodedWordWriter(String label, Charset charset, boolean base64) {

  private static final int LONGEST = 75;

  private static final int LONGEST_LINE = 76;

  /**
   * The words of a text, folded into lines.
   *
   * @param column where the first one begins in its line, from 0
   */
  String write(String text, int column) {
    StringBuilder words = new StringBuilder();
    int most = Math.min(LONGEST, LONGEST_LINE - column);
    int done = 0;
    int at = 0;
    while (at < text.length()) {
      int next = at + Character.charCount(text.codePointAt(at));
      if (at > done && word(text.substring(done, next)).length() > most) {
        words.append(word(text.substring(done, at))).append("\n ");
        done = at;
        most = LONGEST;
      }
      at = next;
    }
    return words.append(word(text.substring(done))).toString();
  }

  private String word(String text) {
    byte[] bytes = text.getBytes(charset);
    return "=?"
        + label
        + (base64 ? "?B?" + Base64.getEncoder().encodeToString(bytes) : "?Q?" + quoted(bytes))
        + "?=";
  }

  private static String quoted(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (byte unit : bytes) {
      char plain = (char) (unit & 0xFF);
      boolean allowed =
          (plain >= 'a' && plain <= 'z')
              || (plain >= 'A' && plain <= 'Z')
              || (plain >= '0' && plain <= '9')
              || "!*+-/".indexOf(plain) >= 0;
      text.append(
          plain == ' '
              ? "_"
              : allowed ? String.valueOf(plain) : String.format(Locale.ROOT, "=%02X", (int) plain));
    }
    return text.toString();
  }
}

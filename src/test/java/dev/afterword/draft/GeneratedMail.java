package dev.afterword.draft;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jsoup.parser.Parser;

/**
 * A mail of random words, form and encoding, written down by other code than the one that reads it.
 */
final class GeneratedMail {

  private final byte[] bytes;
  private final String subject;
  private final String body;
  private final Form form;
  private final Charset charset;

  private GeneratedMail(byte[] bytes, String subject, String body, Form form, Charset charset) {
    this.bytes = bytes;
    this.subject = subject;
    this.body = body;
    this.form = form;
    this.charset = charset;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  String subject() {
    return subject;
  }

  /** What its reader sees, blocks parted by a blank line. */
  String body() {
    return body;
  }

  /** How the mail was made, for a message. */
  String how() {
    return form + " " + charset;
  }

  /** How the body lies in the file. */
  private record Form(String encoding, boolean html, boolean flowed, String multipart) {}

  private static final List<String> WORDS =
      List.of(
          "Kafka",
          "warehouse",
          "café",
          "naïve",
          "résumé",
          "Zoë's",
          "“data”",
          "don’t",
          "🙂",
          "👩‍💻",
          "e\u0301lan",
          "x=y",
          "=3D",
          "100%",
          "R&D",
          "a<b",
          "From",
          "Łódź",
          "日本",
          "team's",
          "—",
          "on-call",
          "?=",
          "é",
          "retrospective,",
          "thanks.");

  private static final List<String> CHARSETS =
      List.of("utf-8", "iso-8859-1", "iso-8859-15", "windows-1252", "us-ascii", "utf-16be");

  /** The same seed gives the same mail, but for the line ends. */
  static GeneratedMail of(long seed, String lineEnd) {
    Random random = new Random(seed);
    Charset charset = Charset.forName(pick(random, CHARSETS));
    boolean wide = charset.equals(StandardCharsets.UTF_16BE);
    String encoding = wide ? "base64" : pick(random, List.of("8bit", "quoted-printable", "base64"));
    boolean html = random.nextBoolean();
    boolean flowed = !html && random.nextBoolean();
    String multipart = pick(random, List.of("", "alternative", "mixed"));
    Form form = new Form(encoding, html, flowed, multipart);
    List<List<String>> paragraphs = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      paragraphs.add(words(random, charset, 1 + random.nextInt(40)));
    }
    String subject =
        String.join(" ", words(random, StandardCharsets.UTF_8, 1 + random.nextInt(12)));
    String body =
        String.join("\n\n", paragraphs.stream().map(each -> String.join(" ", each)).toList());
    String content = (html ? html(paragraphs, random) : flowed ? flowed(paragraphs) : body) + "\n";
    String encodedSubject = encodedSubject(subject, pick(random, List.of("Q", "B")));

    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ascii(out, "Subject: " + encodedSubject + "\nTo: Dana Rivera <dana@acme.example>\n", lineEnd);
    if (!multipart.isEmpty()) {
      ascii(out, "Content-Type: multipart/" + multipart + "; boundary=\"b=_b\"\n\n", lineEnd);
      ascii(out, "preamble\n--b=_b\n", lineEnd);
    }
    String type = html ? "html" : "plain";
    ascii(out, "Content-Type: text/" + type + "; charset=\"" + charset.name() + "\"", lineEnd);
    ascii(out, (flowed ? ";\n format=flowed" : "") + "\n", lineEnd);
    ascii(out, "Content-Transfer-Encoding: " + encoding + "\n\n", lineEnd);
    out.writeBytes(encoded(content, charset, encoding, lineEnd));
    if (!multipart.isEmpty()) {
      ascii(out, "\n--b=_b\nContent-Type: application/pdf; name=a.pdf\n\nxx\n--b=_b--\n", lineEnd);
    }
    return new GeneratedMail(out.toByteArray(), subject, body, form, charset);
  }

  private static <T> T pick(Random random, List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static List<String> words(Random random, Charset charset, int count) {
    List<String> writable =
        WORDS.stream().filter(word -> charset.newEncoder().canEncode(word)).toList();
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(pick(random, writable));
    }
    return words;
  }

  private static String flowed(List<List<String>> paragraphs) {
    StringBuilder text = new StringBuilder();
    for (List<String> paragraph : paragraphs) {
      int column = 0;
      for (int i = 0; i < paragraph.size(); i++) {
        String word = paragraph.get(i);
        text.append(i == 0 && word.equals("From") ? " " : "").append(word);
        column += word.length() + 1;
        boolean last = i + 1 == paragraph.size();
        text.append(last ? "\n\n" : column > 60 ? " \n" : " ");
        column = column > 60 ? 0 : column;
      }
    }
    return text.toString().stripTrailing();
  }

  private static String html(List<List<String>> paragraphs, Random random) {
    StringBuilder text = new StringBuilder("<html><body>\n");
    for (List<String> paragraph : paragraphs) {
      text.append("<p>");
      for (int i = 0; i < paragraph.size(); i++) {
        String word = paragraph.get(i).replace("&", "&amp;").replace("<", "&lt;");
        word = random.nextBoolean() ? word.replace("é", "&eacute;").replace("’", "&#8217;") : word;
        boolean bold = random.nextInt(5) == 0;
        text.append(i == 0 ? "" : pick(random, List.of(" ", "\n  ", "&nbsp;")));
        text.append(bold ? "<b>" + word + "</b>" : word);
      }
      text.append("</p>\n");
    }
    return text.append("</body></html>").toString();
  }

  private static String encodedSubject(String subject, String encoding) {
    try {
      String encoded = MimeUtility.encodeWord(subject, "utf-8", encoding);
      return MimeUtility.fold(9, encoded).replace("\r\n", "\n");
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void ascii(ByteArrayOutputStream out, String text, String lineEnd) {
    out.writeBytes(text.replace("\n", lineEnd).getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] encoded(String content, Charset charset, String encoding, String lineEnd) {
    byte[] plain = content.replace("\n", "\r\n").getBytes(charset);
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (OutputStream encoder = MimeUtility.encode(out, encoding)) {
        encoder.write(plain);
      }
      return out.toString(StandardCharsets.ISO_8859_1)
          .replace("\r\n", lineEnd)
          .getBytes(StandardCharsets.ISO_8859_1);
    } catch (IOException | MessagingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Whether some bytes of the body say a word once their encodings are undone. In base64 they are
   * whole lines and say more; such lines may begin in the middle of a character.
   */
  boolean says(byte[] cut, String word) {
    byte[] plain = undone(cut);
    if (!form.encoding().equals("base64")) {
      return read(plain, 0).equals(word);
    }
    return read(plain, 0).contains(word) || read(plain, 1).contains(word);
  }

  private byte[] undone(byte[] cut) {
    try {
      return MimeUtility.decode(new ByteArrayInputStream(cut), form.encoding()).readAllBytes();
    } catch (IOException | MessagingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private String read(byte[] plain, int from) {
    String text = new String(plain, from, plain.length - from, charset);
    return form.html() ? Parser.unescapeEntities(text, false) : text;
  }
}

package dev.afterword.draft;

import dev.afterword.text.Span;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePartDataSource;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A part of a mail (RFC 2046), with its place in the file. All places count bytes of the file.
 *
 * @param header its header lines
 * @param body what stands below them, still encoded
 * @param type what it is
 * @param encoding how it is encoded for transport, in lower case
 * @param inline whether it belongs to the text, such as a picture in it, and is no file of its own
 * @param name the name of the file that it holds
 * @param attached whether it was marked as a file to keep
 * @param parts in order; empty unless it is a multipart
 * @param flaws what is broken in it
 */
record MailPart(
    Span header,
    Span body,
    ContentType type,
    String encoding,
    boolean inline,
    Optional<String> name,
    boolean attached,
    List<MailPart> parts,
    List<Flaw> flaws) {

  /** Something broken, and the byte where it shows. */
  record Flaw(int at, String message) {}

  /** Nobody nests deeper by hand; a file that does was made to break its readers. */
  private static final int DEEPEST = 20;

  /** A stream that knows where it begins in the file; the library keeps to it. */
  private static final class FileStream extends SharedByteArrayInputStream {
    FileStream(byte[] file, int start, int length) {
      super(file, start, length);
    }

    @Override
    public InputStream newStream(long from, long to) {
      int first = Math.min(count, start + (int) Math.max(0, from));
      int last = to < 0 ? count : Math.min(count, start + (int) to);
      return new FileStream(buf, first, Math.max(0, last - first));
    }

    Span span() {
      return new Span(start, Math.max(start, count));
    }
  }

  /**
   * Takes a mail apart.
   *
   * @param from the first byte of its headers
   */
  static MailPart read(byte[] file, int from) {
    try {
      MimeBodyPart whole = new MimeBodyPart(new FileStream(file, from, file.length - from));
      Span body = bodyOf(whole);
      return part(file, whole, new Span(from, Math.max(from, body.start())), "", 0);
    } catch (MessagingException broken) {
      return asText(file, from, "this cannot be read as a mail: " + broken.getMessage());
    }
  }

  /** The whole file as nothing but text. */
  static MailPart asText(byte[] file, int from, String flaw) {
    return new MailPart(
        Span.at(from),
        new Span(from, file.length),
        plain(),
        "8bit",
        true,
        Optional.empty(),
        false,
        List.of(),
        List.of(new Flaw(from, flaw)));
  }

  private static ContentType plain() {
    return new ContentType("text", "plain", null);
  }

  private static Span bodyOf(MimeBodyPart part) throws MessagingException {
    if (part.getRawInputStream() instanceof FileStream stream) {
      return stream.span();
    }
    throw new IllegalStateException("the mail library has copied the file");
  }

  private static MailPart part(
      byte[] file, MimeBodyPart part, Span header, String parent, int depth)
      throws MessagingException {
    List<Flaw> flaws = new ArrayList<>();
    ContentType type = type(file, part, header, flaws);
    Span body = bodyOf(part);
    List<MailPart> parts =
        type.match("multipart/*") ? parts(file, part, type, header, depth, flaws) : List.of();
    Optional<String> name = name(part, type);
    boolean marked = "attachment".equalsIgnoreCase(disposition(part));
    boolean inline = !marked && parent.equals("related");
    return new MailPart(
        header,
        body,
        type,
        encoding(part),
        inline,
        name,
        marked,
        List.copyOf(parts),
        List.copyOf(flaws));
  }

  private static ContentType type(byte[] file, MimeBodyPart part, Span header, List<Flaw> flaws)
      throws MessagingException {
    String written = part.getContentType();
    try {
      return new ContentType(written);
    } catch (MessagingException broken) {
      flaws.add(
          new Flaw(
              fieldIn(file, header, "content-type"),
              "\"" + written.strip() + "\" is no content type; reading it as plain text"));
      return plain();
    }
  }

  private static List<MailPart> parts(
      byte[] file, MimeBodyPart part, ContentType type, Span header, int depth, List<Flaw> flaws) {
    int at = fieldIn(file, header, "content-type");
    if (depth == DEEPEST) {
      flaws.add(new Flaw(at, "parts in parts, more than " + DEEPEST + " deep"));
      return List.of();
    }
    if (type.getParameter("boundary") == null) {
      flaws.add(new Flaw(at, "this multipart names no boundary"));
    }
    List<MailPart> parts = new ArrayList<>();
    try {
      MimeMultipart multipart = new MimeMultipart(new MimePartDataSource(part));
      Span body = bodyOf(part);
      int from = body.start();
      for (int i = 0; i < multipart.getCount(); i++) {
        if (multipart.getBodyPart(i) instanceof MimeBodyPart child) {
          Span childBody = bodyOf(child);
          Span childHeader =
              new Span(headerStart(file, from, childBody.start()), childBody.start());
          parts.add(part(file, child, childHeader, subtype(type), depth + 1));
          from = childBody.end();
        }
      }
      if (!multipart.isComplete()) {
        flaws.add(
            new Flaw(
                body.end(),
                "the last part is not closed by its boundary; the mail may be cut off"));
      }
    } catch (MessagingException broken) {
      flaws.add(
          new Flaw(at, "the parts of this mail cannot be told apart: its boundary is missing"));
    }
    return parts;
  }

  private static String subtype(ContentType type) {
    return type.getSubType().toLowerCase(Locale.ROOT);
  }

  /** The line behind the last boundary above a body; the header of a part begins there. */
  private static int headerStart(byte[] file, int from, int body) {
    int lineEnd = body;
    while (lineEnd > from) {
      int lineStart = lineEnd - 1;
      while (lineStart > from && !isLineEnd(file[lineStart - 1])) {
        lineStart--;
      }
      if (lineStart + 1 < lineEnd && file[lineStart] == '-' && file[lineStart + 1] == '-') {
        return lineEnd;
      }
      lineEnd = lineStart;
    }
    return from;
  }

  private static boolean isLineEnd(byte unit) {
    return unit == '\r' || unit == '\n';
  }

  /** Where a header of a name stands, or the start of the block. */
  private static int fieldIn(byte[] file, Span header, String name) {
    String block =
        "\n"
            + new String(file, header.start(), header.length(), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
    return header.start() + Math.max(0, block.indexOf("\n" + name + ":"));
  }

  private static String encoding(MimeBodyPart part) throws MessagingException {
    String written = part.getEncoding();
    return written == null ? "7bit" : written.strip().toLowerCase(Locale.ROOT);
  }

  private static String disposition(MimeBodyPart part) {
    try {
      String written = part.getDisposition();
      return written == null ? "" : written;
    } catch (MessagingException broken) {
      return "attachment";
    }
  }

  private static Optional<String> name(MimeBodyPart part, ContentType type) {
    Optional<String> written;
    try {
      written = Optional.ofNullable(part.getFileName());
    } catch (MessagingException broken) {
      written = Optional.ofNullable(type.getParameter("name"));
    }
    return written.map(MailPart::decoded).filter(name -> !name.isBlank());
  }

  private static String decoded(String name) {
    try {
      return MimeUtility.decodeText(name).strip();
    } catch (UnsupportedEncodingException unknownCharset) {
      return name.strip();
    }
  }

  /** The byte at which a header of a name stands, or the start of the headers. */
  int fieldIn(byte[] file, String headerName) {
    return fieldIn(file, header, headerName);
  }

  /** Whether it is a text that a mail program shows below the headers. */
  boolean isText() {
    return parts.isEmpty() && !attached && (type.match("text/html") || type.match("text/plain"));
  }

  boolean isHtml() {
    return type.match("text/html");
  }

  /** A parameter of the content type, in lower case. */
  Optional<String> parameter(String key) {
    return Optional.ofNullable(type.getParameter(key)).map(text -> text.toLowerCase(Locale.ROOT));
  }

  /** The parts that a reader sees as the text of the mail, one below the other. */
  List<MailPart> shown(byte[] file) {
    if (!type.match("multipart/*")) {
      return isText() ? List.of(this) : List.of();
    }
    List<List<MailPart>> choices =
        parts.stream()
            .filter(part -> part.name().isEmpty())
            .map(part -> part.shown(file))
            .filter(shown -> !shown.isEmpty())
            .toList();
    if (type.match("multipart/alternative")) {
      Predicate<List<MailPart>> plain =
          shown -> shown.stream().noneMatch(part -> part.isHtml() || part.isBlank(file));
      return choices.stream()
          .filter(plain)
          .findFirst()
          .or(() -> choices.stream().reduce((first, second) -> second))
          .orElse(List.of());
    }
    if (type.match("multipart/related")) {
      return choices.isEmpty() ? List.of() : choices.get(0);
    }
    return choices.stream().flatMap(List::stream).toList();
  }

  private boolean isBlank(byte[] file) {
    for (int at = body.start(); at < body.end(); at++) {
      if (file[at] < 0 || file[at] > ' ') {
        return false;
      }
    }
    return true;
  }

  /** The parts that are files of their own, in order. */
  List<MailPart> files() {
    List<MailPart> files = new ArrayList<>();
    for (MailPart part : parts) {
      if (part.type.match("multipart/*")) {
        files.addAll(part.files());
      } else if (part.attached
          || (!part.inline && (part.name.isPresent() || part.type.match("message/rfc822")))) {
        files.add(part);
      }
    }
    return files;
  }

  /** What it is called among the files of a mail. */
  String shownName() {
    return name.orElseGet(() -> type.getBaseType().toLowerCase(Locale.ROOT));
  }

  /** What is broken in it or below it. */
  List<Flaw> allFlaws() {
    List<Flaw> all = new ArrayList<>(flaws);
    parts.forEach(part -> all.addAll(part.allFlaws()));
    return all;
  }
}

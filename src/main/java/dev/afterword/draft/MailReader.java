package dev.afterword.draft;

import dev.afterword.text.MappedText;
import dev.afterword.text.Nearest;
import dev.afterword.text.Place;
import dev.afterword.text.Placed;
import dev.afterword.text.Problems;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import dev.afterword.yaml.Fields;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a mail file ({@code .eml}): the structure as the mail library sees it, every character of
 * subject and body with its place in the file. What is broken is reported, and the rest is read.
 */
final class MailReader {

  private static final String OURS = "x-afterword-";

  private static final List<String> OUR_HEADERS =
      List.of(
          "X-Afterword-Allow",
          "X-Afterword-Channel",
          "X-Afterword-Interview",
          "X-Afterword-Kind",
          "X-Afterword-Language",
          "X-Afterword-Proofread");

  private static final Set<String> UNENCODED = Set.of("7bit", "8bit", "binary", "");

  private static final Set<String> EIGHT_BITS = Set.of("8bit", "binary");

  /** Several hundred people; reading a list with brackets left open takes the square of it. */
  private static final int LONGEST_LIST = 20_000;

  private final DecodedFile file;
  private final Source source;
  private final byte[] bytes;
  private final Problems problems;
  private final EncodedWords words;
  private final boolean isText;

  private MailReader(DecodedFile file, byte[] bytes, boolean isText, Problems problems) {
    this.file = file;
    this.isText = isText;
    this.source = file.source();
    this.bytes = bytes;
    this.problems = problems;
    this.words = new EncodedWords(file, problems);
  }

  /**
   * Reads a mail.
   *
   * @param bytes as on disk
   * @return nothing if there is no mail in it; then, and also when only a part of it is broken,
   *     {@code problems} says why
   */
  static Optional<MailDraft> read(
      String shownPath, byte[] bytes, Segmenter segmenter, Problems problems) {
    return read(shownPath, bytes, false, segmenter, problems);
  }

  /**
   * Reads a mail that an editor has decoded: what stands in it unencoded is text, whatever charset
   * it names.
   *
   * @return as above; spans count in {@code text}
   */
  static Optional<MailDraft> read(
      String shownPath, String text, Segmenter segmenter, Problems problems) {
    return read(shownPath, text.getBytes(StandardCharsets.UTF_8), true, segmenter, problems);
  }

  private static Optional<MailDraft> read(
      String shownPath, byte[] bytes, boolean isText, Segmenter segmenter, Problems problems) {
    int from = markLength(bytes);
    if (isBlank(bytes, from)) {
      problems.add(shownPath, "the file is empty");
      return Optional.empty();
    }
    Parts parts = parts(shownPath, bytes, isText);
    if (parts.isHeadless() && new String(bytes, StandardCharsets.ISO_8859_1).indexOf('\0') >= 0) {
      problems.add(shownPath, "this is a binary file, not a mail");
      return Optional.empty();
    }
    MailReader reader = new MailReader(parts.file(), bytes, isText, problems);
    return Optional.of(
        new MailDraft(parts.file(), reader.draft(parts.mail(), parts.shown(), segmenter)));
  }

  /** The text of a mail file, with the way to its bytes. */
  static DecodedFile decoded(String shownPath, byte[] bytes) {
    return parts(shownPath, bytes, false).file();
  }

  /**
   * A mail, taken apart.
   *
   * @param shown the parts that a reader sees
   * @param isHeadless whether no line of it is a header
   */
  private record Parts(MailPart mail, List<MailPart> shown, DecodedFile file, boolean isHeadless) {}

  private static Parts parts(String shownPath, byte[] bytes, boolean isText) {
    int from = markLength(bytes);
    MailPart read = MailPart.read(bytes, from);
    DecodedFile head = DecodedFile.of(shownPath, bytes, from, List.of());
    boolean headless = MailField.in(head.source(), head.inUnits(read.header())).isEmpty();
    MailPart mail =
        headless
            ? MailPart.asText(bytes, from, "a mail begins with headers such as To: and Subject:")
            : read;
    List<MailPart> shown = mail.shown(bytes);
    return new Parts(
        mail,
        shown,
        DecodedFile.of(shownPath, bytes, from, regions(shown, bytes, isText)),
        headless);
  }

  private static int markLength(byte[] bytes) {
    boolean marked =
        bytes.length >= 3
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    return marked ? 3 : 0;
  }

  private static boolean isBlank(byte[] bytes, int from) {
    for (int at = from; at < bytes.length; at++) {
      if (bytes[at] < 0 || bytes[at] > ' ') {
        return false;
      }
    }
    return true;
  }

  /** The bodies that stand in the file as they are, each in its own charset. */
  private static List<DecodedFile.Region> regions(
      List<MailPart> shown, byte[] bytes, boolean isText) {
    return shown.stream()
        .filter(part -> !isEncoded(part))
        .map(
            part ->
                new DecodedFile.Region(
                    part.body(),
                    isText
                        ? StandardCharsets.UTF_8
                        : MailCharset.meant(declared(part), bytes, part.body())))
        .toList();
  }

  private static boolean isEncoded(MailPart part) {
    return part.encoding().equals("quoted-printable") || part.encoding().equals("base64");
  }

  private static Charset declared(MailPart part) {
    return part.parameter("charset").flatMap(MailCharset::named).orElse(StandardCharsets.US_ASCII);
  }

  private UnparsedDraft draft(MailPart mail, List<MailPart> shown, Segmenter segmenter) {
    mail.allFlaws().forEach(flaw -> problem(Span.at(flaw.at()), flaw.message()));
    Span headerSpan = file.inUnits(mail.header());
    List<MailField> fields = MailField.in(source, headerSpan);
    reportUnknown(fields);
    if (shown.isEmpty()) {
      problem(Span.at(mail.body().start()), "this mail holds no text");
    }
    boolean reflow = shown.stream().noneMatch(part -> part.isHtml() || isFlowed(part));
    MailText body = body(shown, mail);
    return new UnparsedDraft(
        headers(fields, mail, headerSpan, segmenter),
        body.text(),
        allowances(fields),
        reflow,
        body.code());
  }

  private void problem(Span atBytes, String message) {
    problems.add(new Place(source, Span.at(file.inUnits(atBytes).start())), message);
  }

  private void reportUnknown(List<MailField> fields) {
    for (MailField field : fields) {
      boolean known = OUR_HEADERS.stream().anyMatch(field::is);
      if (field.name().toLowerCase(Locale.ROOT).startsWith(OURS) && !known) {
        problems.add(
            new Place(source, Span.at(field.span().start())),
            "unknown header \""
                + field.name()
                + "\""
                + Nearest.suggestion(field.name(), OUR_HEADERS));
      }
    }
  }

  private Headers headers(List<MailField> fields, MailPart mail, Span span, Segmenter segmenter) {
    return new Headers(
        choice(fields, "X-Afterword-Kind", Fields.names(Kind.values())),
        people(fields, "To"),
        people(fields, "Cc"),
        people(fields, "From"),
        MailField.first(fields, "Subject")
            .map(field -> words.decode(spelled(field.value())))
            .map(subject -> PartReader.read(Part.Role.SUBJECT, subject, segmenter)),
        MailField.first(fields, "Date").flatMap(this::send),
        choice(fields, "X-Afterword-Channel", Fields.names(Channel.values())),
        mail.files().stream().map(this::fileName).toList(),
        MailField.first(fields, "X-Afterword-Interview").map(MailReader::placed),
        MailField.first(fields, "X-Afterword-Language")
            .or(() -> MailField.first(fields, "Content-Language"))
            .map(MailReader::firstOf),
        MailField.first(fields, "X-Afterword-Proofread")
            .filter(field -> !field.value().isEmpty())
            .map(MailReader::placed),
        span);
  }

  private MappedText spelled(MappedText header) {
    HeaderSpelling spelling = new HeaderSpelling(source, header.inFile());
    return header.spelledBy(plain -> spelling);
  }

  private List<Recipient> people(List<MailField> fields, String name) {
    return fields.stream()
        .filter(field -> field.is(name) && isReadable(field))
        .flatMap(field -> MailAddresses.in(field.value(), words).stream())
        .toList();
  }

  private boolean isReadable(MailField field) {
    if (field.value().length() <= LONGEST_LIST) {
      return true;
    }
    problems.add(
        new Place(source, Span.at(field.span().start())),
        "\"" + field.name() + "\" is longer than " + LONGEST_LIST + " characters; it was left out");
    return false;
  }

  private static Placed<String> placed(MailField field) {
    return new Placed<>(field.value().text(), field.value().inFile());
  }

  /** Of several values only the first counts, as in {@code en-GB, de}. */
  private static Placed<String> firstOf(MailField field) {
    String text = field.value().text();
    int comma = text.indexOf(',');
    String first = (comma < 0 ? text : text.substring(0, comma)).stripTrailing();
    return new Placed<>(first, field.value().inFile(new Span(0, first.length())));
  }

  private <T> Optional<Placed<T>> choice(
      List<MailField> fields, String name, Map<String, T> choices) {
    return MailField.first(fields, name)
        .flatMap(field -> HeaderChoice.read(name, field.value(), choices, source, problems));
  }

  private Optional<PlannedSend> send(MailField field) {
    Placed<String> written = placed(field);
    Optional<PlannedSend> read = MailDate.parse(written.value(), written.span());
    if (read.isEmpty()) {
      problems.add(
          new Place(source, written.span()),
          "\"Date\" must be a time such as Wed, 4 Mar 2026 16:30:00 -0500, not \""
              + written.value()
              + "\"");
    }
    return read;
  }

  /** The name with its place; where it is written in pieces, the place of its header. */
  private Placed<String> fileName(MailPart part) {
    String name = part.shownName();
    List<MailField> fields = MailField.in(source, file.inUnits(part.header()));
    for (String header : List.of("Content-Disposition", "Content-Type")) {
      Optional<MailField> field = MailField.first(fields, header);
      if (field.isPresent()) {
        MappedText value = field.get().value();
        int at = value.text().indexOf(name);
        boolean names = value.text().toLowerCase(Locale.ROOT).contains("name");
        if (at >= 0 || names) {
          Span span = at >= 0 ? new Span(at, at + name.length()) : new Span(0, value.length());
          return new Placed<>(name, value.inFile(span));
        }
      }
    }
    return new Placed<>(name, file.inUnits(part.header()));
  }

  private List<Allowance> allowances(List<MailField> fields) {
    return fields.stream()
        .filter(field -> field.is("X-Afterword-Allow"))
        .flatMap(
            field -> AllowanceText.read(field.value(), field.span(), Optional.empty()).stream())
        .toList();
  }

  private MailText body(List<MailPart> shown, MailPart mail) {
    MappedText.Builder body =
        new MappedText.Builder(file.inUnits(Span.at(mail.body().start())).start());
    UnparsedDraft.Code code = UnparsedDraft.Code.NONE;
    for (MailPart part : shown) {
      MailText read = read(part);
      MappedText text = read.text();
      if (body.length() > 0 && !text.isEmpty()) {
        body.reading("\n\n", Span.at(text.inFile().start()));
      }
      body.append(text);
      code = code.and(read.code());
    }
    return new MailText(body.build(), code);
  }

  private MailText read(MailPart part) {
    MappedText text = FlowedText.withLineFeeds(decoded(part));
    return part.isHtml() ? HtmlBody.read(text) : new MailText(lines(part, text));
  }

  private static MappedText lines(MailPart part, MappedText text) {
    return isFlowed(part)
        ? FlowedText.unflowed(text, part.parameter("delsp").filter("yes"::equals).isPresent())
        : FlowedText.withQuoteMarks(text);
  }

  private static boolean isFlowed(MailPart part) {
    return part.parameter("format").filter("flowed"::equals).isPresent();
  }

  private MappedText decoded(MailPart part) {
    Span encoding = Span.at(part.fieldIn(bytes, "content-transfer-encoding"));
    reportCharset(part);
    Span units = file.inUnits(part.body());
    if (!isEncoded(part)) {
      if (!UNENCODED.contains(part.encoding())) {
        problem(
            encoding, "unknown transfer encoding \"" + part.encoding() + "\"; reading it as it is");
      }
      if (!isText) {
        reportInvalid(part, bytes, part.body());
      }
      BodySpelling spelling =
          new BodySpelling(
              source,
              MailCharset.forWriting(declared(part), bytes, part.body()),
              EIGHT_BITS.contains(part.encoding()) || MailCharset.hasEightBits(bytes, part.body()));
      return MappedText.verbatim(source, units).spelledBy(plain -> spelling);
    }
    boolean base64 = part.encoding().equals("base64");
    MappedBytes carried =
        base64
            ? MappedBytes.base64(bytes, part.body())
            : MappedBytes.quotedPrintable(bytes, part.body());
    carried
        .broken()
        .ifPresent(
            at ->
                problem(
                    Span.at(at),
                    "the " + part.encoding() + " of this text is broken here or cut off"));
    byte[] content = carried.bytes();
    reportInvalid(part, content, new Span(0, content.length));
    Charset written = MailCharset.forWriting(declared(part), content, new Span(0, content.length));
    return carried.read(
        file,
        declared(part),
        units.start(),
        (all, characters, read) ->
            base64
                ? new Base64Spelling(file, all, characters, read, written, units)
                : new QuotedPrintableSpelling(file, all, characters, read, written));
  }

  private void reportCharset(MailPart part) {
    part.parameter("charset")
        .filter(name -> MailCharset.named(name).isEmpty())
        .ifPresent(
            name ->
                problem(
                    Span.at(part.fieldIn(bytes, "content-type")),
                    "unknown charset \"" + name + "\"; reading it as UTF-8 or windows-1252"));
  }

  private void reportInvalid(MailPart part, byte[] content, Span span) {
    Charset charset = MailCharset.meant(declared(part), content, span);
    try {
      charset.newDecoder().decode(ByteBuffer.wrap(content, span.start(), span.length()));
    } catch (CharacterCodingException invalid) {
      problem(
          Span.at(part.fieldIn(bytes, "content-type")),
          "the text is not " + charset.name() + " as it says; some characters are lost");
    }
  }
}

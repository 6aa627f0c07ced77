package dev.afterword.draft;

import dev.afterword.text.MappedText;
import dev.afterword.text.Place;
import dev.afterword.text.Placed;
import dev.afterword.text.Problems;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import dev.afterword.yaml.Fields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The lines above a plain text that look like mail headers. They count only if every one of them is
 * a known header and a blank line closes them; otherwise they are the letter's own lines.
 */
final class HeaderBlock {

  private static final Set<String> KNOWN =
      Set.of(
          "to",
          "cc",
          "from",
          "subject",
          "send",
          "date",
          "kind",
          "channel",
          "attachments",
          "interview",
          "language",
          "proofread",
          "allow",
          "x-afterword-allow");

  private record Field(Span whole, MappedText value) {}

  private final Source source;
  private final Problems problems;
  private final Segmenter segmenter;
  private final Map<String, List<Field>> fields = new LinkedHashMap<>();
  private int bodyLine = 1;

  private HeaderBlock(Source source, Segmenter segmenter, Problems problems) {
    this.source = source;
    this.segmenter = segmenter;
    this.problems = problems;
  }

  /** Reads a plain text: headers, if there are any, and the letter. */
  static UnparsedDraft read(Source source, Segmenter segmenter, Problems problems) {
    HeaderBlock block = new HeaderBlock(source, segmenter, problems);
    if (!block.scan()) {
      MappedText all = PlainText.read(source, source.whole());
      return new UnparsedDraft(Headers.none(), all, List.of(), true);
    }
    Headers headers = block.headers();
    int bodyStart = source.line(block.bodyLine).start();
    MappedText body = PlainText.read(source, new Span(bodyStart, source.text().length()));
    return new UnparsedDraft(headers, body, block.allowances(), true);
  }

  private boolean scan() {
    String open = "";
    Span openWhole = Span.at(0);
    for (int line = 1; line <= source.lines(); line++) {
      Span span = source.line(line);
      String text = source.at(span);
      if (text.isBlank()) {
        if (open.isEmpty()) {
          return false;
        }
        close(open, openWhole);
        bodyLine = line;
        return true;
      }
      boolean continues = Character.isWhitespace(text.charAt(0));
      if (continues && !open.isEmpty()) {
        openWhole = openWhole.cover(span);
        continue;
      }
      Optional<String> name = name(text);
      if (name.isEmpty()) {
        return false;
      }
      if (!open.isEmpty()) {
        close(open, openWhole);
      }
      open = name.get();
      openWhole = span;
    }
    return false;
  }

  private static Optional<String> name(String line) {
    int colon = line.indexOf(':');
    return colon <= 0
        ? Optional.empty()
        : Optional.of(line.substring(0, colon).toLowerCase(Locale.ROOT)).filter(KNOWN::contains);
  }

  private void close(String name, Span whole) {
    String text = source.at(whole);
    int start = whole.start() + text.indexOf(':') + 1;
    while (start < whole.end() && Character.isWhitespace(source.text().charAt(start))) {
      start++;
    }
    int end = start + source.at(new Span(start, whole.end())).stripTrailing().length();
    MappedText value = unfold(PlainText.read(source, new Span(start, end)));
    fields.computeIfAbsent(name, key -> new ArrayList<>()).add(new Field(whole, value));
  }

  /** A folded header is one line: a line end and the blanks behind it are one blank. */
  private static MappedText unfold(MappedText value) {
    String text = value.text();
    if (text.indexOf('\n') < 0) {
      return value;
    }
    MappedText.Builder builder = new MappedText.Builder(value.inFile().start());
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        int next = i + 1;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
          next++;
        }
        builder.append(value, new Span(start, i)).reading(" ", value, new Span(i, next));
        start = next;
        i = next - 1;
      }
    }
    return builder.append(value, new Span(start, text.length())).build();
  }

  private Headers headers() {
    Span last =
        fields.values().stream()
            .flatMap(List::stream)
            .map(Field::whole)
            .reduce(Span.at(0), Span::cover);
    return new Headers(
        choice("kind", Fields.names(Kind.values())),
        recipients("to"),
        recipients("cc"),
        recipients("from"),
        first("subject").map(value -> PartReader.read(Part.Role.SUBJECT, value, segmenter)),
        first("send").or(() -> first("date")).flatMap(this::send),
        choice("channel", Fields.names(Channel.values())),
        attachments(),
        first("interview").flatMap(HeaderBlock::placed),
        first("language").flatMap(HeaderBlock::placed),
        first("proofread").flatMap(HeaderBlock::placed),
        last);
  }

  private List<Field> all(String name) {
    return fields.getOrDefault(name, List.of());
  }

  private Optional<MappedText> first(String name) {
    return all(name).stream().findFirst().map(Field::value);
  }

  private static Optional<Placed<String>> placed(MappedText value) {
    return value.isEmpty()
        ? Optional.empty()
        : Optional.of(new Placed<>(value.text(), value.inFile()));
  }

  private List<Recipient> recipients(String name) {
    return all(name).stream().flatMap(field -> Recipients.in(field.value()).stream()).toList();
  }

  private List<Placed<String>> attachments() {
    List<Placed<String>> names = new ArrayList<>();
    for (Field field : all("attachments")) {
      String text = field.value().text();
      int start = 0;
      while (start <= text.length()) {
        int comma = text.indexOf(',', start);
        int end = comma < 0 ? text.length() : comma;
        String name = text.substring(start, end).strip();
        if (!name.isEmpty()) {
          int at = text.indexOf(name, start);
          names.add(new Placed<>(name, field.value().inFile(new Span(at, at + name.length()))));
        }
        start = end + 1;
      }
    }
    return names;
  }

  private Optional<PlannedSend> send(MappedText value) {
    Optional<Placed<String>> written = placed(value);
    Optional<PlannedSend> read =
        written.flatMap(text -> SendTime.parse(text.value()).map(time -> time.at(text.span())));
    if (written.isPresent() && read.isEmpty()) {
      problems.add(
          new Place(source, written.get().span()),
          "this must be " + SendTime.EXPECTED + ", not \"" + written.get().value() + "\"");
    }
    return read;
  }

  private <T> Optional<Placed<T>> choice(String name, Map<String, T> choices) {
    return first(name)
        .filter(value -> !value.isEmpty())
        .flatMap(value -> HeaderChoice.read(name, value, choices, source, problems));
  }

  private List<Allowance> allowances() {
    List<Allowance> allowances = new ArrayList<>();
    for (String name : List.of("allow", "x-afterword-allow")) {
      for (Field field : all(name)) {
        allowances.addAll(AllowanceText.read(field.value(), field.whole(), Optional.empty()));
      }
    }
    return allowances;
  }
}

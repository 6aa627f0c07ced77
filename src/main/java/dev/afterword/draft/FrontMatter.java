package dev.afterword.draft;

import dev.afterword.text.MappedText;
import dev.afterword.text.Place;
import dev.afterword.text.Placed;
import dev.afterword.text.Problems;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import dev.afterword.yaml.Fields;
import dev.afterword.yaml.FreeText;
import dev.afterword.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The YAML between two lines {@code ---} above a Markdown letter. */
final class FrontMatter {

  private static final String NAME = "the front matter";

  private static final Pattern KEY = Pattern.compile("[A-Za-z-]+:(\\s.*)?");

  /** What people write here as they do in the headers of a mail. */
  private static final FreeText AS_IN_MAIL =
      new FreeText(Set.of("subject", "proofread"), Set.of("to", "cc", "attachments", "allow"));

  private final Source source;
  private final Problems problems;
  private final Segmenter segmenter;
  private final Fields fields;

  /**
   * Where the front matter of a file stands.
   *
   * @param yaml between the two fences
   * @param whole both fences included
   * @param bodyStart the first unit behind it
   */
  private record Region(Span yaml, Span whole, int bodyStart) {}

  /**
   * What the front matter says.
   *
   * @param bodyStart where the letter begins in the file
   */
  record Reading(Headers headers, List<Allowance> allowances, int bodyStart) {}

  private FrontMatter(Source source, Fields fields, Segmenter segmenter, Problems problems) {
    this.source = source;
    this.fields = fields;
    this.segmenter = segmenter;
    this.problems = problems;
  }

  /** Nothing if headers were meant but cannot be read: without them a letter is misjudged. */
  static Optional<Reading> read(Source source, Segmenter segmenter, Problems problems) {
    Problems found = new Problems();
    Optional<Reading> reading = readable(source, segmenter, found);
    problems.addAll(found.all());
    return reading;
  }

  /**
   * Reads the headers as long as nothing is wrong with their form.
   *
   * @param problems none so far
   */
  private static Optional<Reading> readable(Source source, Segmenter segmenter, Problems problems) {
    Optional<Region> region = region(source, problems);
    if (region.isEmpty()) {
      Reading withoutHeaders = new Reading(Headers.none(), List.of(), 0);
      return problems.isEmpty() ? Optional.of(withoutHeaders) : Optional.empty();
    }
    Fields fields = Fields.ofFile(source, region.get().yaml(), NAME, AS_IN_MAIL, problems);
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    FrontMatter matter = new FrontMatter(source, fields, segmenter, problems);
    Headers headers = matter.headers(region.get().whole());
    List<Allowance> allowances = matter.allowances();
    fields.finish();
    return Optional.of(new Reading(headers, allowances, region.get().bodyStart()));
  }

  private static Optional<Region> region(Source source, Problems problems) {
    if (!isFence(source, 1)) {
      return Optional.empty();
    }
    for (int line = 2; line <= source.lines(); line++) {
      if (isFence(source, line) || source.at(source.line(line)).stripTrailing().equals("...")) {
        Span yaml = new Span(source.line(2).start(), source.line(line).start());
        int bodyStart =
            line < source.lines() ? source.line(line + 1).start() : source.text().length();
        return Optional.of(new Region(yaml, new Span(0, source.line(line).end()), bodyStart));
      }
    }
    if (source.lines() > 1 && KEY.matcher(source.at(source.line(2))).matches()) {
      problems.add(
          new Place(source, source.line(1)), "the front matter has no end; close it with ---");
    }
    return Optional.empty();
  }

  private static boolean isFence(Source source, int line) {
    return source.at(source.line(line)).stripTrailing().equals("---");
  }

  private Headers headers(Span whole) {
    return new Headers(
        fields.choice("kind", Fields.names(Kind.values())),
        recipients("to"),
        recipients("cc"),
        List.of(),
        fields
            .text("subject")
            .map(text -> PartReader.read(Part.Role.SUBJECT, mapped(text), segmenter)),
        fields
            .parsed("send", SendTime.EXPECTED, SendTime::parse)
            .map(time -> time.value().at(time.span())),
        fields.choice("channel", Fields.names(Channel.values())),
        fields.texts("attachments"),
        fields.text("interview"),
        fields.text("language"),
        fields.text("proofread"),
        whole);
  }

  private List<Recipient> recipients(String key) {
    return fields.texts(key).stream()
        .flatMap(text -> Recipients.in(mapped(text)).stream())
        .toList();
  }

  /**
   * A value whose characters know their places although quotes, escapes and folded lines stand
   * between them. What cannot be followed is the reading of the whole value.
   */
  private MappedText mapped(Placed<String> value) {
    String raw = source.at(value.span());
    ScalarSpelling spelling = new ScalarSpelling(raw.isEmpty() ? ' ' : raw.charAt(0));
    return followed(value).spelledBy(plain -> spelling);
  }

  private MappedText followed(Placed<String> value) {
    String text = value.value().stripTrailing();
    String raw = source.at(value.span());
    MappedText.Builder builder = new MappedText.Builder(value.span().start());
    if (raw.equals(text)) {
      return builder.verbatim(text, value.span().start()).build();
    }
    int at = contentStart(raw);
    for (int i = 0; i < text.length(); i++) {
      String unit = text.substring(i, i + 1);
      int next = at + 1;
      if (raw.startsWith("\\" + unit, at) || (raw.startsWith("''", at) && unit.equals("'"))) {
        next = at + 2;
      } else if (unit.equals(" ") && at < raw.length() && isBlank(raw.charAt(at))) {
        while (next < raw.length() && isBlank(raw.charAt(next))) {
          next++;
        }
        boolean blanksOfTheWriter = text.startsWith(raw.substring(at, next), i);
        next = blanksOfTheWriter ? at + 1 : next;
      } else if (!raw.startsWith(unit, at)) {
        return new MappedText.Builder(value.span().start()).reading(text, value.span()).build();
      }
      if (next == at + 1 && raw.startsWith(unit, at)) {
        builder.verbatim(unit, value.span().start() + at);
      } else {
        builder.reading(unit, new Span(at, next).shift(value.span().start()));
      }
      at = next;
    }
    return builder.build();
  }

  /** Behind the quote, or below the line with the mark of a block. */
  private static int contentStart(String raw) {
    if (raw.startsWith("\"") || raw.startsWith("'")) {
      return 1;
    }
    boolean block = raw.startsWith(">") || raw.startsWith("|");
    int at = block ? Math.max(0, raw.indexOf('\n')) : 0;
    while (block && at < raw.length() && isBlank(raw.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isBlank(char unit) {
    return unit == ' ' || unit == '\t' || unit == '\r' || unit == '\n';
  }

  private List<Allowance> allowances() {
    List<YamlValue> items = fields.items("allow");
    List<Allowance> allowances = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Span removed = items.size() == 1 ? wholeEntry() : removal(items, i);
      if (items.get(i) instanceof YamlValue.Mapping map) {
        Fields wish = new Fields(source, map, "an allowance", problems);
        Optional<Placed<String>> rule = wish.requiredText("rule");
        Optional<String> reason = wish.text("reason").map(Placed::value);
        wish.finish();
        rule.ifPresent(
            id ->
                allowances.add(
                    new Allowance(id.value(), reason, removed, id.span(), Optional.empty())));
      } else if (items.get(i) instanceof YamlValue.Scalar scalar) {
        allowances.addAll(
            AllowanceText.read(
                mapped(new Placed<>(scalar.text(), scalar.span())), removed, Optional.empty()));
      } else {
        fields.problem(items.get(i).span(), "an allowance must be a rule, or {rule: …, reason: …}");
      }
    }
    return List.copyOf(allowances);
  }

  private Span wholeEntry() {
    return fields.entries().stream()
        .filter(entry -> entry.key().text().equals("allow"))
        .map(entry -> entry.key().span().cover(entry.value().span()))
        .findFirst()
        .orElseThrow();
  }

  /** An item of a list with the dash and line, or the comma, that it cannot leave behind. */
  private Span removal(List<YamlValue> items, int index) {
    Span item = items.get(index).span();
    Span line = source.line(source.position(item.start()).line());
    String before = source.at(new Span(line.start(), item.start()));
    if (before.strip().equals("-")) {
      Span last = source.line(source.position(item.end()).line());
      int line1 = source.position(last.start()).line();
      int end = line1 < source.lines() ? source.line(line1 + 1).start() : last.end();
      return new Span(line.start(), end);
    }
    return index + 1 < items.size()
        ? new Span(item.start(), items.get(index + 1).span().start())
        : new Span(items.get(index - 1).span().end(), item.end());
  }
}

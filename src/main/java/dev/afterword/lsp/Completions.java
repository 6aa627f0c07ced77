package dev.afterword.lsp;

import dev.afterword.draft.Channel;
import dev.afterword.draft.Kind;
import dev.afterword.interview.Facts;
import dev.afterword.interview.FactsReader;
import dev.afterword.interview.Person;
import dev.afterword.lint.Category;
import dev.afterword.text.FileContents;
import dev.afterword.text.Placed;
import dev.afterword.text.Problems;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import dev.afterword.yaml.Fields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** What may stand at a place of headers, facts and settings. */
final class Completions {

  private static final Set<String> PEOPLE = Set.of("with", "to", "cc", "from", "asked-by");
  private static final Set<String> DAYS = Set.of("on", "said", "informed", "applied", "by");
  private static final Set<String> TIMES = Set.of("start", "end", "at", "send", "now");

  /** Those of them that are about the past. */
  private static final Set<String> HAPPENED = Set.of("said", "informed", "applied", "at");

  private static final int DAYS_OFFERED = 5;

  private final Checks checks;
  private final Explanations explanations;
  private final PositionEncoding encoding;

  Completions(Session session) {
    this.checks = session.checks();
    this.explanations = session.explanations();
    this.encoding = session.encoding();
  }

  /**
   * A text that may be written.
   *
   * @param text what is written
   * @param meaning in a line; may be empty
   */
  private record Choice(String text, String meaning, CompletionItemKind kind) {}

  /** What may be written at an offset of a document. */
  List<CompletionItem> at(Document document, int offset, Desk.View view) {
    if (document.isFacts()) {
      return inYaml(document, offset, FileSchema.FACTS.get(), view);
    }
    if (document.isSettings()) {
      return inYaml(document, offset, FileSchema.SETTINGS.get(), view);
    }
    return inHeaders(document, offset, view);
  }

  private List<CompletionItem> inYaml(
      Document document, int offset, FileSchema schema, Desk.View view) {
    YamlCursor cursor = YamlCursor.at(document.source(), 1, offset);
    Stream<Choice> choices =
        cursor.inValue()
            ? Stream.concat(
                schema.values(cursor.path()).stream().map(this::value),
                values(cursor.key(), cursor.path(), document, view))
            : keys(schema.keys(cursor.path()), cursor.path());
    return items(choices, cursor.typed(), !cursor.inValue(), document);
  }

  private Stream<Choice> keys(Map<String, String> keys, List<String> path) {
    Stream<Choice> known =
        keys.entrySet().stream()
            .map(key -> new Choice(key.getKey(), key.getValue(), CompletionItemKind.Property));
    boolean ofRules = !path.isEmpty() && path.get(path.size() - 1).equals("rules");
    return ofRules ? rules() : known;
  }

  private List<CompletionItem> inHeaders(Document document, int offset, Desk.View view) {
    HeaderLines lines = HeaderLines.of(document.source());
    if (!lines.contain(offset)) {
      return List.of();
    }
    Optional<String> key = lines.keyAt(offset);
    Span line = document.source().line(document.source().position(offset).line());
    if (key.isEmpty()) {
      Span typed = new Span(line.start(), offset);
      Stream<Choice> keys =
          headers(document, lines).entrySet().stream()
              .map(
                  entry ->
                      new Choice(entry.getKey(), entry.getValue(), CompletionItemKind.Property));
      return items(keys, typed, true, document);
    }
    Optional<String> header = key.flatMap(DraftKeys::of);
    Span typed = typedValue(document.source(), line, offset);
    return header
        .map(name -> items(values(name, List.of(name), document, view), typed, false, document))
        .orElse(List.of());
  }

  private static Map<String, String> headers(Document document, HeaderLines lines) {
    if (lines.fenced()) {
      return DraftKeys.ofFrontMatter();
    }
    String name = document.file().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".eml") ? DraftKeys.ofMail() : DraftKeys.ofText();
  }

  /** Behind the key, the comma or the dash before it. */
  private static Span typedValue(Source source, Span line, int offset) {
    String before = source.text().substring(line.start(), offset);
    int start = before.indexOf(':') + 1;
    for (String mark : List.of(",", "[", "- ")) {
      int at = before.lastIndexOf(mark);
      start = at < 0 ? start : Math.max(start, at + mark.length());
    }
    while (start < before.length() && before.charAt(start) == ' ') {
      start++;
    }
    return new Span(line.start() + start, offset);
  }

  private Stream<Choice> values(String key, List<String> path, Document document, Desk.View view) {
    if (PEOPLE.contains(key)) {
      return people(document, view, !document.isFacts());
    }
    if (DAYS.contains(key)) {
      return days(key).map(day -> new Choice(day.toString(), named(day), CompletionItemKind.Value));
    }
    if (TIMES.contains(key)) {
      return days(key).map(day -> new Choice(day + "T09:00", named(day), CompletionItemKind.Value));
    }
    return switch (key) {
      case "kind" -> document.isFacts() ? Stream.empty() : kinds();
      case "channel" ->
          document.isFacts()
              ? Stream.empty()
              : Fields.names(Channel.values()).keySet().stream().map(this::value);
      case "language" -> checks.variants().stream().map(this::value);
      case "zone" -> new TreeSet<>(ZoneId.getAvailableZoneIds()).stream().map(this::value);
      case "rule", "allow" -> rules();
      case "select", "ignore" ->
          Stream.concat(
              Fields.names(Category.values()).keySet().stream().map(this::value), rules());
      case "file" -> files(document, "sent");
      case "attachments" -> files(document, "");
      default ->
          path.size() > 1 && path.get(path.size() - 2).equals("rules")
              ? Stream.of("off", "error", "warning", "suggestion").map(this::value)
              : Stream.empty();
    };
  }

  private Choice value(String text) {
    return new Choice(text, "", CompletionItemKind.EnumMember);
  }

  private Stream<Choice> kinds() {
    return Fields.names(Kind.values()).entrySet().stream()
        .map(
            kind ->
                new Choice(
                    kind.getKey(),
                    explanations.summary(kind.getValue()).orElse(""),
                    CompletionItemKind.EnumMember));
  }

  private Stream<Choice> rules() {
    return explanations
        .rules()
        .map(card -> new Choice(card.id(), card.summary(), CompletionItemKind.EnumMember));
  }

  private Stream<Choice> people(Document document, Desk.View view, boolean withAddress) {
    Optional<Path> file =
        document.isFacts() ? Optional.of(document.file()) : view.factsOf(document.file());
    return file.flatMap(path -> facts(path, view)).map(Facts::people).orElse(List.of()).stream()
        .map(person -> person(person, withAddress));
  }

  private static Choice person(Person person, boolean withAddress) {
    String name = person.name().value();
    String address = person.email().map(Placed::value).orElse("");
    boolean addressed = withAddress && !address.isEmpty();
    return new Choice(
        addressed ? name + " <" + address + ">" : name,
        person.title().map(Placed::value).orElse(""),
        CompletionItemKind.Value);
  }

  /** The facts of a file; while what is being written cannot be read, those on disk. */
  private static Optional<Facts> facts(Path file, Desk.View view) {
    return facts(file, view.texts()).or(() -> facts(file, FileContents.onDisk()));
  }

  private static Optional<Facts> facts(Path file, FileContents files) {
    return files
        .text(file, file.toString(), new Problems())
        .flatMap(source -> FactsReader.read(source, ZoneId.systemDefault()).facts());
  }

  /** The next working days, or the last ones for what has happened, today among them. */
  private Stream<LocalDate> days(String key) {
    int step = HAPPENED.contains(key) ? -1 : 1;
    return Stream.iterate(checks.today(), day -> day.plusDays(step))
        .filter(
            day ->
                day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
        .limit(DAYS_OFFERED);
  }

  private static String named(LocalDate day) {
    String name = day.getDayOfWeek().name().toLowerCase(Locale.ROOT);
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private Stream<Choice> files(Document document, String below) {
    Optional<Path> folder = Optional.ofNullable(document.file().getParent());
    List<Choice> found = new ArrayList<>();
    folder
        .map(parent -> parent.resolve(below))
        .filter(Files::isDirectory)
        .ifPresent(
            where -> {
              try (Stream<Path> files = Files.list(where)) {
                files
                    .filter(file -> Files.isRegularFile(file) && !file.equals(document.file()))
                    .map(file -> folder.get().relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .map(name -> new Choice(name, "", CompletionItemKind.File))
                    .forEach(found::add);
              } catch (IOException unreadable) {
                // A folder that cannot be read offers nothing.
                found.clear();
              }
            });
    return found.stream();
  }

  private List<CompletionItem> items(
      Stream<Choice> choices, Span typed, boolean keys, Document document) {
    Range range = encoding.range(document.source(), typed);
    List<CompletionItem> items = new ArrayList<>();
    choices
        .distinct()
        .forEach(
            choice -> {
              CompletionItem item = new CompletionItem(choice.text());
              item.setKind(choice.kind());
              if (!choice.meaning().isEmpty()) {
                item.setDetail(choice.meaning());
              }
              item.setSortText(String.format(Locale.ROOT, "%04d", items.size()));
              item.setTextEdit(
                  Either.forLeft(new TextEdit(range, choice.text() + (keys ? ": " : ""))));
              items.add(item);
            });
    return items;
  }
}

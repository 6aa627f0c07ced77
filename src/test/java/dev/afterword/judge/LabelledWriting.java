package dev.afterword.judge;

import dev.afterword.draft.Kind;
import dev.afterword.judgement.Bearer;
import dev.afterword.text.Problem;
import dev.afterword.text.Problems;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import dev.afterword.yaml.Fields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads {@code corpus/labelled}. What cannot be read is told with its place. */
final class LabelledWriting {

  /** The first line of a file of sentences. */
  static final String COLUMNS = "hand\tkind\ttone\tact\tsentence";

  /** The first line of a file of names. */
  static final String NAMES = "hand\tkind\tbearer\tsentence";

  private static final String LABELS = "case.yml";

  private final Path folder;

  LabelledWriting(Path folder) {
    this.folder = folder;
  }

  /** The messages of a split, by number. */
  List<LabelledCase> cases(Split split) throws IOException {
    List<LabelledCase> cases = new ArrayList<>();
    for (Path one : children(folder.resolve("messages").resolve(split.word()))) {
      cases.add(readCase(one));
    }
    return cases;
  }

  /** The sentences of a split, in the order of the file. */
  List<LabelledSentence> sentences(Split split) throws IOException {
    Path file = folder.resolve("sentences").resolve(split.word() + ".tsv");
    List<LabelledSentence> sentences = new ArrayList<>();
    for (List<String> cells : rows(file, COLUMNS)) {
      sentences.add(sentence(cells, file));
    }
    return sentences;
  }

  /** The cells of each line below the header. */
  private static List<List<String>> rows(Path file, String columns) throws IOException {
    List<String> lines = Files.readAllLines(file);
    if (!lines.get(0).equals(columns)) {
      throw new IOException(file + ":1: expected the columns " + columns);
    }
    List<List<String>> rows = new ArrayList<>();
    int width = columns.split("\t", -1).length;
    for (int i = 1; i < lines.size(); i++) {
      List<String> cells = List.of(lines.get(i).split("\t", -1));
      if (cells.size() != width) {
        throw new IOException(
            file + ":" + (i + 1) + ": expected " + width + " columns, found " + cells.size());
      }
      rows.add(cells);
    }
    return rows;
  }

  /** The sentences with a name of a split that stand in no message of it. */
  List<LabelledName> names(Split split) throws IOException {
    Path file = folder.resolve("names").resolve(split.word() + ".tsv");
    List<LabelledName> names = new ArrayList<>();
    for (List<String> cells : rows(file, NAMES)) {
      if (!cells.get(0).contains("/")) {
        names.add(name(cells, file));
      }
    }
    return names;
  }

  private static LabelledName name(List<String> cells, Path file) throws IOException {
    String marked = cells.get(3);
    int start = marked.indexOf('[');
    int end = marked.indexOf(']');
    return new LabelledName(
        named(Fields.names(Kind.values()), cells.get(1), file.toString()),
        named(Fields.names(Bearer.values()), cells.get(2), file.toString()),
        marked.replaceAll("[\\[\\]]", ""),
        start,
        end - 1);
  }

  private static LabelledSentence sentence(List<String> cells, Path file) throws IOException {
    return new LabelledSentence(
        cells.get(0),
        named(Fields.names(Kind.values()), cells.get(1), file.toString()),
        named(Fields.names(Tone.values()), cells.get(2), file.toString()),
        cells.get(3),
        cells.get(4));
  }

  private static <T> T named(Map<String, T> names, String word, String where) throws IOException {
    T named = names.get(word);
    if (named == null) {
      throw new IOException(where + ": " + word + " is none of " + names.keySet());
    }
    return named;
  }

  private static LabelledCase readCase(Path folder) throws IOException {
    SortedMap<String, String> files = files(folder);
    Path labels = folder.resolve(LABELS);
    Problems problems = new Problems();
    Source source = new Source(labels.toString(), Files.readString(labels));
    Fields fields = Fields.ofFile(source, source.whole(), "the labels", problems);
    Instant now =
        OffsetDateTime.parse(fields.requiredText("now").orElseThrow().value()).toInstant();
    Kind kind = fields.choice("kind", Fields.names(Kind.values())).orElseThrow().value();
    fields.requiredText("hand");
    List<String> drafts = fields.texts("drafts").stream().map(draft -> draft.value()).toList();
    List<Defect> defects =
        fields.maps("faults", "a fault").stream()
            .map(fault -> defect(fault, kind, drafts, files))
            .toList();
    fields.finish();
    for (Problem problem : problems.all()) {
      throw new IOException(problem.toString());
    }
    String id = folder.getFileName().toString();
    return new LabelledCase(new Message(id, now, files, drafts), kind, defects);
  }

  private static Defect defect(
      Fields fault, Kind kind, List<String> drafts, SortedMap<String, String> files) {
    fault.requiredText("about");
    String file = fault.requiredText("file").orElseThrow().value();
    List<String> rules = fault.texts("rules").stream().map(rule -> rule.value()).toList();
    List<Spot> spots =
        fault.text("words").stream()
            .flatMap(words -> drafts.stream().flatMap(in -> spots(in, words.value(), files)))
            .toList();
    fault.finish();
    // What two drafts share may be reported in either.
    Set<String> reported = spots.isEmpty() ? Set.of(file) : Set.copyOf(drafts);
    return new Defect("written " + Fields.nameOf(kind), rules, reported, spots);
  }

  private static Stream<Spot> spots(String file, String words, SortedMap<String, String> files) {
    String text = files.getOrDefault(file, "");
    Stream.Builder<Spot> spots = Stream.builder();
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      spots.add(new Spot(file, new Span(at, at + words.length())));
    }
    return spots.build();
  }

  private static SortedMap<String, String> files(Path folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (!name.equals(LABELS)) {
          files.put(name, Files.readString(file));
        }
      }
    }
    return files;
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }
}

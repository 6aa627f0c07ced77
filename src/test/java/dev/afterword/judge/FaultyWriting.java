package dev.afterword.judge;

import dev.afterword.draft.Kind;
import dev.afterword.yaml.Fields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sentences, bodies of messages and turns of speech with a known fault. Those that judge are never
 * shown where rules are mended: each split has its own.
 */
final class FaultyWriting {

  /**
   * A sentence that does not belong in messages of some kinds.
   *
   * @param fault the sort of defect
   */
  record FaultySentence(String fault, Set<Kind> kinds, String text) {}

  /**
   * What stands between greeting and closing.
   *
   * @param fault the sort of defect
   * @param headers {@code Subject}, {@code Greeting} and {@code Closing}, where they change, too
   */
  record FaultyBody(String fault, Kind kind, Map<String, String> headers, String text) {

    FaultyBody {
      headers = Map.copyOf(headers);
    }
  }

  private static final Map<String, Kind> KINDS = Fields.names(Kind.values());

  private final List<FaultySentence> sentences;
  private final List<FaultyBody> bodies;
  private final List<Stock.Slip> turns;

  /** What may be planted in the messages of a split. */
  FaultyWriting(Split split) {
    String set = split == Split.TEST ? "test" : "learn";
    this.sentences =
        Stock.lines("faulty-sentences.tsv").stream()
            .map(line -> List.of(line.split("\t", -1)))
            .filter(cells -> cells.get(1).equals(set))
            .map(FaultyWriting::sentence)
            .toList();
    this.bodies =
        Stream.of(Stock.read("faulty-bodies.txt").split("\n=== ", -1))
            .skip(1)
            .filter(body -> body.lines().findFirst().orElseThrow().split(" ", -1)[1].equals(set))
            .map(FaultyWriting::body)
            .toList();
    this.turns =
        Stock.lines("grammar-mistakes.tsv").stream()
            .map(line -> line.split("\t", -1))
            .filter(cells -> cells[0].equals(set))
            .map(cells -> new Stock.Slip(cells[2], cells[1]))
            .toList();
  }

  private static FaultySentence sentence(List<String> cells) {
    Set<Kind> kinds =
        Stream.of(cells.get(2).split(",", -1))
            .map(FaultyWriting::kind)
            .collect(Collectors.toUnmodifiableSet());
    return new FaultySentence(cells.get(0), kinds, cells.get(3));
  }

  private static FaultyBody body(String text) {
    List<String> lines = new ArrayList<>(text.strip().lines().toList());
    String[] head = lines.remove(0).split(" ", -1);
    Map<String, String> headers = new HashMap<>();
    while (lines.get(0).matches("(Subject|Greeting|Closing): .+")) {
      String[] header = lines.remove(0).split(": ", 2);
      headers.put(header[0], header[1]);
    }
    return new FaultyBody(head[0], kind(head[2]), headers, String.join("\n", lines).strip());
  }

  private static Kind kind(String word) {
    Kind kind = KINDS.get(word);
    if (kind == null) {
      throw new IllegalStateException("faulty writing: " + word + " is no kind of message");
    }
    return kind;
  }

  /** Turns of speech with a mistake in them. */
  List<Stock.Slip> turns() {
    return turns;
  }

  List<String> sentences(String fault, Kind kind) {
    return sentences.stream()
        .filter(sentence -> sentence.fault().equals(fault) && sentence.kinds().contains(kind))
        .map(FaultySentence::text)
        .toList();
  }

  List<FaultyBody> bodies(String fault, Kind kind) {
    return bodies.stream()
        .filter(body -> body.fault().equals(fault) && body.kind() == kind)
        .toList();
  }
}

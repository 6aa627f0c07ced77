package dev.afterword.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.afterword.text.Source;
import dev.afterword.text.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Random edits, sent as an editor sends them, give the text that the editor has. */
class IncrementalSyncTest {

  private static final List<String> PIECES =
      List.of(
          "a",
          "Dana",
          " ",
          "\n",
          "\r\n",
          "\r",
          "é",
          "e\u0301",
          "😀",
          "👩\u200d👧",
          "ß",
          "“",
          "\t",
          "漢",
          "\u2028",
          "---\n",
          "kind: thank-you");

  private static final Path FILE = Path.of("/search/acme/dana.md");

  @TestFactory
  Stream<DynamicTest> changesGiveTheTextThatOneWouldSendWhole() {
    return Stream.of(PositionEncoding.values())
        .flatMap(
            encoding ->
                IntStream.range(0, 150)
                    .mapToObj(
                        seed ->
                            dynamicTest(encoding + ", seed " + seed, () -> edits(encoding, seed))));
  }

  private static void edits(PositionEncoding encoding, int seed) {
    Random random = new Random(seed);
    String text = written(random, 30);
    Document document = Document.opened("file:///x.md", FILE, 1, text);
    for (int version = 2; version < 12; version++) {
      List<TextDocumentContentChangeEvent> changes = new ArrayList<>();
      for (int i = random.nextInt(3); i >= 0; i--) {
        int start = place(random, text);
        int end = Math.max(start, place(random, text));
        String by = written(random, 4);
        changes.add(
            new TextDocumentContentChangeEvent(
                new Range(position(text, start, encoding), position(text, end, encoding)), by));
        text = text.substring(0, start) + by + text.substring(end);
      }
      document = document.changed(version, changes, encoding);
      assertEquals(text, document.text());
    }
    assertEquals(
        text,
        Document.opened("file:///x.md", FILE, 1, "other")
            .changed(2, List.of(new TextDocumentContentChangeEvent(text)), encoding)
            .text());
  }

  private static String written(Random random, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  /** A place where an editor may have its cursor: not within a character or a line end. */
  private static int place(Random random, String text) {
    int at = random.nextInt(text.length() + 1);
    boolean within =
        at > 0
            && at < text.length()
            && (Character.isLowSurrogate(text.charAt(at))
                || (text.charAt(at) == '\n' && text.charAt(at - 1) == '\r'));
    return within ? at - 1 : at;
  }

  /** As an editor would count, line by line and character by character. */
  private static Position position(String text, int offset, PositionEncoding encoding) {
    int line = 0;
    int start = 0;
    for (int i = 0; i < offset; i++) {
      boolean crlf = text.startsWith("\r\n", i);
      if (text.charAt(i) == '\n' || (text.charAt(i) == '\r' && !crlf)) {
        line++;
        start = i + 1;
      }
    }
    String before = text.substring(start, offset);
    int column =
        encoding == PositionEncoding.UTF8
            ? before.getBytes(java.nio.charset.StandardCharsets.UTF_8).length
            : before.length();
    return new Position(line, column);
  }

  @TestFactory
  Stream<DynamicTest> everyPlaceHasAPositionThatLeadsBackToIt() {
    return Stream.of(PositionEncoding.values())
        .flatMap(
            encoding ->
                IntStream.range(0, 100)
                    .mapToObj(
                        seed ->
                            dynamicTest(
                                encoding + ", seed " + seed, () -> thereAndBack(encoding, seed))));
  }

  private static void thereAndBack(PositionEncoding encoding, int seed) {
    Random random = new Random(seed);
    Source source = new Source("x", written(random, 40));
    int at = place(random, source.text());
    Position position = encoding.position(source, at);
    assertEquals(position(source.text(), at, encoding), position);
    assertEquals(at, encoding.offset(source, position));
  }

  @Test
  void whatLiesBehindALineOrTheTextIsItsEnd() {
    Source source = new Source("x", "ab\r\n😀c");
    for (PositionEncoding encoding : PositionEncoding.values()) {
      assertEquals(2, encoding.offset(source, new Position(0, 99)));
      assertEquals(source.text().length(), encoding.offset(source, new Position(9, 0)));
      assertEquals(4, encoding.offset(source, new Position(1, 1)), "within a character");
      assertEquals(
          new Span(0, 4), encoding.span(source, new Range(new Position(0, 0), new Position(1, 0))));
    }
  }
}

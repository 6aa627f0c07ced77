package dev.afterword.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SourceTest {

  private static String at(String text, int offset) {
    Position position = new Source("a.txt", text).position(offset);
    return position.line() + ":" + position.column();
  }

  @Test
  void everyKindOfLineEndEndsALine() {
    assertEquals("2:1", at("a\nb", 2));
    assertEquals("2:1", at("a\rb", 2));
    assertEquals("2:1", at("a\r\nb", 3));
    assertEquals("3:1", at("a\n\rb", 3));
    assertEquals("3:1", at("a\r\n\r\nb", 5));
  }

  @Test
  void theLineEndBelongsToItsLine() {
    assertEquals("1:2", at("a\r\nb", 1));
    assertEquals("1:3", at("a\r\nb", 2));
  }

  @Test
  void theEndOfTheTextHasAPlaceToo() {
    assertEquals("1:1", at("", 0));
    assertEquals("1:2", at("a", 1));
    assertEquals("2:1", at("a\n", 2));
    assertThrows(IndexOutOfBoundsException.class, () -> at("a", 2));
    assertThrows(IndexOutOfBoundsException.class, () -> at("a", -1));
  }

  @Test
  void columnsCountUtf16Units() {
    assertEquals("1:3", at("🎉b", 2));
  }

  @Test
  void aLineIsShownWithoutItsEnd() {
    Source source = new Source("a.txt", "one\r\ntwo\rthree\n");
    assertEquals(4, source.lines());
    assertEquals("one", source.at(source.line(1)));
    assertEquals("two", source.at(source.line(2)));
    assertEquals("three", source.at(source.line(3)));
    assertEquals("", source.at(source.line(4)));
  }

  @Test
  void linesAndColumnsLeadBackToTheOffset() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        text.append("ab\r\n".charAt(random.nextInt(4)));
      }
      Source source = new Source("a.txt", text.toString());
      for (int offset = 0; offset <= text.length(); offset++) {
        Position position = source.position(offset);
        int lineStart = source.line(position.line()).start();
        assertEquals(offset, lineStart + position.column() - 1, "seed " + seed);
      }
    }
  }

  @Test
  void aPlaceIsShownAsPathLineAndColumn() {
    Source source = new Source("acme/a.txt", "one\ntwo\n");
    assertEquals("acme/a.txt:2:2", new Place(source, new Span(5, 7)).toString());
    assertEquals("wo", new Place(source, new Span(5, 7)).text());
  }

  @Test
  void aLineEndIsThatOfItsLineElseThatOfTheLineBefore() {
    Source source = new Source("a.txt", "one\r\ntwo\rthree\nfour");
    assertEquals("\r\n", source.lineEndAt(1));
    assertEquals("\r", source.lineEndAt(6));
    assertEquals("\n", source.lineEndAt(10));
    assertEquals("\n", source.lineEndAt(17));
    assertEquals("\n", new Source("a.txt", "one").lineEndAt(1));
  }

  @Test
  void whatIsNotChangedStaysAsItIs() {
    Source source = new Source("a.txt", "one\r\ntwo\r\n");
    assertEquals(
        "one\r\nand\r\n2\r\n",
        source.with(
            List.of(new Placed<>("2", new Span(5, 8)), new Placed<>("and\n", new Span(5, 5)))));
  }
}

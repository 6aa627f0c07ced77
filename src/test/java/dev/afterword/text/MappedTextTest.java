package dev.afterword.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MappedTextTest {

  private static final Source SOURCE = new Source("a.md", "Tea &amp; *good* cake\nfor two");

  /** As a reader sees the source: {@code Tea & good cake for two}. */
  private static MappedText read() {
    return new MappedText.Builder(0)
        .verbatim("Tea ", 0)
        .reading("&", new Span(4, 9))
        .verbatim(" ", 9)
        .verbatim("good", 11)
        .verbatim(" cake", 16)
        .reading(" ", new Span(21, 22))
        .verbatim("for two", 22)
        .build();
  }

  private static String inFile(String words) {
    MappedText text = read();
    int start = text.text().indexOf(words);
    return SOURCE.at(text.inFile(new Span(start, start + words.length())));
  }

  @Test
  void wordsLeadToTheirPlaceInTheFile() {
    assertEquals("Tea & good cake for two", read().text());
    assertEquals("Tea", inFile("Tea"));
    assertEquals("cake", inFile("cake"));
    assertEquals("two", inFile("two"));
  }

  @Test
  void aCharacterReadFromAnEntityLiesWhereTheEntityLies() {
    assertEquals("&amp;", inFile("&"));
    assertEquals("Tea &amp; *good", inFile("Tea & good"));
  }

  @Test
  void wordsAcrossALineEndCoverIt() {
    assertEquals("cake\nfor", inFile("cake for"));
  }

  @Test
  void onlyWhatStandsAtOneStretchIsVerbatim() {
    MappedText text = read();
    assertTrue(text.isVerbatim(new Span(0, 4)));
    assertFalse(text.isVerbatim(new Span(0, 5)));
    assertFalse(text.isVerbatim(new Span(5, 8)));
    assertTrue(text.isVerbatim(new Span(6, 10)));
    assertFalse(text.isVerbatim(new Span(12, 19)));
    assertTrue(text.isVerbatim(Span.at(5)));
  }

  @Test
  void aSliceKeepsItsPlaces() {
    MappedText slice = read().slice(new Span(4, 15));
    assertEquals("& good cake", slice.text());
    assertEquals("&amp; *good* cake", SOURCE.at(slice.inFile()));
  }

  @Test
  void anEmptySpanIsAPlace() {
    assertEquals(Span.at(11), read().inFile(Span.at(6)));
    assertEquals(Span.at(29), read().inFile(Span.at(23)));
    assertEquals(Span.at(7), new MappedText.Builder(7).build().inFile());
  }

  @Test
  void aSpanBeyondTheTextIsABug() {
    assertThrows(IndexOutOfBoundsException.class, () -> read().inFile(new Span(20, 24)));
  }

  @Test
  void howeverATextIsPutTogetherEverySpanLiesInTheFileAndVerbatimOnesHoldTheSameWords() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      Source source = new Source("a.txt", "abcdefghijklmnopqrstuvwxyz".repeat(4));
      MappedText.Builder builder = new MappedText.Builder(0);
      for (int at = 0; at < 90; ) {
        int length = 1 + random.nextInt(8);
        Span span = new Span(at, at + length);
        switch (random.nextInt(3)) {
          case 0 -> builder.verbatim(source.at(span), at);
          case 1 -> builder.reading("§§", span);
          default -> {}
        }
        at += length;
      }
      MappedText text = builder.build();
      for (int i = 0; i < 50 && !text.isEmpty(); i++) {
        int start = random.nextInt(text.length());
        Span span = new Span(start, start + random.nextInt(text.length() - start + 1));
        Span file = text.inFile(span);
        assertTrue(source.whole().contains(file), "seed " + seed);
        assertEquals(file, text.slice(span).inFile(), "seed " + seed);
        if (text.isVerbatim(span)) {
          assertEquals(
              text.text().substring(span.start(), span.end()), source.at(file), "seed " + seed);
        }
      }
    }
  }
}

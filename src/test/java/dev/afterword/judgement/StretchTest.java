package dev.afterword.judgement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterword.text.Span;
import org.junit.jupiter.api.Test;

class StretchTest {

  @Test
  void itRunsFromTheFirstHeavyWordToTheLast() {
    assertEquals(new Span(1, 4), Stretch.heaviest(new double[] {0, 3, 1, 3, 0, 0}));
  }

  @Test
  void aHeavyWordFarAwayDoesNotBelongToIt() {
    assertEquals(new Span(0, 3), Stretch.heaviest(new double[] {4, 4, 4, 0, 0, 0, 0, 0, 3}));
  }

  @Test
  void neighboursOfOneHeavyWordMakeItReadable() {
    assertEquals(new Span(2, 5), Stretch.heaviest(new double[] {0, 0, 1, 6, 2, 0}));
  }

  @Test
  void fewerWordsAreAllOfIt() {
    assertEquals(new Span(0, 2), Stretch.heaviest(new double[] {-1, 4}));
  }
}

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
    assertEquals(new Span(0, 2), Stretch.heaviest(new double[] {4, 4, 0, 0, 0, 0, 0, 0, 3}));
  }

  @Test
  void oneWordIsAStretch() {
    assertEquals(new Span(0, 1), Stretch.heaviest(new double[] {-1}));
  }
}

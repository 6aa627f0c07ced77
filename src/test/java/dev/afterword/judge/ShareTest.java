package dev.afterword.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ShareTest {

  @Test
  void wilsonsIntervalIsThatOfTheTextbooks() {
    Share share = new Share(8, 10);
    assertEquals(0.4902, share.lower(), 0.0001);
    assertEquals(0.9433, share.upper(), 0.0001);
    assertEquals("0.80", share.shown());
    assertEquals("0.49–0.94", share.interval());
  }

  @Test
  void allOfAFewIsNoProofOfAll() {
    assertEquals("0.44–1.00", new Share(3, 3).interval());
    assertEquals("0.00–0.56", new Share(0, 3).interval());
  }

  @Test
  void ofNothingNothingIsKnown() {
    assertEquals("–", new Share(0, 0).shown());
    assertEquals("–", new Share(0, 0).interval());
  }
}

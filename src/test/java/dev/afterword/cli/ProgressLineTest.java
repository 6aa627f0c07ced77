package dev.afterword.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

  private static final long SECOND = 1_000_000_000;

  private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - SECOND);
  private final StringWriter printed = new StringWriter();

  @Test
  void aShortCheckShowsNothing() {
    try (ProgressLine line = new ProgressLine(new PrintWriter(printed), clock::get)) {
      line.expect(1000);
      for (int i = 0; i < 1000; i++) {
        clock.addAndGet(SECOND / 1000);
        line.advance();
      }
    }
    assertEquals("", printed.toString());
  }

  @Test
  void aLongCheckShowsOneLineThatIsGoneAtTheEnd() {
    try (ProgressLine line = new ProgressLine(new PrintWriter(printed), clock::get)) {
      line.expect(40);
      for (int i = 0; i < 40; i++) {
        clock.addAndGet(SECOND / 10);
        line.advance();
      }
    }
    String[] states = printed.toString().split("\r\u001b\\[K", -1);
    assertEquals("", states[0]);
    assertEquals("checked 20 of 40 drafts", states[1]);
    assertEquals("checked 22 of 40 drafts", states[2]);
    assertEquals("checked 38 of 40 drafts", states[states.length - 2]);
    assertEquals("", states[states.length - 1]);
    assertEquals(12, states.length);
  }

  @Test
  void aCheckThatIsBrokenOffLeavesNoLineAndShowsNoMore() {
    try (ProgressLine line = new ProgressLine(new PrintWriter(printed), clock::get)) {
      line.expect(40);
      for (int i = 0; i < 30; i++) {
        clock.addAndGet(SECOND / 10);
        line.advance();
      }
      line.end();
      String atTheEnd = printed.toString();
      assertTrue(atTheEnd.endsWith("checked 30 of 40 drafts\r\u001b[K"), atTheEnd);
      clock.addAndGet(SECOND);
      line.advance();
      assertEquals(atTheEnd, printed.toString());
    }
  }
}

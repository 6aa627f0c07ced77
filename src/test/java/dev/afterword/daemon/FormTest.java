package dev.afterword.daemon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FormTest {

  private static final Request REQUEST =
      new Request(
          List.of("check", "", "-", "größe.md"),
          new Request.WorkingFolder(Path.of("/home/robin"), "(dev=1,ino=2)"),
          Map.of("HOME", "/home/robin", "NO_COLOR", ""),
          true,
          Instant.parse("2026-03-04T21:30:00.123456789Z"),
          ZoneId.of("America/New_York"),
          Optional.of(new Bytes(new byte[] {0, -1, 10})));

  private static final Answer ANSWER =
      new Answer(2, new Bytes(new byte[] {1}), new Bytes(new byte[0]));

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    assertEquals(REQUEST, Form.request(Form.bytes(REQUEST)));
    assertEquals(ANSWER, Form.answer(Form.bytes(ANSWER)));
  }

  @Test
  void whatIsCutAnywhereIsRefused() {
    byte[] request = Form.bytes(REQUEST);
    for (int length = 0; length < request.length; length++) {
      byte[] cut = Arrays.copyOf(request, length);
      assertThrows(IOException.class, () -> Form.request(cut), "cut to " + length);
    }
    byte[] answer = Form.bytes(ANSWER);
    for (int length = 0; length < answer.length; length++) {
      byte[] cut = Arrays.copyOf(answer, length);
      assertThrows(IOException.class, () -> Form.answer(cut), "cut to " + length);
    }
  }

  @Test
  void whatIsLongerThanItSaysIsRefused() {
    byte[] longer = Arrays.copyOf(Form.bytes(REQUEST), Form.bytes(REQUEST).length + 1);
    assertThrows(IOException.class, () -> Form.request(longer));
  }

  @Test
  void damageIsRefusedInOneWayOnly() {
    int refused = 0;
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      byte[] damaged = Form.bytes(REQUEST);
      for (int i = 0; i < 3; i++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      try {
        Form.request(damaged);
      } catch (IOException expected) {
        refused++;
      }
    }
    assertTrue(refused > 100, refused + " were refused");
  }
}

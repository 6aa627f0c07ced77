package dev.afterword.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

  private static final int MOST = 1_000;

  @TempDir Path folder;

  private static Entry entry(long checks) {
    return new Entry(
        Instant.parse("2026-03-04T21:30:00Z"),
        7,
        Entry.Activity.GATE,
        Entry.Event.ENDED,
        List.of(),
        Map.of(Entry.Figure.CHECKS, checks, Entry.Figure.CODE, 0L),
        List.of(),
        List.of());
  }

  @Test
  void anEntryIsALineWithItsFiguresInOrder() throws IOException {
    Path file = folder.resolve("state/afterword.log");
    new LogFile(file).add(entry(3));
    assertEquals("2026-03-04T21:30:00Z 7 gate ended code=0 checks=3\n", Files.readString(file));
  }

  @Test
  void whatIsTooLongIsSetAsideAndTheOldestForgotten() throws IOException {
    Path file = folder.resolve("afterword.log");
    LogFile log = new LogFile(file, MOST);
    for (int i = 0; i < 100; i++) {
      log.add(entry(i));
      assertTrue(Files.size(file) <= MOST);
    }
    assertTrue(Files.readString(file).endsWith(" checks=99\n"));
    Path old = folder.resolve("afterword.log.1");
    assertTrue(Files.size(old) <= MOST);
    String both = Files.readString(old) + Files.readString(file);
    int first = 100 - (int) both.lines().count();
    assertEquals(
        IntStream.range(first, 100).mapToObj(i -> entry(i).inWords().strip()).toList(),
        both.lines().toList());
  }

  @Test
  void severalMayAddAtOnce() throws IOException {
    Path file = folder.resolve("afterword.log");
    IntStream.range(0, 200)
        .parallel()
        .forEach(
            i -> {
              try {
                new LogFile(file).add(entry(1));
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
    assertEquals(
        List.of(entry(1).inWords().strip()), Files.readString(file).lines().distinct().toList());
    assertEquals(200, Files.readString(file).lines().count());
  }
}

package dev.afterword.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.afterword.text.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class BaselineFileTest {

  private static final List<String> PIECES =
      List.of(
          "a", "/", " ", "'", "\"", "\\", ": ", "#", "é", "😀", "\u2028", "\t", "-", "[", "%", ".");

  @Test
  void entriesAreSortedAndOneStandsOnce() {
    Known one = new Known("b.md", "wrong-name", "0123456789abcdef");
    Known other = new Known("a.md", "wrong-name", "0123456789abcdef");
    assertEquals(
        """
        # Findings that "afterword check --baseline" sets aside until their words change.
        # Written by "afterword baseline update"; lines may be removed by hand.
        version: 1
        known:
          "a.md":
            - wrong-name 0123456789abcdef
          "b.md":
            - wrong-name 0123456789abcdef
        """,
        BaselineFile.text(new Baseline(List.of(one, other, one))));
  }

  @Test
  void anEmptyBaselineIsReadAsOne() {
    BaselineFile.Reading reading = read(BaselineFile.text(new Baseline(List.of())));
    assertEquals(List.of(), reading.problems());
    assertEquals(List.of(), reading.baseline().known());
  }

  @TestFactory
  Stream<DynamicTest> whatIsWrittenIsReadAgainWhateverTheFilesAreCalled() {
    return IntStream.range(0, 100)
        .mapToObj(seed -> dynamicTest("seed " + seed, () -> writeAndRead(new Random(seed))));
  }

  private static void writeAndRead(Random random) {
    List<Known> known = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      String file =
          Stream.generate(() -> PIECES.get(random.nextInt(PIECES.size())))
              .limit(1 + random.nextInt(6))
              .collect(Collectors.joining());
      known.add(new Known(file, "a-an", "%016x".formatted(random.nextLong())));
    }
    Baseline baseline = new Baseline(known);
    BaselineFile.Reading reading = read(BaselineFile.text(baseline));
    assertEquals(List.of(), reading.problems());
    assertEquals(baseline.known(), reading.baseline().known());
  }

  private static BaselineFile.Reading read(String text) {
    return BaselineFile.read(new Source("known.yml", text));
  }
}

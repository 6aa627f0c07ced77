package dev.afterword.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DelayTest {

  @ParameterizedTest
  @CsvSource({
    "15m, 15 minutes",
    "1m, 1 minute",
    "24h, 24 hours",
    "21d, 21 days",
    "1d, 1 day",
    "0bd, 0 business days",
    "2bd, 2 business days"
  })
  void isWrittenShortAndSaidInWords(String written, String words) {
    Delay delay = Delay.parse(written).orElseThrow();
    assertEquals(words, delay.words());
    assertEquals(written, delay.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2", "bd", "2 days", "-1d", "2w", "1.5h", "999999d", "2BD"})
  void anythingElseIsNoDelay(String text) {
    assertEquals(Optional.empty(), Delay.parse(text));
  }
}

package dev.afterword.interview;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublicHolidaysTest {

  @Test
  void severalCountriesMayBeAskedAtOnce() {
    List<String> countries =
        List.of("us", "gb", "de", "fr", "dk", "pl", "it", "es", "nl", "se", "no", "at");

    boolean allKeepNewYear =
        countries.parallelStream()
            .allMatch(
                country -> new PublicHolidays(country).apply(LocalDate.of(2026, 1, 1)).isPresent());

    assertTrue(allKeepNewYear);
  }
}

package dev.afterword.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicHolidaysTest {

  @Test
  void severalCountriesMayBeAskedAtOnce() {
    List<String> countries =
        List.of("us", "gb", "de", "fr", "dk", "pl", "it", "es", "nl", "se", "no", "at");

    boolean allKeepNewYear =
        countries.parallelStream()
            .allMatch(
                country ->
                    PublicHolidays.ofLibrary(country).apply(LocalDate.of(2026, 1, 1)).isPresent());

    assertTrue(allKeepNewYear);
  }

  @ParameterizedTest
  @ValueSource(strings = {"us", "us-ca", "gb", "gb-sct", "de-by", "fr", "au-vic"})
  void preparedDaysAreThoseOfTheLibrary(String calendar) {
    PreparedHolidays prepared = PreparedHolidays.computed(calendar.substring(0, 2));
    PublicHolidays library = PublicHolidays.ofLibrary(calendar);

    assertTrue(prepared.calendars().contains(calendar));
    for (int year = PreparedHolidays.FIRST_YEAR; year <= PreparedHolidays.LAST_YEAR; year++) {
      assertFalse(library.ofYear(year).isEmpty());
      assertEquals(library.ofYear(year), prepared.ofYear(calendar, year));
    }
  }

  @Test
  void aYearThatIsNotPreparedIsAskedOfTheLibrary() {
    PublicHolidays holidays =
        new PublicHolidays("us", Optional.of(PreparedHolidays.computed("us")));

    assertEquals(
        Optional.of("Independence Day"),
        holidays.apply(LocalDate.of(PreparedHolidays.LAST_YEAR + 1, 7, 4)));
  }

  @Test
  void everyCountryOfTheLibraryCanBePrepared() {
    assertTrue(PublicHolidays.countries().size() > 100);
    assertTrue(PublicHolidays.countries().containsAll(List.of("us", "gb", "de", "in", "za")));
  }
}

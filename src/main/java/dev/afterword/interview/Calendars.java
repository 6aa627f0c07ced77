package dev.afterword.interview;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the calendar of a country, of a part of it, or of a time zone. */
final class Calendars {

  private static final Pattern CODE = Pattern.compile("[a-z]{2}(-[a-z0-9]{1,8}){0,2}");

  private Calendars() {}

  /**
   * The calendar of a country and perhaps a region, as in {@code us}, {@code gb-eng}, {@code
   * de-by}. Where none is known, the wider one stands in, at last weekends only, and the calendar's
   * name says so.
   *
   * @return nothing if this is no code at all
   */
  static Optional<BusinessCalendar> of(String code) {
    String plain = code.toLowerCase(Locale.ROOT);
    if (!CODE.matcher(plain).matches()) {
      return Optional.empty();
    }
    return Optional.of(known(plain.equals("uk") ? "gb" : plain, plain));
  }

  private static BusinessCalendar known(String calendar, String code) {
    String country = calendar.split("-", 2)[0];
    if (Calendars.class.getResource("/holidays/Holidays_" + country + ".xml") == null) {
      return BusinessCalendar.insteadOf(code, BusinessCalendar.weekendsOnly());
    }
    Optional<PreparedHolidays> prepared = PreparedHolidays.ofJar(country);
    if (calendar.equals(country)
        || prepared
            .map(PreparedHolidays::calendars)
            .orElseGet(() -> PublicHolidays.calendarsOf(country))
            .contains(calendar)) {
      return new BusinessCalendar(calendar, new PublicHolidays(calendar, prepared));
    }
    return BusinessCalendar.insteadOf(
        code, new BusinessCalendar(country, new PublicHolidays(country, prepared)));
  }

  /** The calendar of the country in which a zone lies; weekends only for a zone without country. */
  static BusinessCalendar of(ZoneId zone) {
    return countryOf(zone).flatMap(Calendars::of).orElseGet(BusinessCalendar::weekendsOnly);
  }

  private static Optional<String> countryOf(ZoneId zone) {
    String wanted = zone.getId() + " ";
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(zones(), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> line.startsWith(wanted))
          .map(line -> line.substring(wanted.length()))
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream zones() {
    @Nullable InputStream zones = Calendars.class.getResourceAsStream("zones.txt");
    if (zones == null) {
      throw new IllegalStateException("zones.txt is missing from the jar");
    }
    return zones;
  }
}

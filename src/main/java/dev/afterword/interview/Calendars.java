package dev.afterword.interview;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
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
    String[] parts = (plain.equals("uk") ? "gb" : plain).split("-", -1);
    return Optional.of(of(parts[0], Arrays.copyOfRange(parts, 1, parts.length), plain));
  }

  private static BusinessCalendar of(String country, String[] region, String code) {
    @Nullable URL days = Calendars.class.getResource("/holidays/Holidays_" + country + ".xml");
    if (days == null) {
      return BusinessCalendar.insteadOf(code, BusinessCalendar.weekendsOnly());
    }
    if (region.length > 0 && !knows(days, region)) {
      return BusinessCalendar.insteadOf(
          code, new BusinessCalendar(country, new PublicHolidays(country)));
    }
    String name = region.length == 0 ? country : country + "-" + String.join("-", region);
    return new BusinessCalendar(name, new PublicHolidays(country, region));
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

  /** Looks the region up in the library's own list, which is far cheaper than starting it. */
  private static boolean knows(URL days, String[] region) {
    List<String> wanted = List.of(region);
    List<String> open = new ArrayList<>();
    try (InputStream in = days.openStream()) {
      XMLStreamReader xml = XMLInputFactory.newInstance().createXMLStreamReader(in);
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamReader.START_ELEMENT
            && xml.getLocalName().equals("SubConfigurations")) {
          open.add(xml.getAttributeValue(null, "hierarchy"));
          if (open.equals(wanted)) {
            return true;
          }
        } else if (event == XMLStreamReader.END_ELEMENT
            && xml.getLocalName().equals("SubConfigurations")) {
          open.remove(open.size() - 1);
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("the list of public holidays cannot be read: " + days, e);
    }
  }
}

package dev.afterword.interview;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The days off of one country and all its parts over the years that a search for work can touch,
 * computed by the library when the jar is made. Asking the library itself costs a cold start a
 * fifth of a second, most of it for reading XML.
 *
 * <p>The jar holds one text for each country. Its first line names all calendars of the country;
 * each other line is a holiday: its English name, the calendars that keep it on just these days
 * ({@value #ALL} when all do), and the days, with a tab between the three.
 */
final class PreparedHolidays {

  /** The first of the years in the texts; another year is a question for the library. */
  static final int FIRST_YEAR = 2020;

  /** The last of the years in the texts. */
  static final int LAST_YEAR = 2045;

  private static final String ALL = "*";

  private final List<String> lines;

  private PreparedHolidays(List<String> lines) {
    this.lines = lines;
  }

  /**
   * Writes the texts of all countries.
   *
   * @param args the folder of the classes, and nothing else
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]).resolve("holidays.prepared");
    Files.createDirectories(folder);
    for (String country : PublicHolidays.countries()) {
      Files.write(folder.resolve(country), computed(country).lines);
    }
  }

  /** The days off of a country, from the jar; a folder of classes has none and asks the library. */
  static Optional<PreparedHolidays> ofJar(String country) {
    String resource = "/holidays.prepared/" + country;
    URL found = PreparedHolidays.class.getResource(resource);
    if (found == null || !found.getProtocol().equals("jar")) {
      return Optional.empty();
    }
    try (InputStream in = PreparedHolidays.class.getResourceAsStream(resource);
        BufferedReader text =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return Optional.of(new PreparedHolidays(text.lines().toList()));
    } catch (IOException e) {
      throw new UncheckedIOException("the holidays of " + country + " cannot be read", e);
    }
  }

  /** The days off of a country, asked of the library now. */
  static PreparedHolidays computed(String country) {
    List<String> calendars = PublicHolidays.calendarsOf(country);
    Map<LocalDate, Map<String, List<String>>> keepers = new TreeMap<>();
    for (String calendar : calendars) {
      PublicHolidays days = PublicHolidays.ofLibrary(calendar);
      IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
          .mapToObj(days::ofYear)
          .flatMap(year -> year.entrySet().stream())
          .forEach(
              day ->
                  keepers
                      .computeIfAbsent(day.getKey(), unseen -> new TreeMap<>())
                      .computeIfAbsent(day.getValue(), unseen -> new ArrayList<>())
                      .add(calendar));
    }
    Map<String, List<String>> daysOfHoliday = new LinkedHashMap<>();
    keepers.forEach(
        (day, names) ->
            names.forEach(
                (name, kept) ->
                    daysOfHoliday
                        .computeIfAbsent(
                            name
                                + "\t"
                                + (kept.size() == calendars.size() ? ALL : String.join(" ", kept)),
                            unseen -> new ArrayList<>())
                        .add(day.toString())));
    Stream<String> holidays =
        daysOfHoliday.entrySet().stream()
            .map(holiday -> holiday.getKey() + "\t" + String.join(" ", holiday.getValue()));
    return new PreparedHolidays(
        Stream.concat(Stream.of(String.join(" ", calendars)), holidays).toList());
  }

  /** The country and its parts, as in {@code gb} and {@code gb-eng}. */
  List<String> calendars() {
    return words(lines.get(0));
  }

  /**
   * The days off of a year with their English names.
   *
   * @param calendar a known calendar
   * @param year from {@link #FIRST_YEAR} to {@link #LAST_YEAR}, both included
   */
  Map<LocalDate, String> ofYear(String calendar, int year) {
    String inYear = year + "-";
    return lines.stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .filter(holiday -> holiday[1].equals(ALL) || words(holiday[1]).contains(calendar))
        .flatMap(
            holiday ->
                words(holiday[2]).stream()
                    .filter(day -> day.startsWith(inYear))
                    .map(day -> Map.entry(LocalDate.parse(day), holiday[0])))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static List<String> words(String text) {
    return List.of(text.split(" ", -1));
  }
}

package dev.afterword.interview;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The days on which a country or a region does not work: prepared ones where the jar holds them,
 * the library's own for any other year. Safe for use by several threads.
 */
final class PublicHolidays implements Function<LocalDate, Optional<String>> {

  /**
   * Jollyday looks up its data sources lazily and without a lock: of two threads one finds none.
   */
  private static final Object JOLLYDAY = new Object();

  private final String calendar;
  private final Optional<PreparedHolidays> prepared;
  private final Map<Integer, Map<LocalDate, String>> daysOfYear = new ConcurrentHashMap<>();

  /**
   * @param calendar an ISO 3166 code in lower case, perhaps with its parts from large to small, as
   *     in {@code gb} and {@code gb-eng}
   * @param prepared the days of its country, if there are any
   */
  PublicHolidays(String calendar, Optional<PreparedHolidays> prepared) {
    this.calendar = calendar;
    this.prepared = prepared;
  }

  /** The days off as the library tells them, whatever the jar holds. */
  static PublicHolidays ofLibrary(String calendar) {
    return new PublicHolidays(calendar, Optional.empty());
  }

  /** The codes of the countries that the library knows, sorted; it also knows stock exchanges. */
  static List<String> countries() {
    synchronized (JOLLYDAY) {
      return HolidayManager.getSupportedCalendarCodes().stream()
          .filter(code -> code.length() == 2)
          .map(code -> code.toLowerCase(Locale.ROOT))
          .sorted()
          .toList();
    }
  }

  /** The calendars that the library has for a country: its own and those of its parts. */
  static List<String> calendarsOf(String country) {
    synchronized (JOLLYDAY) {
      List<String> calendars = new ArrayList<>();
      collect(manager(country).getCalendarHierarchy(), country, calendars);
      return calendars;
    }
  }

  private static void collect(CalendarHierarchy calendar, String code, List<String> into) {
    into.add(code);
    new TreeMap<>(calendar.getChildren())
        .forEach((part, child) -> collect(child, code + "-" + part, into));
  }

  private static HolidayManager manager(String country) {
    return HolidayManager.getInstance(ManagerParameters.create(country));
  }

  @Override
  public Optional<String> apply(LocalDate day) {
    return Optional.ofNullable(ofYear(day.getYear()).get(day));
  }

  /** The days off of a year with their English names. */
  Map<LocalDate, String> ofYear(int year) {
    return daysOfYear.computeIfAbsent(
        year,
        asked ->
            prepared
                .filter(
                    days ->
                        asked >= PreparedHolidays.FIRST_YEAR && asked <= PreparedHolidays.LAST_YEAR)
                .map(days -> days.ofYear(calendar, asked))
                .orElseGet(() -> askedOfLibrary(asked)));
  }

  private Map<LocalDate, String> askedOfLibrary(int year) {
    synchronized (JOLLYDAY) {
      return daysOff(year);
    }
  }

  /** A New Year's Day on a Saturday may be kept in the old year, so neighbours are asked too. */
  private Map<LocalDate, String> daysOff(int year) {
    String[] parts = calendar.split("-", -1);
    String[] region = Arrays.copyOfRange(parts, 1, parts.length);
    HolidayManager manager = manager(parts[0]);
    return IntStream.rangeClosed(year - 1, year + 1)
        .mapToObj(Year::of)
        .flatMap(near -> manager.getHolidays(near, region).stream())
        .filter(holiday -> holiday.getType() != HolidayType.OBSERVANCE)
        .filter(holiday -> dayOff(holiday).getYear() == year)
        .collect(
            Collectors.toUnmodifiableMap(
                PublicHolidays::dayOff,
                holiday -> holiday.getDescription(Locale.ENGLISH),
                PublicHolidays::first));
  }

  /** Of two holidays on one day, so that the order in which the library tells them is no matter. */
  private static String first(String one, String other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static LocalDate dayOff(Holiday holiday) {
    return holiday.getObservedDate().orElse(holiday.getActualDate());
  }
}

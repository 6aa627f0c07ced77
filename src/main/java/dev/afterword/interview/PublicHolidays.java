package dev.afterword.interview;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The days on which a country or a region does not work. The library behind it takes about a second
 * to start, so it is not touched before the first question; most drafts never ask one. Safe for use
 * by several threads.
 */
final class PublicHolidays implements Function<LocalDate, Optional<String>> {

  /**
   * Jollyday looks up its data sources lazily and without a lock: of two threads one finds none.
   */
  private static final Object JOLLYDAY = new Object();

  private final String country;
  private final String[] region;
  private final Map<Integer, Map<LocalDate, String>> daysOfYear = new ConcurrentHashMap<>();

  /**
   * @param country an ISO 3166 code in lower case, as in {@code gb}
   * @param region its parts from large to small, as in {@code eng}; empty for the whole country
   */
  PublicHolidays(String country, String... region) {
    this.country = country;
    this.region = region.clone();
  }

  @Override
  public Optional<String> apply(LocalDate day) {
    Map<LocalDate, String> names = daysOfYear.computeIfAbsent(day.getYear(), this::daysOffAlone);
    return Optional.ofNullable(names.get(day));
  }

  private Map<LocalDate, String> daysOffAlone(int year) {
    synchronized (JOLLYDAY) {
      return daysOff(year);
    }
  }

  /** A New Year's Day on a Saturday may be kept in the old year, so neighbours are asked too. */
  private Map<LocalDate, String> daysOff(int year) {
    HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(country));
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

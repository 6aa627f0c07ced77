package dev.afterword.interview;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The days on which a country or a region does not work. The library behind it takes about a second
 * to start, so it is not touched before the first question; most drafts never ask one. Safe for use
 * by several threads.
 */
final class PublicHolidays implements Predicate<LocalDate> {

  /**
   * Jollyday looks up its data sources lazily and without a lock: of two threads one finds none.
   */
  private static final Object JOLLYDAY = new Object();

  private final String country;
  private final String[] region;
  private final Map<Integer, Set<LocalDate>> daysOfYear = new ConcurrentHashMap<>();

  /**
   * @param country an ISO 3166 code in lower case, as in {@code gb}
   * @param region its parts from large to small, as in {@code eng}; empty for the whole country
   */
  PublicHolidays(String country, String... region) {
    this.country = country;
    this.region = region.clone();
  }

  @Override
  public boolean test(LocalDate day) {
    return daysOfYear.computeIfAbsent(day.getYear(), this::daysOffAlone).contains(day);
  }

  private Set<LocalDate> daysOffAlone(int year) {
    synchronized (JOLLYDAY) {
      return daysOff(year);
    }
  }

  /** A New Year's Day on a Saturday may be kept in the old year, so neighbours are asked too. */
  private Set<LocalDate> daysOff(int year) {
    HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(country));
    return IntStream.rangeClosed(year - 1, year + 1)
        .mapToObj(Year::of)
        .flatMap(near -> manager.getHolidays(near, region).stream())
        .filter(holiday -> holiday.getType() != HolidayType.OBSERVANCE)
        .map(PublicHolidays::dayOff)
        .filter(day -> day.getYear() == year)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static LocalDate dayOff(Holiday holiday) {
    return holiday.getObservedDate().orElse(holiday.getActualDate());
  }
}

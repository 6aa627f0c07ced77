package dev.afterword.interview;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads words that name one day, seen from the day they were said. */
final class DayWords {

  /**
   * A day without a year that lies further off was probably just gone by when it was named, and
   * nobody should wait a year for it.
   */
  private static final int FARTHEST_DAYS = 305;

  static final String WEEKDAY =
      "(?<weekday>monday|tuesday|wednesday|thursday|friday|saturday|sunday"
          + "|mon|tues?|wed|thu|thurs?|fri)\\.?";
  static final String MONTH =
      "(?<month>january|february|march|april|may|june|july|august|september|october|november"
          + "|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?";
  static final String YEAR = "(?:,? (?<year>\\d{4}))?";

  private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
  private static final String ON_WEEKDAY = "(?:(?:this |next )?" + WEEKDAY + ",? (?:the )?)?";

  private static final Pattern TODAY =
      Pattern.compile(
          "today|tonight|this (?:morning|afternoon|evening)|eod|cob"
              + "|(?:the )?(?:end|close) of (?:the )?(?:business )?day|(?:the )?(?:close|end) of business");
  private static final Pattern NEAR_WEEKDAY =
      Pattern.compile("(?:this |this coming |the coming |coming )?" + WEEKDAY);
  private static final Pattern NEXT_WEEKDAY =
      Pattern.compile("(?:next week,?(?: on)? |next |the following )" + WEEKDAY);
  private static final Pattern WEEKDAY_OF_NEXT_WEEK =
      Pattern.compile(WEEKDAY + ",?(?: of)? (?:the )?(?:next|following) week");
  private static final Pattern MONTH_DAY =
      Pattern.compile(ON_WEEKDAY + MONTH + " (?:the )?" + DAY + YEAR);
  private static final Pattern DAY_MONTH =
      Pattern.compile("(?:the )?" + ON_WEEKDAY + DAY + "(?: of)? " + MONTH + YEAR);
  private static final Pattern DAY_OF_MONTH =
      Pattern.compile(
          "(?:the )?"
              + ON_WEEKDAY
              + "(?<day>\\d{1,2})(?:st|nd|rd|th)(?<which> of (?:the|this|next) month)?");
  private static final Pattern NUMBERS =
      Pattern.compile(
          "(?<one>\\d{1,2})(?<mark>[/.])(?<other>\\d{1,2})(?:\\k<mark>(?<year>\\d{4}))?");

  private static final String CLOCK =
      "(?:noon|midday|midnight|eod|cob|first thing|(?:the )?end of (?:the )?(?:business )?day"
          + "|close of (?:the )?business|\\d{1,2}(?::\\d{2})? ?(?:am|pm|a\\.m\\.?|p\\.m\\.?))";
  private static final Pattern CLOCK_BEHIND =
      Pattern.compile(
          ",? (?:(?:in the )?(?:morning|afternoon|evening)|night|(?:at |by )?" + CLOCK + ")$");
  private static final Pattern CLOCK_BEFORE = Pattern.compile(CLOCK + "(?: on| of|,)? ");

  private final LocalDate said;

  DayWords(LocalDate said) {
    this.said = said;
  }

  /** The day; a time of day before or behind it makes no difference. */
  Optional<LocalDate> read(String words) {
    Matcher before = CLOCK_BEFORE.matcher(words);
    return day(words)
        .or(() -> day(CLOCK_BEHIND.matcher(words).replaceFirst("")))
        .or(() -> before.lookingAt() ? day(words.substring(before.end())) : Optional.empty());
  }

  private Optional<LocalDate> day(String words) {
    if (TODAY.matcher(words).matches()) {
      return Optional.of(said);
    }
    return switch (words) {
      case "tomorrow" -> Optional.of(said.plusDays(1));
      case "day after tomorrow", "the day after tomorrow" -> Optional.of(said.plusDays(2));
      default ->
          weekday(words)
              .or(() -> match(MONTH_DAY, words).flatMap(this::date))
              .or(() -> match(DAY_MONTH, words).flatMap(this::date))
              .or(() -> match(DAY_OF_MONTH, words).flatMap(this::dayOfMonth))
              .or(() -> match(NUMBERS, words).flatMap(this::numbers));
    };
  }

  /** The next such day; “next Tuesday” is the one in the next week. */
  private Optional<LocalDate> weekday(String words) {
    LocalDate nextMonday = said.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    return match(NEAR_WEEKDAY, words)
        .map(form -> said.with(TemporalAdjusters.next(weekday(form))))
        .or(
            () ->
                match(NEXT_WEEKDAY, words)
                    .or(() -> match(WEEKDAY_OF_NEXT_WEEK, words))
                    .map(form -> nextMonday.with(TemporalAdjusters.nextOrSame(weekday(form)))));
  }

  private Optional<LocalDate> date(Matcher form) {
    return agreeing(form, inYear(form.group("year"), month(form), number(form, "day")));
  }

  private Optional<LocalDate> inYear(@Nullable String year, Month month, int day) {
    return year == null
        ? dayOf(YearMonth.of(said.getYear(), month), day)
            .filter(date -> !date.isBefore(said))
            .or(() -> dayOf(YearMonth.of(said.getYear() + 1, month), day))
            .filter(this::isNear)
        : dayOf(YearMonth.of(Integer.parseInt(year), month), day);
  }

  /** Whether a day named without a year can be meant. */
  boolean isNear(LocalDate date) {
    return !date.isBefore(said) && ChronoUnit.DAYS.between(said, date) <= FARTHEST_DAYS;
  }

  private static Optional<LocalDate> dayOf(YearMonth month, int day) {
    return month.isValidDay(day) ? Optional.of(month.atDay(day)) : Optional.empty();
  }

  private Optional<LocalDate> dayOfMonth(Matcher form) {
    YearMonth month = YearMonth.from(said);
    String which = form.group("which");
    int day = number(form, "day");
    if (which != null) {
      YearMonth named = which.endsWith("next month") ? month.plusMonths(1) : month;
      return agreeing(form, dayOf(named, day));
    }
    return agreeing(
        form,
        dayOf(month, day)
            .filter(date -> date.isAfter(said))
            .or(() -> dayOf(month.plusMonths(1), day)));
  }

  /** Numbers make a date only where they can be read in one order. */
  private Optional<LocalDate> numbers(Matcher form) {
    int low = Math.min(number(form, "one"), number(form, "other"));
    int high = Math.max(number(form, "one"), number(form, "other"));
    boolean oneOrder = high > 12 || low == high;
    return oneOrder && low >= 1 && low <= 12
        ? inYear(form.group("year"), Month.of(low), high)
        : Optional.empty();
  }

  /** A weekday that stands beside a date must be the date's. */
  private static Optional<LocalDate> agreeing(Matcher form, Optional<LocalDate> date) {
    return form.group("weekday") == null
        ? date
        : date.filter(day -> day.getDayOfWeek() == weekday(form));
  }

  private static DayOfWeek weekday(Matcher form) {
    return named(DayOfWeek.values(), form.group("weekday"));
  }

  static Month month(Matcher form) {
    return named(Month.values(), form.group("month"));
  }

  private static <E extends Enum<E>> E named(E[] constants, String name) {
    String start = name.substring(0, 3).toUpperCase(Locale.ROOT);
    for (E constant : constants) {
      if (constant.name().startsWith(start)) {
        return constant;
      }
    }
    throw new IllegalStateException("no such name: " + name);
  }

  private static int number(Matcher form, String group) {
    return Integer.parseInt(form.group(group));
  }

  static Optional<Matcher> match(Pattern form, String words) {
    Matcher matcher = form.matcher(words);
    return matcher.matches() ? Optional.of(matcher) : Optional.empty();
  }
}

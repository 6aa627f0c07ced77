package dev.afterword.rules;

import dev.afterword.text.Span;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A date of a message, as in {@code Monday, March 4}, {@code 4 March 2026} or {@code the 4th}. What
 * it leaves out is taken from the day of sending: of several years or months the nearest is meant.
 *
 * @param weekday the day of the week beside the date
 * @param day the date
 * @param style how it is written
 * @param span all of it, in UTF-16 units of the text
 * @param text all of it, as written
 */
record WrittenDate(Optional<Weekday> weekday, LocalDate day, Style style, Span span, String text) {

  /**
   * The day of the week beside a date.
   *
   * @param day of the week
   * @param span where its name stands, in UTF-16 units of the text
   */
  record Weekday(DayOfWeek day, Span span) {}

  /** How a date is written. */
  enum Style {
    MONTH_FIRST,
    DAY_FIRST,
    /** {@code 2026-03-04}. */
    NUMBERS,
    /** {@code the 4th}. */
    DAY_ALONE
  }

  private static final String MONTH =
      "(?<MONTH>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b";

  private static final String DAY = "(?<DAY>\\d{1,2})(?:st|nd|rd|th)?\\b";

  /** So many days off, a date without a year may as well belong to another one. */
  private static final int FAR_DAYS = 90;

  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  /** Before other words {@code the 4th} counts something else, as in {@code the 4th floor}. */
  private static final String AFTER_DAY =
      "and|when|where|at|was|were|to|about|with|for|if|but|which|that|because|as|or|is|has|i|we|you"
          + "|in|so|after|before|has|had|went";

  private static final Pattern WRITTEN =
      Pattern.compile(
          "\\b(?:(?<weekday>mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?"
              + "|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\\b\\.?,?\\s+(?:the\\s+)?)?"
              + "(?<date>"
              + named(MONTH, "A")
              + "\\.?\\s+(?:the\\s+)?"
              + named(DAY, "A")
              + "(?:,?\\s+(?<yearA>\\d{4})\\b)?|"
              + named(DAY, "B")
              + "\\s+(?:of\\s+)?"
              + named(MONTH, "B")
              + "(?:\\.?,?\\s+(?<yearB>\\d{4})\\b)?|(?<yearC>\\d{4})-(?<monthC>\\d\\d)-(?<dayC>\\d\\d)\\b"
              + "|(?<=the |day )(?<dayD>\\d{1,2})(?:st|nd|rd|th)\\b(?!-|\\s+(?!(?:"
              + AFTER_DAY
              + ")\\b)\\p{L}))(?![:/%]?\\d)(?!\\s+(?:of\\s+)?(?:last|next)\\s+year)",
          Pattern.CASE_INSENSITIVE);

  /** A range or a pair of days names more than one. */
  private static final Pattern FIRST_OF_SEVERAL =
      Pattern.compile(
          "(?:\\d(?:st|nd|rd|th)?\\s*(?:[-–/]|to|and|or|until|through)"
              + "|day,?\\s+(?:and|or)(?:\\s+on)?)\\s*$",
          Pattern.CASE_INSENSITIVE);

  private static String named(String group, String form) {
    return group.replace("<MONTH>", "<month" + form + ">").replace("<DAY>", "<day" + form + ">");
  }

  /** All dates of a text, in order; days that no calendar has and ranges of days are left out. */
  static List<WrittenDate> in(String text, LocalDate send) {
    List<WrittenDate> found = new ArrayList<>();
    Matcher matcher = WRITTEN.matcher(text);
    while (matcher.find()) {
      if (!FIRST_OF_SEVERAL.matcher(text.substring(0, matcher.start())).find()) {
        day(matcher, send).ifPresent(day -> found.add(of(matcher, day)));
      }
    }
    return found;
  }

  private static WrittenDate of(Matcher matcher, LocalDate day) {
    Optional<Weekday> weekday =
        Optional.ofNullable(matcher.group("weekday"))
            .map(
                name ->
                    new Weekday(
                        named(DayOfWeek.values(), name),
                        new Span(matcher.start("weekday"), matcher.end("weekday"))));
    return new WrittenDate(
        weekday, day, style(matcher), new Span(matcher.start(), matcher.end()), matcher.group());
  }

  private static Style style(Matcher matcher) {
    if (matcher.group("monthA") != null) {
      return Style.MONTH_FIRST;
    }
    if (matcher.group("monthB") != null) {
      return Style.DAY_FIRST;
    }
    return matcher.group("yearC") != null ? Style.NUMBERS : Style.DAY_ALONE;
  }

  private static Optional<LocalDate> day(Matcher matcher, LocalDate send) {
    try {
      return switch (style(matcher)) {
        case MONTH_FIRST -> day(matcher, "A", send);
        case DAY_FIRST -> day(matcher, "B", send);
        case NUMBERS ->
            Optional.of(
                LocalDate.of(
                    Integer.parseInt(matcher.group("yearC")),
                    Integer.parseInt(matcher.group("monthC")),
                    Integer.parseInt(matcher.group("dayC"))));
        case DAY_ALONE -> dayAlone(matcher, send);
      };
    } catch (DateTimeException e) {
      // “February 30” is another slip than a wrong day of the week.
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> day(Matcher matcher, String form, LocalDate send) {
    Month month = named(Month.values(), matcher.group("month" + form));
    int day = Integer.parseInt(matcher.group("day" + form));
    String year = matcher.group("year" + form);
    return year == null
        ? inUnwrittenYear(month, day, matcher.group("weekday"), send)
        : Optional.of(LocalDate.of(Integer.parseInt(year), month, day));
  }

  /**
   * The nearest year is meant, but half a year on, the day of the week beside a date tells more: in
   * October {@code Thursday 12 March} is rather the one gone by than next year's, a Friday.
   */
  private static Optional<LocalDate> inUnwrittenYear(
      Month month, int day, @Nullable String weekday, LocalDate send) {
    List<YearMonth> years =
        IntStream.rangeClosed(-1, 1)
            .mapToObj(i -> YearMonth.of(send.getYear() + i, month))
            .toList();
    Optional<LocalDate> nearest = nearest(years.stream(), day, send);
    if (weekday == null || nearest.filter(date -> isFar(date, send)).isEmpty()) {
      return nearest;
    }
    return nearest(onWeekday(years, day, weekday), day, send).or(() -> nearest);
  }

  private static boolean isFar(LocalDate date, LocalDate send) {
    return Math.abs(ChronoUnit.DAYS.between(date, send)) > FAR_DAYS;
  }

  private static Stream<YearMonth> onWeekday(List<YearMonth> months, int day, String weekday) {
    DayOfWeek named = named(DayOfWeek.values(), weekday);
    return months.stream()
        .filter(month -> month.isValidDay(day) && month.atDay(day).getDayOfWeek() == named);
  }

  /** A day of the week beside it tells which month is meant, if any. */
  private static Optional<LocalDate> dayAlone(Matcher matcher, LocalDate send) {
    int day = Integer.parseInt(matcher.group("dayD"));
    List<YearMonth> months =
        IntStream.rangeClosed(-1, 1).mapToObj(i -> YearMonth.from(send).plusMonths(i)).toList();
    String weekday = matcher.group("weekday");
    Stream<YearMonth> meant = weekday == null ? Stream.of() : onWeekday(months, day, weekday);
    return nearest(meant, day, send).or(() -> nearest(months.stream(), day, send));
  }

  private static Optional<LocalDate> nearest(Stream<YearMonth> months, int day, LocalDate send) {
    return months
        .filter(month -> month.isValidDay(day))
        .map(month -> month.atDay(day))
        .min(Comparator.comparingLong(date -> Math.abs(ChronoUnit.DAYS.between(date, send))));
  }

  private static <E extends Enum<E>> E named(E[] constants, String written) {
    String start = written.substring(0, 3).toUpperCase(Locale.ROOT);
    for (E constant : constants) {
      if (constant.name().startsWith(start)) {
        return constant;
      }
    }
    throw new IllegalStateException("nothing is called " + written);
  }

  /** Whether its year is not written, but taken from the day of sending. */
  boolean leavesYearOut() {
    return !YEAR.matcher(text).find();
  }

  /** Whether the date falls on another day of the week than the one beside it. */
  boolean contradictsItself() {
    return weekday.filter(named -> named.day() != day.getDayOfWeek()).isPresent();
  }

  /** Another day, written in the same way: {@code Wednesday, March 4} or {@code 4 March}. */
  String as(LocalDate other) {
    String month = other.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    String date =
        switch (style) {
          case MONTH_FIRST -> month + " " + other.getDayOfMonth();
          case DAY_FIRST -> other.getDayOfMonth() + " " + month;
          case NUMBERS -> other.toString();
          case DAY_ALONE -> ordinal(other.getDayOfMonth());
        };
    String comma = weekday.isPresent() && style != Style.DAY_ALONE ? ", " : " the ";
    return weekday.isPresent() ? name(other.getDayOfWeek()) + comma + date : date;
  }

  private static String ordinal(int day) {
    boolean teen = day / 10 == 1;
    return day
        + switch (teen ? 0 : day % 10) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
  }

  /** The English name of a day of the week. */
  static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}

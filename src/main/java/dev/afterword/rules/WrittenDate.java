package dev.afterword.rules;

import dev.afterword.text.Span;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A full date with its day of the week, as in {@code Monday, March 4, 2026}. Dates without a year
 * are left to rules that know when the message is sent.
 *
 * @param weekday as written
 * @param date as written
 * @param span all of it, in UTF-16 units of the text
 * @param weekdaySpan the name of the day
 * @param dateText the date without its day, as written
 */
record WrittenDate(
    DayOfWeek weekday, LocalDate date, Span span, Span weekdaySpan, String dateText) {

  private static final String MONTH =
      "(?<MONTH>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

  private static final String DAY = "(?<DAY>\\d{1,2})(?:st|nd|rd|th)?";

  private static final Pattern WRITTEN =
      Pattern.compile(
          "\\b(?<weekday>mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?"
              + "|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\\b\\.?,?\\s+(?:the\\s+)?"
              + "(?<date>"
              + named(MONTH, "A")
              + "\\s+"
              + named(DAY, "A")
              + ",?\\s+(?<yearA>\\d{4})|"
              + named(DAY, "B")
              + "\\s+(?:of\\s+)?"
              + named(MONTH, "B")
              + ",?\\s+(?<yearB>\\d{4})|(?<yearC>\\d{4})-(?<monthC>\\d\\d)-(?<dayC>\\d\\d))\\b",
          Pattern.CASE_INSENSITIVE);

  private static String named(String group, String form) {
    return group.replace("<MONTH>", "<month" + form + ">").replace("<DAY>", "<day" + form + ">");
  }

  /** All full dates of a text, in order; days that no calendar has are left out. */
  static List<WrittenDate> in(String text) {
    List<WrittenDate> found = new ArrayList<>();
    Matcher matcher = WRITTEN.matcher(text);
    while (matcher.find()) {
      date(matcher)
          .ifPresent(
              date ->
                  found.add(
                      new WrittenDate(
                          weekday(matcher.group("weekday")),
                          date,
                          new Span(matcher.start(), matcher.end()),
                          new Span(matcher.start("weekday"), matcher.end("weekday")),
                          matcher.group("date"))));
    }
    return found;
  }

  private static Optional<LocalDate> date(Matcher matcher) {
    try {
      if (matcher.group("yearC") != null) {
        return Optional.of(
            LocalDate.of(
                Integer.parseInt(matcher.group("yearC")),
                Integer.parseInt(matcher.group("monthC")),
                Integer.parseInt(matcher.group("dayC"))));
      }
      String form = matcher.group("yearA") != null ? "A" : "B";
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(matcher.group("year" + form)),
              month(matcher.group("month" + form)),
              Integer.parseInt(matcher.group("day" + form))));
    } catch (DateTimeException e) {
      // “February 30” is another slip than a wrong day of the week.
      return Optional.empty();
    }
  }

  private static Month month(String written) {
    String start = written.substring(0, 3).toUpperCase(Locale.ROOT);
    for (Month month : Month.values()) {
      if (month.name().startsWith(start)) {
        return month;
      }
    }
    throw new IllegalStateException("no month is called " + written);
  }

  private static DayOfWeek weekday(String written) {
    String start = written.substring(0, 3).toUpperCase(Locale.ROOT);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().startsWith(start)) {
        return day;
      }
    }
    throw new IllegalStateException("no day is called " + written);
  }

  /** Whether the date falls on another day of the week. */
  boolean isWrong() {
    return date.getDayOfWeek() != weekday;
  }

  /** The English name of a day of the week. */
  static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}

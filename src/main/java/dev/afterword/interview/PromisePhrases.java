package dev.afterword.interview;

import static dev.afterword.interview.DayWords.match;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A closed grammar of the words in which people promise a decision, read to the last day that the
 * words name. All words must be understood: what is left over makes the whole unreadable, so that
 * “we may decide” never names a month. Words without a year never name a day before they were said.
 */
final class PromisePhrases {

  /** Words that are no date when they stand alone, though they look like the start of one. */
  private static final Set<String> NO_DATE_ALONE = Set.of("may", "mar", "jan", "dec", "second");

  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("a", 1),
          Map.entry("an", 1),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("couple", 2),
          Map.entry("three", 3),
          Map.entry("few", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("twelve", 12),
          Map.entry("fifteen", 15),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30));

  private static final String NUMBER =
      "(?:a )?(?<number>\\d{1,3}|couple(?= )|few|an?|one|two|three|four|five|six|seven|eight|nine|ten"
          + "|twelve|fifteen|twenty|thirty)(?: of)?";
  private static final String UNIT =
      "(?<unit>(?:(?:business|working|work) ?)?days?|weekdays?|hours?|weeks?|fortnights?|months?)'?(?: time)?";

  private static final Pattern INTRODUCTION =
      Pattern.compile(
          "(?:by|on|in|within|until|till|for|during|over|at|around|about|roughly|approximately"
              + "|sometime|some time|hopefully|probably|likely|no later than|not later than"
              + "|at the latest|latest|towards?|up to|maybe|the) ");
  private static final Pattern ENDING =
      Pattern.compile(
          ",? (?:at the latest|at latest|latest|or so|or sooner|or earlier|hopefully|from now)$");
  private static final Pattern PART =
      Pattern.compile(
          "(?:the )?(?<part>early|beginning|start|middle|mid|first half|second half|late|later|end)"
              + "(?: part)?(?: in| of| on)?[ -](?<whole>.+)");
  private static final Pattern DURATION =
      Pattern.compile(
          "(?:the )?(?:next |coming )?(?:(?:\\d{1,3}|an?|one|two|three|four|five|six) ?(?:-|–|to|or) ?)?"
              + NUMBER
              + " "
              + UNIT);
  private static final Pattern UNIT_OR_TWO = Pattern.compile("an? " + UNIT + " or (?<number>two)");
  private static final Pattern THE_NEXT =
      Pattern.compile("the (?:next|coming) (?<unit>week|month)");
  private static final Pattern WEEK_OF =
      Pattern.compile("(?:the )?week (?:of|commencing|beginning|starting) (?<day>.+)");
  private static final Pattern MONTH = Pattern.compile(DayWords.MONTH + DayWords.YEAR);
  private static final Pattern WEEK_IN_MONTH =
      Pattern.compile(
          "(?:the )?(?<nth>first|second|third|fourth|last) week (?:of|in) (?<month>.+)");
  private static final Pattern QUARTER =
      Pattern.compile(
          "(?:the )?(?:q(?<digit>[1-4])|(?<nth>first|second|third|fourth) quarter)"
              + DayWords.YEAR);
  private static final List<String> NTH = List.of("last", "first", "second", "third", "fourth");

  private final LocalDate said;
  private final BusinessCalendar calendar;
  private final DayWords days;

  private PromisePhrases(LocalDate said, BusinessCalendar calendar) {
    this.said = said;
    this.calendar = calendar;
    this.days = new DayWords(said);
  }

  /** An example of each form that is understood, for a person to choose from. */
  static List<String> readableForms() {
    return List.of(
        "2026-03-18",
        "March 18",
        "18 March",
        "the 18th",
        "Friday",
        "next Tuesday",
        "tomorrow",
        "this week",
        "early next week",
        "end of next week",
        "the week of March 16",
        "end of the month",
        "mid-December",
        "within two weeks",
        "in a few days",
        "10 business days",
        "end of Q2");
  }

  /**
   * The last day that the words name.
   *
   * @param said the day they were said
   * @param calendar tells business days, which some words count
   * @return nothing if the words cannot be read, or name no day
   */
  static Optional<LocalDate> read(String words, LocalDate said, BusinessCalendar calendar) {
    Optional<LocalDate> date = WrittenTimes.date(words.strip());
    String plain = plain(words);
    if (date.isPresent() || NO_DATE_ALONE.contains(plain) || plain.length() > 100) {
      return date;
    }
    boolean hasYear = plain.matches(".*\\b\\d{4}\\b.*");
    return new PromisePhrases(said, calendar)
        .read(plain)
        .filter(day -> hasYear || !day.isBefore(said));
  }

  private static String plain(String words) {
    return words
        .toLowerCase(Locale.ROOT)
        .replace('’', '\'')
        .replaceAll("[“”\"]", "")
        .replaceAll("[\\p{Z}\\s]+", " ")
        .strip()
        .replaceAll("[.!,]+$", "");
  }

  private Optional<LocalDate> read(String plain) {
    String words = ENDING.matcher(plain).replaceFirst("");
    Matcher introduction = INTRODUCTION.matcher(words);
    return named(words)
        .or(() -> either(words))
        .or(() -> before(words))
        .or(
            () ->
                introduction.lookingAt()
                    ? read(words.substring(introduction.end()))
                    : Optional.empty());
  }

  private Optional<LocalDate> named(String words) {
    return days.read(words)
        .or(() -> part(words))
        .or(() -> duration(words))
        .or(() -> durationFrom(words))
        .or(() -> stretch(words).map(Stretch::last));
  }

  /** Of two days the later one is still a promise kept. */
  private Optional<LocalDate> either(String words) {
    int or = words.lastIndexOf(" or ");
    if (or < 0) {
      return Optional.empty();
    }
    Optional<LocalDate> first = read(words.substring(0, or));
    Optional<LocalDate> second = read(words.substring(or + 4));
    return first.flatMap(one -> second.map(other -> later(one, other)));
  }

  /** Before a day is the day before it; before the end of a stretch is still its end. */
  private Optional<LocalDate> before(String words) {
    if (!words.startsWith("before ")) {
      return Optional.empty();
    }
    String rest = words.substring("before ".length());
    return days.read(rest)
        .map(day -> later(said, day.minusDays(1)))
        .or(() -> rest.matches("(?:the )?end of .+") ? part(rest) : Optional.empty());
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private Optional<LocalDate> part(String words) {
    return match(PART, words)
        .flatMap(
            form ->
                stretch(form.group("whole"))
                    .map(
                        whole ->
                            switch (form.group("part")) {
                              case "early", "beginning", "start" -> whole.early();
                              case "mid", "middle" -> whole.middle();
                              case "first half" -> whole.firstHalf();
                              default -> whole.last();
                            }));
  }

  private Optional<LocalDate> duration(String words) {
    return length(words).map(length -> length.from(said, calendar));
  }

  /** {@code a week from Friday}. */
  private Optional<LocalDate> durationFrom(String words) {
    int from = words.indexOf(" from ");
    if (from < 0) {
      return Optional.empty();
    }
    return length(words.substring(0, from))
        .flatMap(
            length ->
                days.read(words.substring(from + " from ".length()))
                    .map(day -> length.from(day, calendar)));
  }

  private static Optional<Length> length(String words) {
    return match(DURATION, words)
        .or(() -> match(UNIT_OR_TWO, words))
        .map(form -> new Length(number(form.group("number")), form.group("unit")))
        .or(() -> match(THE_NEXT, words).map(form -> new Length(1, form.group("unit"))));
  }

  private static int number(String word) {
    Integer number = NUMBERS.get(word);
    return number == null ? Integer.parseInt(word) : number;
  }

  private record Length(int amount, String unit) {

    LocalDate from(LocalDate day, BusinessCalendar calendar) {
      if (unit.startsWith("hour")) {
        return day.plusDays((amount + 23) / 24);
      }
      if (unit.startsWith("week") && !unit.startsWith("weekday")) {
        return day.plusWeeks(amount);
      }
      if (unit.startsWith("fortnight")) {
        return day.plusWeeks(2L * amount);
      }
      if (unit.startsWith("month")) {
        return day.plusMonths(amount);
      }
      return unit.startsWith("day") ? day.plusDays(amount) : calendar.plusBusinessDays(day, amount);
    }
  }

  private Optional<Stretch> stretch(String words) {
    YearMonth month = YearMonth.from(said);
    return switch (words.startsWith("the ") ? words.substring(4) : words) {
      case "week", "this week", "current week", "business week", "work week", "eow" ->
          Optional.of(thisWeek());
      case "next week", "following week", "coming week" ->
          Optional.of(Stretch.weekWith(said.plusWeeks(1)));
      case "week after next", "week after" -> Optional.of(Stretch.weekWith(said.plusWeeks(2)));
      case "weekend", "this weekend" -> Optional.of(weekend());
      case "month", "this month", "current month", "eom" -> Optional.of(Stretch.month(month));
      case "next month", "following month" -> Optional.of(Stretch.month(month.plusMonths(1)));
      case "quarter", "this quarter" -> Optional.of(quarterOf(said));
      case "next quarter" -> Optional.of(quarterOf(said.plusMonths(3)));
      case "year", "this year", "eoy" ->
          Optional.of(Stretch.months(YearMonth.of(said.getYear(), 1), 12));
      default -> weekOf(words).or(() -> monthNamed(words)).or(() -> quarterNamed(words));
    };
  }

  /** On a weekend, “this week” is the one that begins on Monday. */
  private Stretch thisWeek() {
    boolean weekend = said.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    return Stretch.weekWith(weekend ? said.plusWeeks(1) : said);
  }

  private Stretch weekend() {
    LocalDate sunday = said.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    return new Stretch(sunday.minusDays(1), sunday);
  }

  private static Stretch quarterOf(LocalDate day) {
    return Stretch.quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
  }

  /** {@code the week of March 16}, {@code the first week of April}. */
  private Optional<Stretch> weekOf(String words) {
    return match(WEEK_OF, words)
        .flatMap(form -> days.read(form.group("day")))
        .map(Stretch::weekWith)
        .or(
            () ->
                match(WEEK_IN_MONTH, words)
                    .flatMap(
                        form ->
                            monthNamed(form.group("month"))
                                .map(month -> weekOf(month, form.group("nth")))));
  }

  private static Stretch weekOf(Stretch month, String nth) {
    int which = nth.equals("last") ? -1 : NTH.indexOf(nth);
    return Stretch.weekWith(
        month.first().with(TemporalAdjusters.dayOfWeekInMonth(which, DayOfWeek.FRIDAY)));
  }

  private Optional<Stretch> monthNamed(String words) {
    return match(MONTH, words)
        .flatMap(
            form ->
                inYear(
                    form.group("year"),
                    year -> Stretch.month(YearMonth.of(year, DayWords.month(form)))));
  }

  private Optional<Stretch> quarterNamed(String words) {
    return match(QUARTER, words)
        .flatMap(
            form -> {
              String digit = form.group("digit");
              int quarter =
                  digit == null ? NTH.indexOf(form.group("nth")) : Integer.parseInt(digit);
              return inYear(form.group("year"), year -> Stretch.quarter(year, quarter));
            });
  }

  private Optional<Stretch> inYear(@Nullable String year, IntFunction<Stretch> of) {
    if (year != null) {
      return Optional.of(of.apply(Integer.parseInt(year)));
    }
    Stretch now = of.apply(said.getYear());
    Stretch next = now.last().isBefore(said) ? of.apply(said.getYear() + 1) : now;
    return days.isNear(next.last()) ? Optional.of(next) : Optional.empty();
  }
}

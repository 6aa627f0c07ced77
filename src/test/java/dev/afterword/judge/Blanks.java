package dev.afterword.judge;

import dev.afterword.interview.Interview;
import dev.afterword.interview.Person;
import dev.afterword.interview.Promise;
import dev.afterword.text.Placed;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Fills the braces of faulty writing with what the facts of a message know, or rightly deny. */
record Blanks(GoodMessage message, Random random) {

  private static final Pattern BRACE = Pattern.compile("\\{([a-z-]+)}");

  private static final List<DateTimeFormatter> DATES =
      Stream.of("d MMMM", "MMMM d", "EEEE, MMMM d", "EEEE d MMMM")
          .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH))
          .toList();

  /** The text without braces; nothing if the facts do not know what stands in one. */
  Optional<String> filled(String text) {
    Matcher brace = BRACE.matcher(text);
    Map<String, String> values = new HashMap<>();
    while (brace.find()) {
      Optional<String> value =
          Optional.ofNullable(values.get(brace.group(1))).or(() -> value(brace.group(1)));
      if (value.isEmpty()) {
        return Optional.empty();
      }
      values.put(brace.group(1), value.get());
    }
    return Optional.of(
        brace.replaceAll(found -> Matcher.quoteReplacement(values.get(found.group(1)))));
  }

  private Optional<String> value(String name) {
    return switch (name) {
      case "company" -> message.facts().company().map(company -> company.name().value());
      case "role" -> message.facts().role().map(role -> role.title().value());
      case "topic" -> message.recipient().flatMap(this::topic);
      case "weekday" -> talk().map(day -> called(day.getDayOfWeek()));
      case "wrong-weekday" -> talk().map(day -> called(otherDay(day.getDayOfWeek())));
      case "wrong-date" -> promised().map(this::otherDate);
      case "other-title" -> any(others().flatMap(person -> person.title().stream()), ownTitle());
      case "other-topic" -> any(others().flatMap(person -> person.notes().stream()), "");
      case "colleague" -> any(others().map(Person::name), "");
      case "own-title" -> Optional.of(ownTitle()).filter(title -> !title.isEmpty());
      default -> throw new IllegalArgumentException("{" + name + "} is no blank");
    };
  }

  private Optional<String> topic(Person person) {
    return GoodMessage.any(person.notes(), random).map(note -> note.value());
  }

  private Optional<LocalDate> talk() {
    return message.facts().interviews().stream()
        .map(Interview::end)
        .filter(end -> end.toInstant().isBefore(message.message().now()))
        .reduce((earlier, later) -> later)
        .map(end -> end.toLocalDate());
  }

  private Optional<LocalDate> promised() {
    return message.facts().promised().flatMap(Promise::by);
  }

  private static String called(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  /** Neither the day nor its neighbours, so that time zones make no difference. */
  private DayOfWeek otherDay(DayOfWeek day) {
    return day.plus(2 + random.nextInt(4));
  }

  private String otherDate(LocalDate date) {
    int days = 2 + random.nextInt(3);
    LocalDate other = random.nextBoolean() ? date.plusDays(days) : date.minusDays(days);
    return DATES.get(random.nextInt(DATES.size())).format(other);
  }

  private String ownTitle() {
    return message.recipient().flatMap(Person::title).map(Placed::value).orElse("");
  }

  private Optional<String> any(Stream<Placed<String>> of, String but) {
    return GoodMessage.any(
        of.map(Placed::value).filter(value -> !value.equals(but)).toList(), random);
  }

  /** Those on the other side whom the message does not go to, if it goes to somebody known. */
  private Stream<Person> others() {
    List<Person> readers = message.recipients();
    return readers.isEmpty()
        ? Stream.empty()
        : message.facts().people().stream()
            .filter(person -> person.part() == Person.Part.INTERVIEWER)
            .filter(person -> !readers.contains(person));
  }
}

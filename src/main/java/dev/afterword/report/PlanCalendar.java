package dev.afterword.report;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.StandardTime;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.Related;
import biweekly.property.Trigger;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.UtcOffset;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Interview;
import dev.afterword.interview.Role;
import dev.afterword.report.Plan.Entry;
import dev.afterword.timing.Task;
import dev.afterword.timing.Window;
import dev.afterword.yaml.Fields;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The plan for calendar programs (RFC 5545): an event with a reminder for each message that is
 * still to be sent, at the best time for it. Events and not to-dos, because most programs import
 * events only. Times are instants in UTC, which every program tells by its own clock.
 */
public final class PlanCalendar implements PlanReport {

  private static final String PRODUCER = "-//Afterword//Plan//EN";
  private static final int MINUTES = 15;
  private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  @Override
  public void write(Plan plan, Writer out) throws IOException {
    StringWriter unfolded = new StringWriter();
    try (ICalWriter writer = new ICalWriter(unfolded, ICalVersion.V2_0)) {
      // The library folds by characters, the standard by bytes.
      writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
      writer.write(calendar(plan));
    }
    FoldedLines.write(unfolded.toString(), out);
  }

  /** The calendar as the library sees it. */
  static ICalendar calendar(Plan plan) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId(PRODUCER);
    calendar.setExperimentalProperty("X-WR-CALNAME", "Afterword");
    Map<String, Integer> names = new HashMap<>();
    plan.entries().stream()
        .filter(entry -> TaskWords.isToSend(entry.task()))
        .map(entry -> event(entry, plan.asOf(), names))
        .forEach(calendar::addEvent);
    if (calendar.getEvents().isEmpty()) {
      calendar.addComponent(utc());
    }
    return calendar;
  }

  /** A calendar must hold something; a zone is what no program shows. */
  private static VTimezone utc() {
    StandardTime always = new StandardTime();
    always.setDateStart(new DateTimeComponents(1970, 1, 1, 0, 0, 0, false));
    always.setTimezoneOffsetFrom(new UtcOffset(0));
    always.setTimezoneOffsetTo(new UtcOffset(0));
    VTimezone zone = new VTimezone("UTC");
    zone.addStandardTime(always);
    return zone;
  }

  private static VEvent event(Entry entry, ZonedDateTime asOf, Map<String, Integer> names) {
    VEvent event = new VEvent();
    event.setUid(uid(entry, names));
    event.setDateTimeStamp(date(asOf));
    ZonedDateTime start = start(entry, asOf);
    event.setDateStart(date(start), true);
    event.setDateEnd(date(start.plusMinutes(MINUTES)), true);
    String title = text(TaskWords.title(entry));
    event.setSummary(title);
    event.setDescription(text(description(entry, asOf)));
    event.addCategories("Afterword");
    event.setTransparency(true);
    event.addAlarm(
        VAlarm.display(new Trigger(Duration.builder().minutes(0).build(), Related.START), title));
    return event;
  }

  private static Date date(ZonedDateTime at) {
    return Date.from(at.truncatedTo(ChronoUnit.SECONDS).toInstant());
  }

  private static String description(Entry entry, ZonedDateTime asOf) {
    Task task = entry.task();
    ZonedDateTime now = asOf.withZoneSameInstant(entry.facts().zone());
    return Stream.of(
            TaskWords.when(task, now)
                .map(when -> "When: " + when + " (" + entry.facts().zone() + ")"),
            Optional.of("How: " + TaskWords.way(task.channel())),
            Optional.of("Why: " + task.why()),
            TaskWords.draft(entry, " (" + entry.facts().zone() + ")")
                .map(draft -> "Draft: " + draft))
        .flatMap(Optional::stream)
        .collect(Collectors.joining("\n"));
  }

  /** Text of a calendar may hold line breaks and no other control characters. */
  private static String text(String text) {
    return text.lines().map(Printable::of).collect(Collectors.joining("\n"));
  }

  /**
   * When a draft goes out, otherwise the best time; what should have been done by then is for the
   * next quarter of an hour, and what has all day is for the morning.
   */
  private static ZonedDateTime start(Entry entry, ZonedDateTime asOf) {
    ZonedDateTime planned = entry.planned();
    ZonedDateTime morning = isWholeDay(planned.toLocalTime()) ? planned.with(MORNING) : planned;
    ZonedDateTime opened =
        entry.task().window().map(Window::opens).filter(morning::isBefore).orElse(morning);
    return opened.isBefore(asOf) ? nextQuarter(asOf) : opened;
  }

  private static boolean isWholeDay(LocalTime time) {
    return time.equals(LocalTime.MIDNIGHT)
        || time.truncatedTo(ChronoUnit.MINUTES).equals(LAST_MINUTE);
  }

  private static ZonedDateTime nextQuarter(ZonedDateTime at) {
    ZonedDateTime minute = at.truncatedTo(ChronoUnit.MINUTES);
    return minute.plusMinutes(MINUTES - minute.getMinute() % MINUTES);
  }

  /**
   * The same for the same task in every run, wherever it stands in its file and however far along
   * it is. Tasks that nothing tells apart are counted.
   *
   * @param names how often each has been given
   */
  private static String uid(Entry entry, Map<String, Integer> names) {
    Task task = entry.task();
    Facts facts = entry.facts();
    String name =
        Stream.of(
                Stream.of(facts.name(), Fields.nameOf(task.purpose())),
                facts.role().map(Role::title).map(title -> title.value()).stream(),
                task.to().stream(),
                task.window().flatMap(Window::interview).map(PlanCalendar::day).stream())
            .flatMap(parts -> parts)
            .collect(Collectors.joining("\n"));
    int count = names.merge(name, 1, Integer::sum);
    List<String> parts = count == 1 ? List.of(name) : List.of(name, String.valueOf(count));
    return UUID.nameUUIDFromBytes(String.join("\n", parts).getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  private static String day(Interview interview) {
    return interview.start().value().toLocalDate().toString();
  }
}

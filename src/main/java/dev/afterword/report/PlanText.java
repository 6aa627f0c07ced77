package dev.afterword.report;

import dev.afterword.report.Colors.Tone;
import dev.afterword.report.Plan.Entry;
import dev.afterword.timing.Task;
import dev.afterword.timing.Window;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The plan that a person reads: what is most urgent first, each entry with its reason. */
public final class PlanText implements PlanReport {

  /** Wide enough for a reason; what is wider is hard to read. */
  private static final int WIDEST = 100;

  private static final String INDENT = "    ";

  /** How far the further lines of a reason stand in. */
  private static final int FURTHER = 6;

  private static final DateTimeFormatter AS_OF =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.ENGLISH);

  private final Colors colors;
  private final Columns room;
  private final Columns forReasons;

  /** A plan in certain colours, in lines that fit. */
  public PlanText(Colors colors, Columns room) {
    this.colors = colors;
    this.room = room;
    this.forReasons = new Columns(Math.min(WIDEST, room.most()));
  }

  /** How soon something is to be done. */
  private enum Urgency {
    OVERDUE("Overdue", Tone.ERROR),
    TODAY("Today", Tone.WARNING),
    SOON("In the next seven days", Tone.SUGGESTION),
    LATER("Later", Tone.PLACE),
    NO_MORE("No more", Tone.QUIET);

    private final String heading;
    private final Tone tone;

    Urgency(String heading, Tone tone) {
      this.heading = heading;
      this.tone = tone;
    }
  }

  @Override
  public void write(Plan plan, Writer out) throws IOException {
    if (plan.entries().isEmpty() && !plan.problems().isEmpty()) {
      // “Nothing to send” would read as good news.
      return;
    }
    String asOf = "As of " + AS_OF.format(plan.asOf()) + " (" + plan.asOf().getZone() + ")";
    out.write(room.fold(asOf, INDENT.length()) + "\n");
    for (Urgency urgency : Urgency.values()) {
      List<Entry> entries =
          plan.entries().stream()
              .filter(entry -> urgency(entry, plan).filter(urgency::equals).isPresent())
              .sorted(
                  Comparator.comparing((Entry entry) -> moment(entry, plan))
                      .thenComparing(PlanText::end))
              .toList();
      if (!entries.isEmpty()) {
        out.write("\n" + colors.paint(urgency.tone, urgency.heading) + "\n");
        for (Entry entry : entries) {
          out.write(entry(entry, plan));
        }
      }
    }
    boolean isQuiet = plan.entries().stream().allMatch(entry -> urgency(entry, plan).isEmpty());
    out.write("\n" + (isQuiet ? "Nothing to do for now; " : "") + summary(plan) + "\n");
  }

  /** By the writer's clock, on which the message has to go; nothing for what is done. */
  private static Optional<Urgency> urgency(Entry entry, Plan plan) {
    return switch (entry.task().state()) {
      case DONE -> Optional.empty();
      case STOPPED -> Optional.of(Urgency.NO_MORE);
      case OVERDUE -> Optional.of(Urgency.OVERDUE);
      case DUE_SOON, OPEN, UPCOMING, COVERED -> Optional.of(byDay(moment(entry, plan), plan));
    };
  }

  private static Urgency byDay(ZonedDateTime moment, Plan plan) {
    LocalDate today = plan.asOf().toLocalDate();
    LocalDate day = moment.withZoneSameInstant(plan.asOf().getZone()).toLocalDate();
    if (!day.isAfter(today)) {
      return Urgency.TODAY;
    }
    return day.isAfter(today.plusDays(7)) ? Urgency.LATER : Urgency.SOON;
  }

  /** As planned; what should have been done by now is for now. */
  private static ZonedDateTime moment(Entry entry, Plan plan) {
    ZonedDateTime now = plan.asOf().withZoneSameInstant(entry.facts().zone());
    ZonedDateTime planned = entry.planned();
    return planned.isBefore(now) && !TaskWords.isStopped(entry.task()) ? now : planned;
  }

  /** Of what is for the same moment, the most pressing comes first. */
  private static Instant end(Entry entry) {
    return entry
        .task()
        .window()
        .flatMap(Window::closes)
        .map(ZonedDateTime::toInstant)
        .orElse(Instant.MAX);
  }

  private String entry(Entry entry, Plan plan) {
    Task task = entry.task();
    ZonedDateTime now = plan.asOf().withZoneSameInstant(entry.facts().zone());
    String what =
        colors.paint(Tone.PLACE, Printable.inOneLine(TaskWords.title(entry)))
            + (TaskWords.isToSend(task) ? ", " + TaskWords.way(task.channel()) : "");
    List<String> details = new ArrayList<>();
    TaskWords.when(task, now).map(when -> when + zone(entry, plan)).ifPresent(details::add);
    TaskWords.draft(entry, zone(entry, plan))
        .map(draft -> "draft: " + draft)
        .ifPresent(details::add);
    details.add("because " + task.why() + " [" + task.rule().id() + "]");
    StringBuilder text = new StringBuilder(room.fold("  " + what, INDENT.length()) + "\n");
    for (String detail : details) {
      forReasons
          .fold(INDENT + Printable.inOneLine(detail), FURTHER)
          .lines()
          .forEach(line -> text.append(colors.paint(Tone.QUIET, line)).append('\n'));
    }
    return text.toString();
  }

  /** Only a clock that differs from the reader's is named. */
  private static String zone(Entry entry, Plan plan) {
    ZonedDateTime here = plan.asOf();
    ZonedDateTime there = here.withZoneSameInstant(entry.facts().zone());
    Duration apart =
        Duration.ofSeconds(
            (long) there.getOffset().getTotalSeconds() - here.getOffset().getTotalSeconds());
    return apart.isZero() ? "" : " (" + entry.facts().zone() + ")";
  }

  private static String summary(Plan plan) {
    int overdue = plan.count(Task.State.OVERDUE);
    int toWrite =
        overdue
            + plan.count(Task.State.DUE_SOON)
            + plan.count(Task.State.OPEN)
            + plan.count(Task.State.UPCOMING);
    return toWrite
        + " to write"
        + (overdue == 0 ? "" : ", " + overdue + " of them overdue")
        + "; "
        + plan.count(Task.State.COVERED)
        + " drafted; "
        + plan.count(Task.State.DONE)
        + " done";
  }
}

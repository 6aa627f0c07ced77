package dev.afterword.report;

import dev.afterword.interview.Facts;
import dev.afterword.interview.Interview;
import dev.afterword.interview.Promise;
import dev.afterword.interview.Received;
import dev.afterword.interview.Sent;
import dev.afterword.lint.Application;
import dev.afterword.lint.LintReport;
import dev.afterword.lint.LintReport.Search;
import dev.afterword.lint.Outgoing;
import dev.afterword.lint.Workspace;
import dev.afterword.report.Plan.Entry;
import dev.afterword.text.Place;
import dev.afterword.text.Placed;
import dev.afterword.timing.Agenda;
import dev.afterword.timing.PolicyReader;
import dev.afterword.timing.Task;
import dev.afterword.timing.Window;
import dev.afterword.yaml.Fields;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What happened in the applications of a check, what is to happen, and when messages make sense.
 *
 * @param now the moment of the check
 * @param lanes one for each application about which something is known, by the paths of their facts
 */
record Timeline(ZonedDateTime now, List<Lane> lanes) {

  Timeline {
    lanes = List.copyOf(lanes);
  }

  /** An application, with its items in order of time. */
  record Lane(Facts facts, List<Item> items) {
    Lane {
      items = List.copyOf(items);
    }
  }

  /**
   * Something on the time line.
   *
   * @param event when it happened or is planned, and as what it is drawn
   * @param window in which it makes sense
   * @param what it is, in words
   * @param when in words
   * @param state how it stands, in a word or two
   */
  record Item(
      Optional<Event> event, Optional<Window> window, String what, String when, String state) {

    /** The first moment that it has to do with. */
    Instant begins() {
      return Stream.concat(
              event.stream().map(Event::at),
              window.stream().map(Window::opens).map(ZonedDateTime::toInstant))
          .min(Comparator.naturalOrder())
          .orElseThrow(() -> new IllegalStateException("nothing happens at no time"));
    }

    /**
     * The last moment that it has to do with.
     *
     * @param horizon stands for the end of what never ends
     */
    Instant endsBy(Instant horizon) {
      return window.isPresent() && window.get().closes().isEmpty() ? horizon : ends();
    }

    /** The last moment that it names. */
    Instant ends() {
      return Stream.concat(
              event.stream().map(Event::at),
              window.stream()
                  .map(it -> it.closes().orElse(it.best()))
                  .map(ZonedDateTime::toInstant))
          .max(Comparator.naturalOrder())
          .orElseThrow(() -> new IllegalStateException("nothing happens at no time"));
    }
  }

  /** A moment and what it is the moment of. */
  record Event(Mark mark, Instant at) {}

  /** As what a moment is drawn. */
  enum Mark {
    INTERVIEW,
    PROMISE,
    RECEIVED,
    SENT,
    PLANNED,
    STOPPED
  }

  /** The time line of all applications that a check is about. */
  static Timeline of(LintReport report) {
    return new Timeline(
        report.asOf(),
        report.searches().stream().flatMap(search -> lanes(search, report.asOf())).toList());
  }

  private static Stream<Lane> lanes(Search search, ZonedDateTime now) {
    Workspace workspace = search.workspace();
    return Agenda.of(workspace, new PolicyReader(search.rules())).stream()
        .filter(agenda -> isAskedAbout(agenda.facts(), workspace))
        .map(agenda -> lane(agenda, now))
        .filter(lane -> !lane.items().isEmpty());
  }

  private static boolean isAskedAbout(Facts facts, Workspace workspace) {
    Set<String> background = workspace.background();
    return !background.contains(facts.source().path())
        || workspace.applications().stream()
            .filter(application -> application.facts().equals(facts))
            .map(Application::drafts)
            .flatMap(List::stream)
            .anyMatch(draft -> !background.contains(draft.path()));
  }

  private static Lane lane(Agenda agenda, ZonedDateTime reportedAt) {
    Facts facts = agenda.facts();
    ZonedDateTime now = reportedAt.withZoneSameInstant(facts.zone());
    List<Item> items = new ArrayList<>();
    facts.interviews().forEach(interview -> items.add(interview(interview, now)));
    facts.promised().flatMap(promise -> promise(promise, facts)).ifPresent(items::add);
    facts.received().forEach(received -> items.add(received(received)));
    Plan plan = Plan.of(now, List.of(agenda), List.of());
    plan.entries().forEach(entry -> items.add(task(entry, now)));
    Set<Place> told =
        plan.entries().stream()
            .flatMap(entry -> entry.task().done().stream())
            .map(Outgoing::place)
            .collect(Collectors.toSet());
    facts.sent().stream()
        .filter(sent -> !told.contains(facts.place(sent.span())))
        .forEach(sent -> items.add(sent(sent)));
    return new Lane(facts, items.stream().sorted(Comparator.comparing(Item::begins)).toList());
  }

  private static Item interview(Interview interview, ZonedDateTime now) {
    ZonedDateTime start = interview.start().value();
    String round = interview.round().map(it -> " (" + it.value() + ")").orElse("");
    List<String> with = interview.with().stream().map(Placed::value).toList();
    return event(
        Mark.INTERVIEW,
        start,
        "Interview" + (with.isEmpty() ? "" : " with " + TaskWords.names(with)) + round,
        interview.end().isAfter(now) ? "to come" : "over");
  }

  private static Optional<Item> promise(Promise promise, Facts facts) {
    return promise
        .by()
        .map(
            day ->
                event(
                    Mark.PROMISE,
                    day.atStartOfDay(facts.zone()),
                    "The day they named for a decision"
                        + promise
                            .words()
                            .map(Placed::value)
                            .filter(words -> promise.reading().isPresent())
                            .map(words -> ": “" + words + "”")
                            .orElse(""),
                    "promised"));
  }

  private static Item received(Received received) {
    String from = received.from().map(it -> " from " + it.value()).orElse("");
    String kind = Fields.nameOf(received.kind());
    return event(
        Mark.RECEIVED,
        received.at(),
        kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1) + from,
        "came in");
  }

  private static Item sent(Sent sent) {
    return event(
        Mark.SENT,
        sent.at(),
        Fields.nameOf(sent.kind()) + " to " + TaskWords.names(sent.readers()),
        "sent");
  }

  private static Item event(Mark mark, ZonedDateTime at, String what, String state) {
    return new Item(
        Optional.of(new Event(mark, at.toInstant())),
        Optional.empty(),
        what,
        TaskWords.time(at),
        state);
  }

  private static Item task(Entry entry, ZonedDateTime now) {
    Task task = entry.task();
    Optional<Event> event =
        switch (task.state()) {
          case DONE -> Optional.of(new Event(Mark.SENT, task.at().toInstant()));
          case COVERED -> Optional.of(new Event(Mark.PLANNED, entry.planned().toInstant()));
          case STOPPED -> Optional.of(new Event(Mark.STOPPED, task.at().toInstant()));
          case OVERDUE, DUE_SOON, OPEN, UPCOMING ->
              task.window().isPresent()
                  ? Optional.empty()
                  : Optional.of(new Event(Mark.PLANNED, task.at().toInstant()));
        };
    String when =
        switch (task.state()) {
          case DONE -> TaskWords.time(task.at());
          case STOPPED -> "since " + TaskWords.time(task.at());
          default ->
              Stream.concat(TaskWords.draft(entry, "").stream(), TaskWords.when(task, now).stream())
                  .collect(Collectors.joining("; "));
        };
    Optional<Window> window =
        task.window().filter(it -> task.done().isEmpty() || it.closes().isPresent());
    return new Item(event, window, TaskWords.title(task), when, state(task));
  }

  private static String state(Task task) {
    return switch (task.state()) {
      case OVERDUE -> "overdue";
      case DUE_SOON -> "due now";
      case OPEN -> "may go now";
      case UPCOMING -> "not yet";
      case COVERED -> "drafted";
      case STOPPED -> "no more";
      case DONE -> "done";
    };
  }
}

package dev.afterword.timing;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Kind;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Interview;
import dev.afterword.interview.Promise;
import dev.afterword.lint.Application;
import dev.afterword.lint.History;
import dev.afterword.lint.Outgoing;
import dev.afterword.lint.RuleCard;
import dev.afterword.text.Place;
import dev.afterword.text.Placed;
import dev.afterword.text.Span;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares the windows of an application with what was sent and what is drafted. */
final class Tasks {

  private final Facts facts;
  private final History history;
  private final Policy policy;
  private final ZonedDateTime now;
  private final Timetable timetable;
  private final Coverage coverage;
  private final Optional<Window> withdrawal;

  Tasks(Application application, Policy policy, ZonedDateTime now, Optional<Facts> accepted) {
    this.facts = application.facts();
    this.history = application.history();
    this.policy = policy;
    this.now = now;
    this.timetable = Timetable.of(facts, history, policy, now);
    this.coverage = Coverage.of(application, now);
    this.withdrawal = timetable.withdrawal().or(() -> accepted.flatMap(timetable::withdrawalFor));
  }

  List<Task> all() {
    List<Task> tasks = new ArrayList<>();
    for (Interview interview : facts.interviews()) {
      tasks.addAll(thanks(interview));
      tasks.addAll(cards(interview));
    }
    tasks.addAll(questions());
    tasks.addAll(contacts());
    tasks.addAll(references());
    return tasks.stream().sorted(Task.BY_TIME).toList();
  }

  /** Thanks that are still owed once all is over are owed no more. */
  private List<Task> thanks(Interview interview) {
    List<Task> tasks =
        interview.with().stream()
            .map(name -> timetable.thanks(interview, name))
            .map(window -> task(window, coverage.thanks(interview, window.person())))
            .filter(task -> !timetable.isOver() || task.state() == Task.State.DONE)
            .toList();
    return isPanel(interview) ? together(tasks) : tasks;
  }

  private boolean isPanel(Interview interview) {
    return policy
        .thankedIndividually()
        .filter(most -> interview.with().size() > Math.max(1, most))
        .isPresent();
  }

  /** What is still owed to the members of a large panel is one message. */
  private static List<Task> together(List<Task> tasks) {
    List<Task> owed = tasks.stream().filter(task -> isOwed(task)).toList();
    if (owed.size() < 2) {
      return tasks;
    }
    Task first = owed.get(0);
    Task group =
        new Task(
            Purpose.THANKS,
            Kind.GROUP_THANKS,
            Kind.GROUP_THANKS.usualChannel(),
            owed.stream().flatMap(task -> task.to().stream()).toList(),
            first.state(),
            first.at(),
            first.window(),
            Optional.empty(),
            first.passed(),
            Optional.empty(),
            first.why(),
            first.rule(),
            first.place());
    return Stream.concat(tasks.stream().filter(task -> !isOwed(task)), Stream.of(group)).toList();
  }

  private static boolean isOwed(Task task) {
    return task.draft().isEmpty() && task.done().isEmpty();
  }

  private List<Task> cards(Interview interview) {
    if (facts.cards() != Facts.Cards.REQUIRED) {
      return List.of();
    }
    return interview.with().stream()
        .map(name -> timetable.card(interview, name))
        .map(window -> task(window, coverage.since(window, interview.start().value())))
        .filter(task -> !timetable.isOver() || task.state() == Task.State.DONE)
        .toList();
  }

  /** Who withdraws asks no more. */
  private List<Task> questions() {
    List<Task> asked = history.outgoing(History.STATUS_KINDS).stream().map(this::asked).toList();
    if (withdrawal.isPresent()) {
      return asked;
    }
    Optional<Task> closing = timetable.stalled().map(stop -> stopped(Purpose.CLOSING, stop));
    Optional<Task> next =
        closing.isPresent()
            ? closing
            : timetable
                .nextStatus()
                .map(window -> task(window, coverage.ofDrafts(window)))
                .or(() -> timetable.stop().map(stop -> stopped(Purpose.STATUS, stop)));
    return Stream.concat(asked.stream(), next.stream()).toList();
  }

  private List<Task> contacts() {
    List<Task> tasks = new ArrayList<>();
    timetable.requestedContact().ifPresent(window -> tasks.add(sinceItOpened(window)));
    timetable.rejectionReply().ifPresent(window -> tasks.add(sinceItOpened(window)));
    withdrawal.ifPresent(window -> tasks.add(task(window, coverage.ever(window))));
    timetable.keepInTouch().ifPresent(window -> tasks.add(task(window, coverage.ofDrafts(window))));
    return tasks;
  }

  /** Nobody calls about an application that is decided. */
  private List<Task> references() {
    boolean isOpen = facts.outcome().value().isOpen();
    return Stream.concat(
            timetable.referenceNotices().stream()
                .map(window -> task(window, coverage.ever(window)))
                .filter(task -> isOpen || task.state() == Task.State.DONE),
            timetable.referenceResults().stream().map(this::sinceItOpened))
        .toList();
  }

  private Task sinceItOpened(Window window) {
    return task(window, coverage.since(window, window.opens()));
  }

  private Task asked(Outgoing message) {
    RuleCard rule = policy.status().overdueRule();
    return new Task(
        Purpose.STATUS,
        message.kind(),
        message.channel(),
        message.people().stream().map(person -> person.name().value()).toList(),
        Task.State.DONE,
        message.at(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(message),
        rule.words("reason-asked", Map.of("day", SpokenTime.day(message.at()))),
        rule,
        inFacts(message.place()));
  }

  /** A kept message is no place of the facts; their first line stands for it. */
  private Place inFacts(Place place) {
    return place.source().equals(facts.source()) ? place : facts.place(Span.at(0));
  }

  private static Task stopped(Purpose purpose, Stop stop) {
    return new Task(
        purpose,
        purpose.usualKind(),
        purpose.usualKind().usualChannel(),
        List.of(),
        Task.State.STOPPED,
        stop.since(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        stop.reason(),
        stop.rule(),
        stop.place());
  }

  private Task task(Window window, Coverage.Evidence evidence) {
    Kind kind = kind(window.purpose());
    return new Task(
        window.purpose(),
        evidence.draft().map(draft -> draft.kind().kind()).orElse(kind),
        evidence.draft().map(Draft::channel).orElse(kind.usualChannel()),
        window.reader().stream().toList(),
        state(window, evidence),
        evidence.done().map(Outgoing::at).orElse(window.best()),
        Optional.of(window),
        evidence.draft(),
        evidence.passed(),
        evidence.done(),
        window.reason(),
        window.rule(),
        window.place());
  }

  private Task.State state(Window window, Coverage.Evidence evidence) {
    if (evidence.done().isPresent()) {
      return Task.State.DONE;
    } else if (evidence.draft().isPresent()) {
      return Task.State.COVERED;
    } else if (window.isAhead(now)) {
      return Task.State.UPCOMING;
    } else if (window.isOver(now)) {
      return Task.State.OVERDUE;
    }
    return now.isBefore(window.pressing()) ? Task.State.OPEN : Task.State.DUE_SOON;
  }

  /** A question goes by phone if the policy says so and they take calls. */
  private Kind kind(Purpose purpose) {
    boolean isQuestion = purpose == Purpose.STATUS || purpose == Purpose.LAST_STATUS;
    return isQuestion && policy.status().isByPhone() && areCallsWelcome()
        ? Kind.PHONE_SCRIPT
        : purpose.usualKind();
  }

  private boolean areCallsWelcome() {
    return facts.promised().flatMap(Promise::calls).map(Placed::value).orElse(true);
  }
}

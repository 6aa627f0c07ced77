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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares the windows of an application with what was sent and what is drafted. */
final class Tasks {

  /** What a message may be for although no day asks for it. */
  private static final List<Purpose> UNASKED =
      List.of(Purpose.FEEDBACK, Purpose.REFERRAL, Purpose.OFFER, Purpose.CONTACT);

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
    tasks.addAll(unasked(tasks));
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
    return policy.isThankedTogether(interview) ? together(tasks) : tasks;
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
                .map(this::question)
                .or(() -> timetable.stop().map(stop -> stopped(Purpose.STATUS, stop)));
    return Stream.concat(asked.stream(), next.stream()).toList();
  }

  private Task question(Window window) {
    Coverage.Evidence evidence = coverage.ofDrafts(window);
    return task(
        evidence.draft().flatMap(draft -> timetable.nextStatus(draft.kind().kind())).orElse(window),
        evidence);
  }

  private List<Task> contacts() {
    List<Task> tasks = new ArrayList<>();
    timetable.requestedContact().ifPresent(window -> tasks.add(sinceItOpened(window)));
    timetable
        .rejectionReply()
        .map(this::sinceItOpened)
        .filter(task -> task.state() == Task.State.DONE || timetable.rejection().isPresent())
        .ifPresent(tasks::add);
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

  /**
   * Messages that no day asks for, once they are written, unless they do something else as well.
   */
  private List<Task> unasked(List<Task> asked) {
    Set<Place> done =
        asked.stream()
            .flatMap(task -> task.done().stream())
            .map(Outgoing::place)
            .collect(Collectors.toSet());
    Set<String> drafted =
        asked.stream()
            .flatMap(task -> Stream.concat(task.draft().stream(), task.passed().stream()))
            .map(Draft::path)
            .collect(Collectors.toSet());
    List<Task> tasks = new ArrayList<>();
    for (Purpose purpose : UNASKED) {
      history.outgoing(purpose.kinds()).stream()
          .filter(message -> !done.contains(message.place()))
          .map(message -> unasked(purpose, message))
          .forEach(tasks::add);
      coverage.planned().stream()
          .filter(message -> purpose.kinds().contains(message.kind()))
          .filter(message -> message.text().filter(it -> drafted.contains(it.path())).isEmpty())
          .map(message -> unasked(purpose, message))
          .forEach(tasks::add);
    }
    return tasks;
  }

  private Task unasked(Purpose purpose, Outgoing message) {
    boolean hasPassed = message.at().isBefore(now);
    Task.State state =
        !message.isPlanned() ? Task.State.DONE : hasPassed ? Task.State.OPEN : Task.State.COVERED;
    RuleCard rule = policy.reasonFor(purpose);
    return new Task(
        purpose,
        message.kind(),
        message.channel(),
        message.people().stream().map(person -> person.name().value()).toList(),
        state,
        message.at(),
        Optional.empty(),
        message.text().filter(draft -> state == Task.State.COVERED),
        message.text().filter(draft -> state == Task.State.OPEN),
        Optional.of(message).filter(it -> state == Task.State.DONE),
        rule.words("reason", Map.of()),
        rule,
        inFacts(message.place()));
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

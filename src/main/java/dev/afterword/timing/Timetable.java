package dev.afterword.timing;

import dev.afterword.draft.Kind;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Interview;
import dev.afterword.interview.Person;
import dev.afterword.interview.Received;
import dev.afterword.lint.Application;
import dev.afterword.lint.History;
import dev.afterword.lint.Incoming;
import dev.afterword.text.Placed;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When each message of one application is due, as far as one can know at a moment. Nothing is
 * computed before it is asked for, because a calendar takes long to open.
 */
public final class Timetable {

  /** Outcomes after which nobody waits for thanks any more. */
  private static final Set<Facts.Outcome> OVER =
      Set.of(Facts.Outcome.REJECTED, Facts.Outcome.WITHDRAWN, Facts.Outcome.CLOSED);

  private final Facts facts;
  private final History history;
  private final Policy policy;
  private final ZonedDateTime at;

  private Timetable(Facts facts, History history, Policy policy, ZonedDateTime at) {
    this.facts = facts;
    this.history = history;
    this.policy = policy;
    this.at = at;
  }

  /**
   * The timetable of an application.
   *
   * @param history what happened until then, or will have
   * @param at the moment from which one looks, in the zone of the facts
   */
  public static Timetable of(Facts facts, History history, Policy policy, ZonedDateTime at) {
    return new Timetable(facts, history, policy, at);
  }

  /** The timetable of an application as it stands. */
  public static Timetable of(Application application, Policy policy, ZonedDateTime at) {
    return of(application.facts(), application.history(), policy, at);
  }

  /** The moment from which one looks. */
  public ZonedDateTime at() {
    return at;
  }

  /** The last interview that is over. */
  public Optional<Interview> lastOver() {
    return lastOver(facts, at);
  }

  /** The last interview that was over at a moment. */
  public static Optional<Interview> lastOver(Facts facts, ZonedDateTime at) {
    return last(facts.interviews().stream().filter(interview -> !interview.end().isAfter(at)));
  }

  /** Whether another interview is still to come. */
  public boolean isInterviewAhead() {
    return facts.interviews().stream().anyMatch(interview -> interview.end().isAfter(at));
  }

  /**
   * The interview that a message of thanks is about: the last one with any of its readers that has
   * begun; before all of them, the first one. Without known readers, any interview.
   */
  public Optional<Interview> thankedFor(List<Person> readers) {
    List<Interview> met =
        facts.interviews().stream()
            .filter(interview -> readers.stream().anyMatch(reader -> facts.met(interview, reader)))
            .toList();
    List<Interview> candidates = met.isEmpty() ? facts.interviews() : met;
    return last(candidates.stream().filter(interview -> !interview.start().value().isAfter(at)))
        .or(() -> candidates.stream().findFirst());
  }

  private static <T> Optional<T> last(Stream<T> all) {
    return all.reduce((earlier, later) -> later);
  }

  /** Whether the application is over for the writer, so that nobody waits for thanks. */
  public boolean isOver() {
    return OVER.contains(facts.outcome().value());
  }

  /** Whether the employer has decided, as the outcome or what came in tells. */
  public boolean isDecided() {
    return facts.outcome().value() != Facts.Outcome.PENDING
        || cameIn(Received.Kind.REJECTION)
        || cameIn(Received.Kind.OFFER);
  }

  /** Whether they wrote with something to answer since the last interview. */
  public boolean isWriterAsked() {
    return cameIn(Received.Kind.REQUEST) || cameIn(Received.Kind.OFFER);
  }

  private boolean cameIn(Received.Kind kind) {
    return lastOver().map(Interview::end).map(history::fromEmployerSince).orElse(List.of()).stream()
        .anyMatch(message -> message.kind() == kind && !message.at().isAfter(at));
  }

  /** When to thank for an interview. */
  public Window thanks(Interview interview) {
    return thanksTimes().thanks(interview);
  }

  /** From when on thanks for an interview do not look written beforehand. */
  public ZonedDateTime thanksOpen(Interview interview) {
    return thanksTimes().opens(interview);
  }

  /** When to thank one person for an interview. */
  public Window thanks(Interview interview, Placed<String> name) {
    return thanksTimes().to(thanksTimes().thanks(interview), name);
  }

  /**
   * Whether thanks for an interview are in time at this moment, told without opening a calendar;
   * where it says no, the window must be asked.
   */
  public boolean isSurelyInTimeToThank(Interview interview) {
    return thanksTimes().isSurelyInTime(interview, at);
  }

  /** When to post a card to one person after an interview. */
  public Window card(Interview interview, Placed<String> name) {
    return thanksTimes().to(thanksTimes().card(interview), name);
  }

  /** When to post a card after an interview. */
  public Window card(Interview interview) {
    return thanksTimes().card(interview);
  }

  /** The day on which a card that is posted at a moment arrives, by estimate. */
  public LocalDate arrival(ZonedDateTime posted) {
    return thanksTimes().arrival(posted);
  }

  private ThanksTimes thanksTimes() {
    return new ThanksTimes(facts, policy, reckoning());
  }

  /**
   * When a first question how things stand makes sense; nothing before any interview is over, or if
   * the policy has no number for it.
   */
  public Optional<Window> firstStatus() {
    return statusTimes().flatMap(StatusTimes::first);
  }

  /**
   * When the next question makes sense, given those that went out; nothing where {@link #stop} says
   * why none does, or while nobody can know.
   */
  public Optional<Window> nextStatus() {
    return questionTimes().flatMap(StatusTimes::next);
  }

  /** As {@link #nextStatus()}, when the message of some kind that is to ask is written. */
  public Optional<Window> nextStatus(Kind written) {
    return questionTimes().flatMap(times -> times.next(written));
  }

  private Optional<StatusTimes> questionTimes() {
    return stop().isPresent() || isDecided() || isInterviewAhead()
        ? Optional.empty()
        : statusTimes();
  }

  /** Why no further question makes sense, if none does although they have not decided. */
  public Optional<Stop> stop() {
    return isDecided() ? Optional.empty() : statusTimes().flatMap(StatusTimes::stop);
  }

  /** Until when a question may still get an answer; nothing before one was asked. */
  public Optional<ZonedDateTime> lastSensibleDay() {
    return statusTimes().flatMap(StatusTimes::lastSensibleDay);
  }

  /** The first day on which another follow-up is no nagging; nothing if none is unanswered. */
  public Optional<LocalDate> firstDayAfterGap() {
    return statusTimes().flatMap(StatusTimes::firstDayAfterGap);
  }

  /** Why the application should be closed for oneself, if it should. */
  public Optional<Stop> stalled() {
    return isDecided() || isInterviewAhead()
        ? Optional.empty()
        : statusTimes().flatMap(StatusTimes::stalled);
  }

  private Optional<StatusTimes> statusTimes() {
    return lastOver().map(last -> new StatusTimes(facts, history, policy, reckoning(), last, at));
  }

  private Reckoning reckoning() {
    return new Reckoning(facts.calendar(), facts.zone(), policy.workingHours().start());
  }

  /**
   * Whether no question can be overdue yet, told without opening a calendar; where it says no, the
   * window must be asked.
   */
  public boolean isSurelyTooSoonToAsk() {
    return statusTimes().map(StatusTimes::isSurelyTooSoon).orElse(true);
  }

  /** When to be in touch as they asked. */
  public Optional<Window> requestedContact() {
    return contactTimes().requested();
  }

  /** When to write again after a no, if that is wanted. */
  public Optional<Window> keepInTouch() {
    return contactTimes().keepInTouch();
  }

  /** The last rejection that came in and followed an interview. */
  public Optional<Incoming> rejection() {
    return contactTimes().answerable();
  }

  /** When to answer a rejection that came in, or when it was to be answered. */
  public Optional<Window> rejectionReply() {
    return contactTimes().rejectionReply();
  }

  /** When to tell them of a withdrawal that the facts record. */
  public Optional<Window> withdrawal() {
    return contactTimes().withdrawal();
  }

  /** When to tell them that the offer of another application is accepted, while they still wait. */
  public Optional<Window> withdrawalFor(Facts accepted) {
    return contactTimes().withdrawalFor(accepted);
  }

  /** When to tell each reference who does not know it that a call may come. */
  public List<Window> referenceNotices() {
    return referenceTimes().notices();
  }

  /** When to tell each reference who knew of the application how it ended. */
  public List<Window> referenceResults() {
    return referenceTimes().results();
  }

  private ReferenceTimes referenceTimes() {
    return new ReferenceTimes(facts, history, policy, reckoning(), at);
  }

  /** The first day on which a note to keep in touch is not too much after the last message. */
  public Optional<LocalDate> firstDayToKeepInTouch() {
    return contactTimes().firstDayToKeepInTouch();
  }

  private ContactTimes contactTimes() {
    return new ContactTimes(facts, history, policy, reckoning(), at);
  }

  /** All windows there are at this moment, those of the past included, by their best moment. */
  public List<Window> windows() {
    List<Window> windows = new ArrayList<>();
    for (Interview interview : facts.interviews()) {
      for (Placed<String> name : interview.with()) {
        windows.add(thanks(interview, name));
        if (facts.cards() == Facts.Cards.REQUIRED) {
          windows.add(card(interview, name));
        }
      }
    }
    nextStatus().ifPresent(windows::add);
    requestedContact().ifPresent(windows::add);
    keepInTouch().ifPresent(windows::add);
    rejection().flatMap(rejection -> rejectionReply()).ifPresent(windows::add);
    withdrawal().ifPresent(windows::add);
    windows.addAll(referenceNotices());
    windows.addAll(referenceResults());
    return windows.stream().sorted(Window.BY_TIME).toList();
  }
}

package dev.afterword.timing;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Kind;
import dev.afterword.interview.Delay;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Interview;
import dev.afterword.interview.Person;
import dev.afterword.interview.Received;
import dev.afterword.lint.Addressees;
import dev.afterword.lint.History;
import dev.afterword.lint.Outgoing;
import dev.afterword.lint.RuleCard;
import dev.afterword.text.Placed;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** When to tell the references of an application that a call may come, and how it ended. */
record ReferenceTimes(
    Facts facts, History history, Policy policy, Reckoning reckoning, ZonedDateTime at) {

  private static final Delay NEXT_WORKING_DAY = new Delay(1, Delay.Unit.BUSINESS_DAYS);

  private static final Set<Facts.Outcome> KNOWN =
      Set.of(Facts.Outcome.ACCEPTED, Facts.Outcome.REJECTED, Facts.Outcome.WITHDRAWN);

  /**
   * A call may come once an interview is over, a final round is on record or an offer is made. Who
   * is recorded as informed needs no message.
   */
  List<Window> notices() {
    return references()
        .filter(person -> !isKnownToBeInformed(person))
        .flatMap(this::notice)
        .toList();
  }

  private Stream<Person> references() {
    return facts.people().stream().filter(person -> person.part() == Person.Part.REFERENCE);
  }

  private boolean isKnownToBeInformed(Person reference) {
    return reference.informed().isPresent()
        || history.undated().stream().anyMatch(text -> isNoticeTo(reference, text));
  }

  private boolean isNoticeTo(Person reference, Draft text) {
    return text.kind().kind() == Kind.REFERENCE_NOTICE
        && Addressees.of(facts, text).contains(reference);
  }

  private Stream<Window> notice(Person reference) {
    Optional<Interview> last = Timetable.lastOver(facts, at);
    return finalAhead()
        .map(round -> beforeFinal(reference, round, last.map(Interview::end).orElse(at)))
        .or(() -> last.map(interview -> afterInterview(reference, interview)))
        .or(() -> hasOffer() ? Optional.of(afterOffer(reference)) : Optional.empty())
        .stream();
  }

  private Optional<Interview> finalAhead() {
    return facts.interviews().stream()
        .filter(interview -> interview.start().value().isAfter(at))
        .filter(
            interview ->
                interview
                    .round()
                    .map(Placed::value)
                    .filter(round -> round.matches("(?iu).*\\b(final|last)\\b.*"))
                    .isPresent())
        .findFirst();
  }

  private boolean hasOffer() {
    return facts.outcome().value() == Facts.Outcome.OFFER;
  }

  private Window beforeFinal(Person reference, Interview round, ZonedDateTime opens) {
    ZonedDateTime start = round.start().value();
    LocalDate dayBefore = start.toLocalDate().minusDays(1);
    return notice(
        reference,
        opens,
        Reckoning.later(opens, reckoning.workOn(dayBefore)),
        Optional.of(start),
        "reason-final",
        SpokenTime.day(start));
  }

  private Window afterInterview(Person reference, Interview interview) {
    ZonedDateTime end = interview.end();
    return notice(
        reference,
        end,
        reckoning.workOn(reckoning.day(end.toLocalDate(), NEXT_WORKING_DAY)),
        Optional.empty(),
        "reason-interview",
        SpokenTime.day(end));
  }

  private Window afterOffer(Person reference) {
    return notice(reference, at, at, Optional.empty(), "reason-offer", "");
  }

  private Window notice(
      Person reference,
      ZonedDateTime opens,
      ZonedDateTime best,
      Optional<ZonedDateTime> closes,
      String reason,
      String day) {
    RuleCard rule = policy.references().noticeRule();
    return window(
        Purpose.REFERENCE_NOTICE,
        reference,
        opens,
        best,
        closes,
        rule.words(reason, Map.of("day", day)),
        rule);
  }

  /** Only who knew of the application waits for its result. */
  List<Window> results() {
    return KNOWN.contains(facts.outcome().value())
        ? references().filter(this::isInformed).map(this::result).toList()
        : List.of();
  }

  private boolean isInformed(Person reference) {
    return isKnownToBeInformed(reference)
        || history.outgoing(Purpose.REFERENCE_NOTICE.kinds()).stream()
            .anyMatch(message -> message.reached(reference));
  }

  private Window result(Person reference) {
    Policy.References references = policy.references();
    Optional<ZonedDateTime> decided = decided();
    ZonedDateTime opens =
        decided.or(() -> Timetable.lastOver(facts, at).map(Interview::end)).orElse(at);
    Optional<ZonedDateTime> closes =
        references
            .within()
            .map(delay -> decided.map(from -> facts.calendar().plus(from, delay)).orElse(opens));
    LocalDate nextDay = reckoning.day(opens.toLocalDate(), NEXT_WORKING_DAY);
    return window(
        Purpose.REFERENCE_RESULT,
        reference,
        opens,
        reckoning.workOn(nextDay),
        closes,
        references
            .resultRule()
            .words(
                "reason",
                Map.of("within", references.within().map(Delay::words).orElse("some days"))),
        references.resultRule());
  }

  /** Their last word about it, or the writer's withdrawal. */
  private Optional<ZonedDateTime> decided() {
    Stream<ZonedDateTime> theirs =
        facts.received().stream()
            .filter(
                received ->
                    received.kind() == Received.Kind.REJECTION
                        || received.kind() == Received.Kind.OFFER)
            .map(Received::at);
    Stream<ZonedDateTime> ours =
        history.outgoing(Purpose.WITHDRAWAL.kinds()).stream().map(Outgoing::at);
    return Stream.concat(theirs, ours).max(Comparator.naturalOrder());
  }

  private Window window(
      Purpose purpose,
      Person reference,
      ZonedDateTime opens,
      ZonedDateTime best,
      Optional<ZonedDateTime> closes,
      String reason,
      RuleCard rule) {
    return new Window(
        purpose,
        Optional.empty(),
        Optional.of(reference.name().value()),
        Optional.of(reference),
        opens,
        best,
        best,
        closes,
        reason,
        rule,
        facts.place(reference.name().span()));
  }
}

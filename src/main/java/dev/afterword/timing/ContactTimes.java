package dev.afterword.timing;

import dev.afterword.interview.Delay;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Interview;
import dev.afterword.interview.Person;
import dev.afterword.interview.Received;
import dev.afterword.lint.History;
import dev.afterword.lint.Incoming;
import dev.afterword.lint.Outgoing;
import dev.afterword.lint.RuleCard;
import dev.afterword.text.Place;
import dev.afterword.text.Placed;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** When to write for other reasons than thanks and questions. */
record ContactTimes(
    Facts facts, History history, Policy policy, Reckoning reckoning, ZonedDateTime at) {

  private static final Delay NONE = new Delay(0, Delay.Unit.DAYS);

  private static final Set<Facts.Outcome> NO = Set.of(Facts.Outcome.REJECTED, Facts.Outcome.CLOSED);

  Optional<Window> requested() {
    return facts
        .contactBy()
        .map(
            wish -> {
              LocalDate day = wish.on().value();
              RuleCard rule = policy.requestedContact().rule();
              Optional<Person> asker = wish.askedBy().flatMap(name -> facts.person(name.value()));
              Delay ahead = policy.requestedContact().ahead().orElse(NONE);
              return new Window(
                  Purpose.REQUESTED_CONTACT,
                  Optional.empty(),
                  asker
                      .map(person -> person.name().value())
                      .or(() -> wish.askedBy().map(Placed::value)),
                  asker,
                  back(day, ahead),
                  reckoning.workOn(day),
                  reckoning.startOf(day),
                  Optional.of(reckoning.endOf(day)),
                  rule.words("reason", Map.of("day", SpokenTime.day(day))),
                  rule,
                  facts.place(wish.on().span()));
            });
  }

  private ZonedDateTime back(LocalDate day, Delay ahead) {
    return reckoning.startOf(
        ahead.unit() == Delay.Unit.HOURS || ahead.unit() == Delay.Unit.MINUTES
            ? day
            : day.minusDays(ahead.amount()));
  }

  /** The wanted time grows with each note that nothing came back to. */
  Optional<Window> keepInTouch() {
    Optional<ZonedDateTime> contact = lastContact();
    if (facts.keepInTouch().isEmpty()
        || contact.isEmpty()
        || !(NO.contains(facts.outcome().value()) || rejection().isPresent())) {
      return Optional.empty();
    }
    Placed<Delay> every = facts.keepInTouch().get();
    int most = policy.keepInTouch().lengthen().orElse(1);
    int notes = history.unanswered(Purpose.KEEP_IN_TOUCH.kinds()).size();
    int times = Math.max(1, Math.min(most, notes + 1));
    Delay wait = new Delay(every.value().amount() * times, every.value().unit());
    LocalDate day = reckoning.day(contact.get().toLocalDate(), wait);
    LocalDate due = reckoning.workingDay(day);
    RuleCard rule = policy.keepInTouch().rule();
    return Optional.of(
        new Window(
            Purpose.KEEP_IN_TOUCH,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            gap().map(gap -> firstDay(contact.get(), gap)).orElse(contact.get()),
            reckoning.workOn(due),
            reckoning.startOf(due),
            Optional.empty(),
            rule.words(
                times > 1 ? "reason-longer" : "reason",
                Map.of(
                    "day",
                    SpokenTime.day(contact.get()),
                    "every",
                    wait.words() + reckoning.holidays(day.minusDays(1), due))),
            rule,
            facts.place(every.span())));
  }

  private ZonedDateTime firstDay(ZonedDateTime contact, Delay gap) {
    return reckoning.startOf(reckoning.day(contact.toLocalDate(), gap));
  }

  /** The first day on which a note is not too much after the last message. */
  Optional<LocalDate> firstDayToKeepInTouch() {
    return history
        .last(History.TO_EMPLOYER)
        .flatMap(last -> gap().map(gap -> firstDay(last.at(), gap).toLocalDate()));
  }

  /** Who wants to write more often than the policy would, wants it. */
  private Optional<Delay> gap() {
    Optional<Delay> wanted = facts.keepInTouch().map(Placed::value);
    return policy
        .keepInTouch()
        .gap()
        .map(gap -> wanted.filter(every -> isShorter(every, gap)).orElse(gap));
  }

  private boolean isShorter(Delay one, Delay other) {
    return Reckoning.earliest(at, one).isBefore(Reckoning.earliest(at, other));
  }

  private Optional<ZonedDateTime> lastContact() {
    return Stream.of(
            history.last(History.TO_EMPLOYER).map(Outgoing::at),
            history.incoming().stream()
                .filter(Incoming::isFromEmployer)
                .map(Incoming::at)
                .reduce((earlier, later) -> later),
            Timetable.lastOver(facts, at).map(Interview::end))
        .flatMap(Optional::stream)
        .filter(moment -> !moment.isAfter(at))
        .reduce(Reckoning::later);
  }

  private Optional<Incoming> rejection() {
    return history.incoming().stream()
        .filter(message -> message.kind() == Received.Kind.REJECTION)
        .filter(message -> !message.at().isAfter(at))
        .reduce((earlier, later) -> later);
  }

  /** A rejection without any interview needs no answer, nor one of long ago. */
  Optional<Incoming> answerable() {
    return rejectionAfterInterview().filter(rejection -> !isLongAgo(rejection));
  }

  private Optional<Incoming> rejectionAfterInterview() {
    return rejection().filter(rejection -> Timetable.lastOver(facts, rejection.at()).isPresent());
  }

  private boolean isLongAgo(Incoming rejection) {
    return policy
        .rejection()
        .until()
        .filter(until -> at.isAfter(Reckoning.earliest(rejection.at(), until)))
        .isPresent();
  }

  Optional<Window> rejectionReply() {
    return rejectionAfterInterview()
        .map(
            rejection -> {
              RuleCard rule = policy.rejection().rule();
              Optional<Delay> within = policy.rejection().within();
              ZonedDateTime best =
                  reckoning.workOn(
                      reckoning.day(
                          rejection.at().toLocalDate(), new Delay(1, Delay.Unit.BUSINESS_DAYS)));
              return window(
                  Purpose.REJECTION_REPLY,
                  rejection.from(),
                  rejection.at(),
                  best,
                  within.map(delay -> reckoning.deadline(rejection.at(), delay)),
                  rule.words(
                      "reason",
                      Map.of(
                          "day", SpokenTime.day(rejection.at()),
                          "within",
                              within
                                  .map(
                                      delay -> reckoning.words(rejection.at().toLocalDate(), delay))
                                  .orElse("some days"))),
                  rule,
                  rejection.place());
            });
  }

  /** When the decision fell is not recorded, so that the time begins to run at once. */
  Optional<Window> withdrawal() {
    if (facts.outcome().value() != Facts.Outcome.WITHDRAWN) {
      return Optional.empty();
    }
    RuleCard rule = policy.withdrawal().rule();
    String within = policy.withdrawal().within().map(Delay::words).orElse("some days");
    return Optional.of(
        withdrawal(
            rule.words("reason", Map.of("within", within)),
            rule,
            facts.place(facts.outcome().span())));
  }

  /** While they still wait although another offer is accepted. */
  Optional<Window> withdrawalFor(Facts accepted) {
    RuleCard rule = policy.withdrawal().othersRule();
    return facts.outcome().value().isOpen()
        ? Optional.of(
            withdrawal(
                rule.words("reason", Map.of("accepted", accepted.name())), rule, facts.namePlace()))
        : Optional.empty();
  }

  private Window withdrawal(String reason, RuleCard rule, Place place) {
    return window(
        Purpose.WITHDRAWAL,
        Optional.empty(),
        lastContact().orElse(at),
        at,
        policy.withdrawal().within().map(delay -> facts.calendar().plus(at, delay)),
        reason,
        rule,
        place);
  }

  private static Window window(
      Purpose purpose,
      Optional<Person> person,
      ZonedDateTime opens,
      ZonedDateTime best,
      Optional<ZonedDateTime> closes,
      String reason,
      RuleCard rule,
      Place place) {
    return new Window(
        purpose,
        Optional.empty(),
        person.map(known -> known.name().value()),
        person,
        opens,
        best,
        closes.map(end -> Reckoning.later(best, end.minusDays(1))).orElse(best),
        closes,
        reason,
        rule,
        place);
  }
}

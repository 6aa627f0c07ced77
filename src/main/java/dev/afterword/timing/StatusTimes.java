package dev.afterword.timing;

import dev.afterword.draft.Kind;
import dev.afterword.interview.Delay;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Interview;
import dev.afterword.interview.Promise;
import dev.afterword.lint.History;
import dev.afterword.lint.Incoming;
import dev.afterword.lint.Outgoing;
import dev.afterword.lint.RuleCard;
import dev.afterword.text.Place;
import dev.afterword.text.Placed;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When to ask how things stand after an interview; a date that they named beats a default.
 *
 * @param last the last interview that is over
 * @param at the moment from which one looks
 */
record StatusTimes(
    Facts facts,
    History history,
    Policy policy,
    Reckoning reckoning,
    Interview last,
    ZonedDateTime at) {

  private static final Delay NONE = new Delay(0, Delay.Unit.DAYS);

  /** A first good day, why, and where that is recorded. */
  private record Opening(LocalDate day, String reason, RuleCard rule, Place place) {}

  Optional<Window> first() {
    return opening().map(opening -> window(Purpose.STATUS, opening));
  }

  private Optional<Opening> opening() {
    return named().map(this::afterPromise).or(this::afterThanks);
  }

  /** The day of a decision that is not overtaken by a later interview. */
  private Optional<LocalDate> named() {
    return facts
        .promised()
        .flatMap(Promise::by)
        .filter(by -> !by.isBefore(last.end().toLocalDate()));
  }

  boolean isSurelyTooSoon() {
    return named()
        .map(by -> !at.toLocalDate().isAfter(by))
        .orElseGet(
            () ->
                policy
                    .status()
                    .noDate()
                    .filter(delay -> at.isAfter(Reckoning.earliest(last.end(), delay)))
                    .isEmpty());
  }

  private Opening afterPromise(LocalDate by) {
    Policy.Status status = policy.status();
    Promise promise = facts.promised().orElseThrow();
    String words =
        promise.reading().isPresent()
            ? promise.words().map(Placed::value).map(text -> " (“" + text + "”)").orElse("")
            : "";
    Delay grace = status.grace().orElse(NONE);
    Map<String, String> values =
        Map.of("day", SpokenTime.day(by), "words", words, "grace", reckoning.words(by, grace));
    Place place = facts.place(promise.words().map(Placed::span).orElse(promise.span()));
    return status.isExact()
        ? new Opening(by, reason("reason-exact", values), status.rule(), place)
        : new Opening(
            reckoning.day(by, grace), reason("reason-promised", values), status.rule(), place);
  }

  private Optional<Opening> afterThanks() {
    Policy.Status status = policy.status();
    Optional<Outgoing> thanks =
        history
            .last(History.THANKS_KINDS)
            .filter(message -> status.isFromThanks() && message.at().isAfter(last.end()));
    LocalDate from = thanks.map(Outgoing::at).orElse(last.end()).toLocalDate();
    return status
        .noDate()
        .map(
            delay ->
                new Opening(
                    reckoning.day(from, delay),
                    reason(
                        thanks.isPresent() ? "reason-thanks" : "reason-interview",
                        waiting(from, delay)),
                    status.rule(),
                    facts.place(last.start().span())));
  }

  private Map<String, String> waiting(LocalDate from, Delay delay) {
    return Map.of("day", SpokenTime.day(from), "delay", reckoning.words(from, delay));
  }

  private String reason(String name, Map<String, String> values) {
    return policy.status().rule().words(name, values);
  }

  private Window window(Purpose purpose, Opening opening) {
    Optional<ZonedDateTime> overdue =
        policy
            .status()
            .overdue()
            .map(delay -> reckoning.endOf(reckoning.day(opening.day(), delay)));
    LocalDate workday =
        policy.status().isExact() ? opening.day() : reckoning.workingDay(opening.day());
    return window(purpose, opening, reckoning.workOn(workday), overdue);
  }

  private Window window(
      Purpose purpose, Opening opening, ZonedDateTime best, Optional<ZonedDateTime> closes) {
    return new Window(
        purpose,
        Optional.of(last),
        Optional.empty(),
        Optional.empty(),
        reckoning.startOf(opening.day()),
        best,
        closes.map(end -> Reckoning.later(best, end.minusDays(1))).orElse(best),
        closes,
        opening.reason(),
        opening.rule(),
        opening.place());
  }

  Optional<Window> next() {
    return next(purpose(history.unanswered(History.STATUS_KINDS).size()).usualKind());
  }

  /**
   * As {@link #next()}, for a message that is written.
   *
   * @param kind its kind; one that says that it is the last waits longer
   */
  Optional<Window> next(Kind kind) {
    List<Outgoing> open = history.unanswered(History.STATUS_KINDS);
    if (!open.isEmpty()) {
      return again(open, kind == Kind.FINAL_STATUS);
    }
    Optional<Opening> afterReply = lastReply().flatMap(this::afterReply);
    return opening()
        .map(first -> afterReply.filter(later -> later.day().isAfter(first.day())).orElse(first))
        .map(opening -> window(purpose(0), opening));
  }

  /** After a reply that names no new day, waiting begins anew. */
  private Optional<Opening> afterReply(Incoming reply) {
    if (named().filter(day -> !day.isBefore(reply.at().toLocalDate())).isPresent()) {
      return Optional.empty();
    }
    Policy.Status status = policy.status();
    LocalDate from = reply.at().toLocalDate();
    return status
        .noDate()
        .map(
            delay ->
                new Opening(
                    reckoning.day(from, delay),
                    reason("reason-reply", waiting(from, delay)),
                    status.rule(),
                    inFacts(reply.place())));
  }

  private Optional<Incoming> lastReply() {
    List<Incoming> since = history.fromEmployerSince(last.end());
    return since.isEmpty() ? Optional.empty() : Optional.of(since.get(since.size() - 1));
  }

  private Optional<Window> again(List<Outgoing> open, boolean isLast) {
    Policy.FollowUps followUps = policy.followUps();
    Outgoing latest = open.get(open.size() - 1);
    Delay gap = (isLast ? followUps.lastGap() : followUps.gap()).orElse(NONE);
    LocalDate afterGap = reckoning.day(latest.at().toLocalDate(), gap);
    LocalDate day =
        opening().map(Opening::day).filter(first -> first.isAfter(afterGap)).orElse(afterGap);
    Opening opening =
        new Opening(
            day,
            followUps
                .gapRule()
                .words(
                    isLast ? "reason-last" : "reason",
                    Map.of(
                        "day", SpokenTime.day(latest.at()),
                        "gap", reckoning.words(latest.at().toLocalDate(), gap))),
            followUps.gapRule(),
            inFacts(latest.place()));
    return Optional.of(
        window(
            purpose(open.size()),
            opening,
            reckoning.workOn(reckoning.workingDay(day)),
            lastSensibleDay()));
  }

  /** A kept message is no place of the facts; the interview that it followed is. */
  private Place inFacts(Place place) {
    return place.source().equals(facts.source()) ? place : facts.place(last.start().span());
  }

  /** The question that uses up the limit should say that it is the last. */
  private Purpose purpose(int unanswered) {
    boolean isLast =
        unanswered > 0
            && policy.followUps().limit().filter(limit -> unanswered + 1 >= limit).isPresent();
    return isLast ? Purpose.LAST_STATUS : Purpose.STATUS;
  }

  Optional<ZonedDateTime> lastSensibleDay() {
    return history.unanswered(History.STATUS_KINDS).stream()
        .findFirst()
        .flatMap(
            first ->
                policy.followUps().quitAfter().map(delay -> reckoning.deadline(first.at(), delay)));
  }

  Optional<LocalDate> firstDayAfterGap() {
    List<Outgoing> open = history.unanswered(History.FOLLOW_UP_KINDS);
    return open.isEmpty()
        ? Optional.empty()
        : policy
            .followUps()
            .gap()
            .map(gap -> reckoning.day(open.get(open.size() - 1).at().toLocalDate(), gap));
  }

  Optional<Stop> stop() {
    return notWanted().or(this::limitReached).or(this::quiet);
  }

  private Optional<Stop> notWanted() {
    Policy.Status status = policy.status();
    if (!facts.interest()) {
      return Optional.of(
          new Stop(
              last.end(),
              status.overdueRule().words("reason-no-interest", Map.of()),
              status.overdueRule(),
              facts.place(last.start().span())));
    }
    return facts
        .promised()
        .flatMap(Promise::permission)
        .filter(permission -> !permission.value())
        .map(
            refused ->
                new Stop(
                    last.end(),
                    status.overdueRule().words("reason-refused", Map.of()),
                    status.overdueRule(),
                    facts.place(refused.span())));
  }

  private Optional<Stop> limitReached() {
    List<Outgoing> open = history.unanswered(History.STATUS_KINDS);
    Policy.FollowUps followUps = policy.followUps();
    if (open.isEmpty() || followUps.limit().filter(limit -> open.size() >= limit).isEmpty()) {
      return Optional.empty();
    }
    Outgoing latest = open.get(open.size() - 1);
    String count = open.size() + (open.size() == 1 ? " message is" : " messages are");
    return Optional.of(
        new Stop(
            latest.at(),
            followUps.limitRule().words("reason-limit", Map.of("count", count)),
            followUps.limitRule(),
            inFacts(latest.place())));
  }

  private Optional<Stop> quiet() {
    return history.unanswered(History.STATUS_KINDS).stream()
        .findFirst()
        .flatMap(
            first ->
                lastSensibleDay()
                    .filter(at::isAfter)
                    .map(since -> quiet(since, first.at(), first.place())));
  }

  private Stop quiet(ZonedDateTime since, ZonedDateTime asked, Place place) {
    Policy.FollowUps followUps = policy.followUps();
    return new Stop(
        since,
        followUps
            .limitRule()
            .words(
                "reason-quiet",
                Map.of(
                    "day", SpokenTime.day(asked),
                    "delay", followUps.quitAfter().map(Delay::words).orElse(""))),
        followUps.limitRule(),
        inFacts(place));
  }

  /** The limit is reached and the last question has had its time, or silence lasts too long. */
  Optional<Stop> stalled() {
    Optional<Stop> reached =
        limitReached()
            .flatMap(
                stop ->
                    firstDayAfterGap()
                        .map(reckoning::startOf)
                        .filter(day -> !day.isAfter(at))
                        .map(day -> new Stop(day, stop.reason(), stop.rule(), stop.place())));
    return reached.or(this::quiet).or(this::neverAsked);
  }

  /** Nobody asked, and the time in which a question would have made sense is long past. */
  private Optional<Stop> neverAsked() {
    Policy.FollowUps followUps = policy.followUps();
    if (!history.outgoing(History.STATUS_KINDS).isEmpty() || followUps.quitAfter().isEmpty()) {
      return Optional.empty();
    }
    Delay quitAfter = followUps.quitAfter().get();
    if (!at.isAfter(Reckoning.earliest(last.end(), quitAfter))) {
      return Optional.empty();
    }
    return next()
        .flatMap(Window::closes)
        .map(overdue -> reckoning.deadline(overdue, quitAfter))
        .filter(at::isAfter)
        .map(
            since ->
                new Stop(
                    since,
                    followUps
                        .stalledRule()
                        .words("reason-never-asked", Map.of("day", SpokenTime.day(last.end()))),
                    followUps.stalledRule(),
                    facts.place(last.start().span())));
  }
}

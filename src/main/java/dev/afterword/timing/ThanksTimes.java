package dev.afterword.timing;

import dev.afterword.interview.Delay;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Interview;
import dev.afterword.interview.Person;
import dev.afterword.interview.Promise;
import dev.afterword.text.Placed;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When thanks for an interview are due. The clock stands still on weekends and public holidays
 * unless the policy says otherwise (CATALOGUE 6.1); an early decision moves the best moment up.
 */
record ThanksTimes(Facts facts, Policy policy, Reckoning reckoning) {

  /** From when on thanks do not look written beforehand. */
  ZonedDateTime opens(Interview interview) {
    ZonedDateTime end = interview.end();
    return policy.thanks().notBefore().map(delay -> plain(end, delay)).orElse(end);
  }

  Window thanks(Interview interview) {
    Policy.Thanks thanks = policy.thanks();
    ZonedDateTime end = interview.end();
    ZonedDateTime opens = opens(interview);
    Optional<ZonedDateTime> limit = thanks.limit().map(delay -> deadline(end, delay));
    ZonedDateTime usual =
        thanks.ideal().map(delay -> deadline(end, delay)).or(() -> limit).orElse(opens);
    Optional<ZonedDateTime> hurried =
        decision(interview).map(day -> before(day, opens)).filter(usual::isAfter);
    ZonedDateTime best = hurried.orElse(usual);
    return new Window(
        Purpose.THANKS,
        Optional.of(interview),
        Optional.empty(),
        Optional.empty(),
        opens,
        best,
        best,
        limit,
        hurried.isPresent() ? reason(interview, "reason-hurried", "") : reason(interview, usual),
        thanks.rule(),
        facts.place(interview.start().span()));
  }

  /** A window for one of the interviewers. */
  Window to(Window window, Placed<String> name) {
    Optional<Person> person = facts.person(name.value());
    return new Window(
        window.purpose(),
        window.interview(),
        Optional.of(person.map(Person::name).orElse(name).value()),
        person,
        window.opens(),
        window.best(),
        window.pressing(),
        window.closes(),
        window.reason(),
        window.rule(),
        facts.place(person.map(Person::name).orElse(name).span()));
  }

  private String reason(Interview interview, ZonedDateTime usual) {
    ZonedDateTime end = interview.end();
    boolean hasDaysOff =
        policy.thanks().ideal().filter(ideal -> usual.isAfter(plain(end, ideal))).isPresent();
    return hasDaysOff
        ? reason(
            interview,
            "reason-days-off",
            reckoning.holidays(end.toLocalDate(), usual.toLocalDate()))
        : reason(interview, "reason", "");
  }

  private String reason(Interview interview, String name, String holidays) {
    Policy.Thanks thanks = policy.thanks();
    return thanks
        .rule()
        .words(
            name,
            Map.of(
                "interview", SpokenTime.day(interview.end()),
                "ideal", thanks.ideal().or(thanks::limit).map(Delay::words).orElse("as you like"),
                "holidays", holidays,
                "decision", decision(interview).map(SpokenTime::day).orElse("")));
  }

  /** The day of a decision that they named in or after an interview. */
  private Optional<LocalDate> decision(Interview interview) {
    LocalDate met = interview.end().toLocalDate();
    return facts
        .promised()
        .filter(promise -> promise.said().filter(day -> day.value().isBefore(met)).isEmpty())
        .flatMap(Promise::by)
        .filter(by -> !by.isBefore(met));
  }

  /** The morning of the day on which they decide; its end, if the interview was that day. */
  private ZonedDateTime before(LocalDate decision, ZonedDateTime opens) {
    ZonedDateTime morning = reckoning.workOn(decision);
    return morning.isAfter(opens) ? morning : reckoning.endOf(decision);
  }

  private ZonedDateTime plain(ZonedDateTime end, Delay delay) {
    return facts.calendar().plus(end, delay);
  }

  private ZonedDateTime deadline(ZonedDateTime end, Delay delay) {
    return policy.thanks().isBusinessClock()
        ? facts.calendar().plusOnBusinessClock(end, delay)
        : plain(end, delay);
  }

  boolean isSurelyInTime(Interview interview, ZonedDateTime at) {
    Policy.Thanks thanks = policy.thanks();
    return Stream.of(thanks.ideal(), thanks.limit())
            .flatMap(Optional::stream)
            .noneMatch(delay -> at.isAfter(Reckoning.earliest(interview.end(), delay)))
        && decision(interview).map(reckoning::startOf).filter(day -> !at.isBefore(day)).isEmpty();
  }

  Window card(Interview interview) {
    Policy.Card card = policy.card();
    ZonedDateTime end = interview.end();
    Optional<ZonedDateTime> closes = card.by().map(delay -> reckoning.deadline(end, delay));
    ZonedDateTime best =
        closes.map(last -> Reckoning.later(end, reckoning.workOn(last.toLocalDate()))).orElse(end);
    return new Window(
        Purpose.CARD,
        Optional.of(interview),
        Optional.empty(),
        Optional.empty(),
        end,
        best,
        best,
        closes,
        card.rule()
            .words(
                "reason",
                Map.of(
                    "interview", SpokenTime.day(end),
                    "by", card.by().map(Delay::words).orElse("some time"),
                    "post", card.post().map(Delay::words).orElse("some time"))),
        card.rule(),
        facts.place(interview.start().span()));
  }

  LocalDate arrival(ZonedDateTime posted) {
    LocalDate day = posted.toLocalDate();
    return policy.card().post().map(delay -> reckoning.day(day, delay)).orElse(day);
  }
}

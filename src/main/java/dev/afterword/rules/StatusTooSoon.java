package dev.afterword.rules;

import dev.afterword.draft.Kind;
import dev.afterword.interview.BusinessCalendar;
import dev.afterword.interview.Delay;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Interview;
import dev.afterword.interview.Promise;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Options;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Violation;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Computes the first good day for a first status message; a date that they named beats a default.
 */
record StatusTooSoon(RuleCard card) implements OneRule.OfDraft {

  private static final Set<Kind> THANKS = Set.of(Kind.THANK_YOU, Kind.GROUP_THANKS);

  /**
   * The first good day and why.
   *
   * @param message the name of the message that explains it
   * @param because what it is counted from, in words
   * @param delay how long after that, in words
   */
  private record Opening(LocalDate day, String message, String because, String delay) {}

  @Override
  public List<Violation> check(DraftContext context) {
    Facts facts = context.knownFacts();
    ZonedDateTime send = context.send();
    Timeline timeline = Timeline.before(context.application().orElseThrow(), context.draft(), send);
    Optional<Interview> last = Timeline.lastOver(facts, send);
    if (last.isEmpty() || timeline.isWriterAsked(last.get())) {
      return List.of();
    }
    Options options = context.options(card);
    Optional<Opening> opening = opening(facts, last.get(), timeline, options);
    if (opening.filter(found -> send.toLocalDate().isBefore(found.day())).isEmpty()) {
      return List.of();
    }
    Map<String, String> values =
        Map.of(
            "send", Moments.day(send.toLocalDate()),
            "first", Moments.day(opening.get().day()),
            "because", opening.get().because(),
            "delay", opening.get().delay());
    Violation violation =
        card.report(opening.get().message(), Moments.ofSend(context.draft()), values);
    boolean isAtOnce =
        options
            .delay("error-within")
            .filter(delay -> send.isBefore(facts.calendar().plus(last.get().end(), delay)))
            .isPresent();
    return List.of(isAtOnce ? violation.withSeverity(Severity.ERROR) : violation);
  }

  private static Optional<Opening> opening(
      Facts facts, Interview last, Timeline timeline, Options options) {
    Optional<LocalDate> promised =
        facts.promised().flatMap(Promise::by).filter(by -> !by.isBefore(last.end().toLocalDate()));
    if (promised.isPresent()) {
      return promised.map(by -> promised(facts, by, options));
    }
    boolean fromThanks = options.text("from").filter("thank-you"::equals).isPresent();
    Optional<Timeline.Message> thanks =
        timeline.last(THANKS).filter(sent -> fromThanks && sent.at().isAfter(last.end()));
    LocalDate from = thanks.map(Timeline.Message::at).orElse(last.end()).toLocalDate();
    return options
        .delay("no-date")
        .map(
            delay ->
                new Opening(
                    day(facts.calendar(), from, delay),
                    thanks.isPresent() ? "after-thanks" : "after-interview",
                    Moments.day(from),
                    delay.words()));
  }

  private static Opening promised(Facts facts, LocalDate by, Options options) {
    boolean exact = options.text("mode").filter("exact"::equals).isPresent();
    Delay grace = options.delay("grace").orElse(new Delay(0, Delay.Unit.DAYS));
    return exact
        ? new Opening(by, "promised-exact", Moments.day(by), "")
        : new Opening(day(facts.calendar(), by, grace), "message", Moments.day(by), grace.words());
  }

  private static LocalDate day(BusinessCalendar calendar, LocalDate from, Delay delay) {
    return switch (delay.unit()) {
      case BUSINESS_DAYS -> calendar.plusBusinessDays(from, delay.amount());
      case DAYS -> from.plusDays(delay.amount());
      case HOURS, MINUTES -> from;
    };
  }
}

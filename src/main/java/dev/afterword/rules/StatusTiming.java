package dev.afterword.rules;

import dev.afterword.interview.Facts;
import dev.afterword.interview.Promise;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.History;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.timing.PolicyReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** For those who ask on the very day that was named: the first question goes out on no other. */
record StatusTiming(RuleCard card, PolicyReader policies) implements OneRule.OfDraft {

  @Override
  public List<Violation> check(DraftContext context) {
    DraftTimes times = DraftTimes.of(context, policies);
    if (times.timetable().isWriterAsked()
        || !times.history().unanswered(History.STATUS_KINDS).isEmpty()) {
      return List.of();
    }
    LocalDate send = times.send().toLocalDate();
    return times
        .timetable()
        .lastOver()
        .flatMap(
            last ->
                times
                    .facts()
                    .promised()
                    .flatMap(Promise::by)
                    .filter(by -> !by.isBefore(last.end().toLocalDate())))
        .filter(by -> !isThatDay(times.facts(), by, send))
        .map(
            by ->
                card.report(
                    Moments.ofSend(context.draft()),
                    Map.of("send", Moments.day(send), "day", Moments.day(by))))
        .stream()
        .toList();
  }

  /** On a day without work nobody answers, so that the next working day is as good. */
  private static boolean isThatDay(Facts facts, LocalDate by, LocalDate send) {
    return send.equals(by) || send.equals(facts.calendar().plusBusinessDays(by, 0));
  }
}

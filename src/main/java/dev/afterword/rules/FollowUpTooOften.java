package dev.afterword.rules;

import dev.afterword.interview.Delay;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.History;
import dev.afterword.lint.Outgoing;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.timing.PolicyReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Measures the gap to the last follow-up that nobody has answered. */
record FollowUpTooOften(RuleCard card, PolicyReader policies) implements OneRule.OfDraft {

  @Override
  public List<Violation> check(DraftContext context) {
    DraftTimes times = DraftTimes.of(context, policies);
    List<Outgoing> unanswered = times.history().unanswered(History.FOLLOW_UP_KINDS);
    return unanswered.stream()
        .reduce((earlier, later) -> later)
        .flatMap(
            last ->
                times
                    .timetable()
                    .firstDayAfterGap()
                    .filter(first -> times.send().toLocalDate().isBefore(first))
                    .map(first -> report(context, times, last, first)))
        .stream()
        .toList();
  }

  private Violation report(DraftContext context, DraftTimes times, Outgoing last, LocalDate first) {
    return card.report(
            Moments.ofSend(context.draft()),
            Map.of(
                "send", Moments.day(times.send().toLocalDate()),
                "last", Moments.day(last.at().toLocalDate()),
                "gap", times.policy().followUps().gap().map(Delay::words).orElse(""),
                "first", Moments.day(first)))
        .withRelated(last.place(), "the message before");
  }
}

package dev.afterword.rules;

import dev.afterword.interview.BusinessCalendar;
import dev.afterword.interview.Delay;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Measures the gap to the last follow-up that nobody has answered. */
record FollowUpTooOften(RuleCard card) implements OneRule.OfDraft {

  @Override
  public List<Violation> check(DraftContext context) {
    ZonedDateTime send = context.send();
    Timeline timeline = Timeline.before(context.application().orElseThrow(), context.draft(), send);
    Optional<Timeline.Message> last =
        timeline.last(Timeline.FOLLOW_UP_KINDS).filter(message -> !timeline.isAnswered(message));
    Optional<Delay> gap = context.options(card).delay("gap");
    if (last.isEmpty() || gap.isEmpty()) {
      return List.of();
    }
    BusinessCalendar calendar = context.knownFacts().calendar();
    LocalDate first = first(calendar, last.get().at(), gap.get());
    if (!send.toLocalDate().isBefore(first)) {
      return List.of();
    }
    return List.of(
        card.report(
                Moments.ofSend(context.draft()),
                Map.of(
                    "send", Moments.day(send.toLocalDate()),
                    "last", Moments.day(last.get().at().toLocalDate()),
                    "gap", gap.get().words(),
                    "first", Moments.day(first)))
            .withRelated(last.get().place(), "the message before"));
  }

  private static LocalDate first(BusinessCalendar calendar, ZonedDateTime last, Delay gap) {
    return calendar.plus(last, gap).toLocalDate();
  }
}

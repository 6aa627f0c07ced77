package dev.afterword.rules;

import dev.afterword.lint.DraftContext;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.timing.Policy;
import dev.afterword.timing.PolicyReader;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/** Looks at the reader's clock and calendar when a message goes out. */
record SendOutsideHours(RuleCard card, PolicyReader policies) implements OneRule.OfDraft {

  @Override
  public List<Violation> check(DraftContext context) {
    DraftTimes times = DraftTimes.of(context, policies);
    ZonedDateTime send = times.send();
    Policy.WorkingHours hours = times.policy().workingHours();
    boolean isWorkday = times.facts().calendar().isBusinessDay(send.toLocalDate());
    if (isWorkday && hours.contain(send.toLocalTime())) {
      return List.of();
    }
    return List.of(
        card.report(
            isWorkday ? "message" : "day-off",
            Moments.ofSend(context.draft()),
            Map.of(
                "send", Moments.minute(send),
                "zone", times.facts().zone().getId(),
                "next", Moments.minute(next(times, hours, send)))));
  }

  private static ZonedDateTime next(
      DraftTimes times, Policy.WorkingHours hours, ZonedDateTime send) {
    LocalDate today = send.toLocalDate();
    boolean isTooLate = !send.toLocalTime().isBefore(hours.start());
    LocalDate day = times.facts().calendar().plusBusinessDays(today, isTooLate ? 1 : 0);
    return day.atTime(hours.start()).atZone(send.getZone());
  }
}

package dev.afterword.rules;

import dev.afterword.lint.DraftContext;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Violation;
import dev.afterword.timing.PolicyReader;
import dev.afterword.timing.Window;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares a status message with the first day on which a question makes sense. */
record StatusTooSoon(RuleCard card, PolicyReader policies) implements OneRule.OfDraft {

  @Override
  public List<Violation> check(DraftContext context) {
    DraftTimes times = DraftTimes.of(context, policies);
    if (times.timetable().isWriterAsked()) {
      return List.of();
    }
    return times
        .timetable()
        .firstStatus()
        .filter(window -> window.isAhead(times.send()))
        .map(window -> report(context, times, window))
        .stream()
        .toList();
  }

  private Violation report(DraftContext context, DraftTimes times, Window window) {
    ZonedDateTime send = times.send();
    Violation violation =
        card.report(
            Moments.ofSend(context.draft()),
            Map.of(
                "send", Moments.day(send.toLocalDate()),
                "first", Moments.day(window.opens().toLocalDate()),
                "reason", window.reason()));
    Optional<ZonedDateTime> quietUntil =
        times
            .policy()
            .status()
            .errorWithin()
            .flatMap(
                delay ->
                    window
                        .interview()
                        .map(last -> times.facts().calendar().plus(last.end(), delay)));
    return quietUntil.filter(send::isBefore).isPresent()
        ? violation.withSeverity(Severity.ERROR)
        : violation;
  }
}

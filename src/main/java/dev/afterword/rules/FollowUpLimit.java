package dev.afterword.rules;

import dev.afterword.interview.Delay;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.History;
import dev.afterword.lint.Outgoing;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Violation;
import dev.afterword.timing.Policy;
import dev.afterword.timing.PolicyReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts the status messages that nobody has answered, voicemails and calls included. */
record FollowUpLimit(RuleCard card, PolicyReader policies) implements OneRule.OfDraft {

  @Override
  public List<Violation> check(DraftContext context) {
    DraftTimes times = DraftTimes.of(context, policies);
    List<Outgoing> unanswered = times.history().unanswered(History.STATUS_KINDS);
    if (unanswered.isEmpty()) {
      return List.of();
    }
    Policy.FollowUps numbers = times.policy().followUps();
    Optional<Integer> limit = numbers.limit();
    if (limit.filter(most -> unanswered.size() >= most).isPresent()) {
      Violation violation = report("message", context, unanswered, Map.of());
      return List.of(
          unanswered.size() > limit.get() ? violation.withSeverity(Severity.ERROR) : violation);
    }
    return times
        .timetable()
        .lastSensibleDay()
        .filter(times.send()::isAfter)
        .map(
            passed ->
                report(
                    "quiet",
                    context,
                    unanswered,
                    Map.of(
                        "first", Moments.day(unanswered.get(0).at().toLocalDate()),
                        "delay", numbers.quitAfter().map(Delay::words).orElse(""))))
        .stream()
        .toList();
  }

  private Violation report(
      String message, DraftContext context, List<Outgoing> unanswered, Map<String, String> more) {
    Map<String, String> values = new HashMap<>(more);
    values.put("count", String.valueOf(unanswered.size()));
    values.put("messages", unanswered.size() == 1 ? "message is" : "messages are");
    Violation violation = card.report(message, Moments.ofSend(context.draft()), values);
    for (Outgoing earlier : unanswered) {
      violation = violation.withRelated(earlier.place(), "still without an answer");
    }
    return violation;
  }
}

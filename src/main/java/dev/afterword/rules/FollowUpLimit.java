package dev.afterword.rules;

import dev.afterword.interview.Delay;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Options;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Violation;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts the status messages that nobody has answered, voicemails and calls included. */
record FollowUpLimit(RuleCard card) implements OneRule.OfDraft {

  @Override
  public List<Violation> check(DraftContext context) {
    ZonedDateTime send = context.send();
    List<Timeline.Message> unanswered =
        Timeline.before(context.application().orElseThrow(), context.draft(), send)
            .unanswered(Timeline.STATUS_KINDS);
    if (unanswered.isEmpty()) {
      return List.of();
    }
    Options options = context.options(card);
    Optional<Integer> limit = options.count("limit");
    if (limit.filter(most -> unanswered.size() >= most).isPresent()) {
      Violation violation = report("message", context, unanswered, Map.of());
      return List.of(
          unanswered.size() > limit.get() ? violation.withSeverity(Severity.ERROR) : violation);
    }
    Timeline.Message first = unanswered.get(0);
    Optional<Delay> quiet =
        options
            .delay("quit-after")
            .filter(delay -> send.isAfter(context.knownFacts().calendar().plus(first.at(), delay)));
    return quiet
        .map(
            delay ->
                report(
                    "quiet",
                    context,
                    unanswered,
                    Map.of("first", Moments.day(first.at().toLocalDate()), "delay", delay.words())))
        .stream()
        .toList();
  }

  private Violation report(
      String message,
      DraftContext context,
      List<Timeline.Message> unanswered,
      Map<String, String> more) {
    Map<String, String> values = new HashMap<>(more);
    values.put("count", String.valueOf(unanswered.size()));
    values.put("messages", unanswered.size() == 1 ? "message is" : "messages are");
    Violation violation = card.report(message, Moments.ofSend(context.draft()), values);
    for (Timeline.Message earlier : unanswered) {
      violation = violation.withRelated(earlier.place(), "still without an answer");
    }
    return violation;
  }
}

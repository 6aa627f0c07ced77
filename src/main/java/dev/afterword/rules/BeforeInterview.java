package dev.afterword.rules;

import dev.afterword.interview.Interview;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.timing.PolicyReader;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Thanks cannot go out before the interview that they are for is over. */
record BeforeInterview(RuleCard card, PolicyReader policies) implements OneRule.OfDraft {

  @Override
  public List<Violation> check(DraftContext context) {
    ZonedDateTime send = context.send();
    Optional<Interview> early =
        DraftTimes.of(context, policies)
            .timetable()
            .thankedFor(Recipients.of(context))
            .filter(interview -> send.isBefore(interview.end()));
    return early
        .map(
            interview ->
                card.report(
                    Moments.ofSend(context.draft()),
                    Map.of("send", Moments.minute(send), "end", Moments.minute(interview.end()))))
        .stream()
        .toList();
  }
}

package dev.afterword.rules;

import dev.afterword.interview.Interview;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.timing.PolicyReader;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A note that goes out minutes after the interview looks written before it. */
record ThankYouTooFast(RuleCard card, PolicyReader policies) implements OneRule.OfDraft {

  @Override
  public List<Violation> check(DraftContext context) {
    DraftTimes times = DraftTimes.of(context, policies);
    ZonedDateTime send = times.send();
    Optional<Interview> fresh =
        times
            .timetable()
            .thankedFor(Recipients.of(context))
            .filter(interview -> !send.isBefore(interview.end()))
            .filter(interview -> send.isBefore(times.timetable().thanksOpen(interview)));
    return fresh
        .map(
            interview ->
                card.report(
                    Moments.ofSend(context.draft()),
                    Map.of(
                        "minutes", minutes(interview.end(), send),
                        "first", Moments.minute(times.timetable().thanksOpen(interview)))))
        .stream()
        .toList();
  }

  private static String minutes(ZonedDateTime end, ZonedDateTime send) {
    long minutes = ChronoUnit.MINUTES.between(end, send);
    return minutes == 1 ? "1 minute" : minutes + " minutes";
  }
}

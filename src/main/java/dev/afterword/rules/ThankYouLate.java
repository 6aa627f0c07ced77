package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.interview.Delay;
import dev.afterword.interview.Interview;
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

/** Compares the time a thank-you goes out with the end of the interview that it is about. */
record ThankYouLate(RuleCard card, PolicyReader policies) implements OneRule.OfDraft {

  @Override
  public List<Violation> check(DraftContext context) {
    DraftTimes times = DraftTimes.of(context, policies);
    return times
        .timetable()
        .thankedFor(Recipients.of(context))
        .filter(interview -> !times.timetable().isSurelyInTimeToThank(interview))
        .flatMap(interview -> check(context, times, interview))
        .stream()
        .toList();
  }

  private Optional<Violation> check(DraftContext context, DraftTimes times, Interview interview) {
    Window window = times.timetable().thanks(interview);
    ZonedDateTime send = times.send();
    boolean isPastLimit = window.isOver(send);
    if (!isPastLimit && !send.isAfter(window.best())) {
      return Optional.empty();
    }
    Optional<Delay> limit = times.policy().thanks().limit();
    Map<String, String> values =
        Map.of(
            "send", Moments.minute(send),
            "due", Moments.minute(window.closes().filter(end -> isPastLimit).orElse(window.best())),
            "limit", limit.map(Delay::words).orElse(""),
            "interview", Moments.day(interview.end().toLocalDate()),
            "reason", window.reason());
    return Optional.of(
        card.report(isPastLimit ? "message" : "past-best", Moments.ofSend(context.draft()), values)
            .withSeverity(isPastLimit ? Severity.ERROR : pastBest(context.draft())));
  }

  /** A time that was planned can be moved; a message that goes out now cannot go out sooner. */
  private static Severity pastBest(Draft draft) {
    return draft.headers().send().isPresent() ? Severity.WARNING : Severity.SUGGESTION;
  }
}

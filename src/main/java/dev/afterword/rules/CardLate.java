package dev.afterword.rules;

import dev.afterword.draft.Channel;
import dev.afterword.interview.Interview;
import dev.afterword.interview.Promise;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.timing.PolicyReader;
import dev.afterword.timing.Window;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A card is posted at once, and arrives before they decide. */
record CardLate(RuleCard card, PolicyReader policies) implements OneRule.OfDraft {

  @Override
  public List<Violation> check(DraftContext context) {
    DraftTimes times = DraftTimes.of(context, policies);
    return times
        .timetable()
        .thankedFor(Recipients.of(context))
        .filter(interview -> interview.end().isBefore(times.send()))
        .flatMap(interview -> check(context, times, interview))
        .stream()
        .toList();
  }

  private Optional<Violation> check(DraftContext context, DraftTimes times, Interview interview) {
    Window window = times.timetable().card(interview);
    ZonedDateTime send = times.send();
    if (window.isOver(send)) {
      Map<String, String> values =
          Map.of(
              "send", Moments.day(send.toLocalDate()),
              "due", window.closes().map(due -> Moments.day(due.toLocalDate())).orElse(""),
              "interview", Moments.day(interview.end().toLocalDate()));
      return Optional.of(card.report(Moments.ofSend(context.draft()), values));
    }
    return context.draft().channel() == Channel.POST
        ? decision(times, interview).flatMap(day -> afterDecision(context, times, day))
        : Optional.empty();
  }

  private static Optional<LocalDate> decision(DraftTimes times, Interview interview) {
    return times
        .facts()
        .promised()
        .flatMap(Promise::by)
        .filter(by -> !by.isBefore(interview.end().toLocalDate()));
  }

  private Optional<Violation> afterDecision(
      DraftContext context, DraftTimes times, LocalDate decision) {
    LocalDate arrival = times.timetable().arrival(times.send());
    return arrival.isAfter(decision)
        ? Optional.of(
            card.report(
                "after-decision",
                Moments.ofSend(context.draft()),
                Map.of("arrival", Moments.day(arrival), "decision", Moments.day(decision))))
        : Optional.empty();
  }
}

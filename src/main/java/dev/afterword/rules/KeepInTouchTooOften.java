package dev.afterword.rules;

import dev.afterword.interview.Delay;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.History;
import dev.afterword.lint.Outgoing;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.timing.PolicyReader;
import dev.afterword.timing.Window;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Measures the gap between a note to keep in touch and the last message that they got. */
record KeepInTouchTooOften(RuleCard card, PolicyReader policies) implements OneRule.OfDraft {

  @Override
  public List<Violation> check(DraftContext context) {
    DraftTimes times = DraftTimes.of(context, policies);
    Optional<Outgoing> last = last(times);
    Optional<LocalDate> first = times.timetable().firstDayToKeepInTouch();
    LocalDate send = times.send().toLocalDate();
    if (last.isEmpty()
        || times.history().isAnswered(last.get())
        || first.filter(send::isBefore).isEmpty()
        || isAskedFor(times)) {
      return List.of();
    }
    return List.of(
        card.report(
                Moments.ofSend(context.draft()),
                Map.of(
                    "send", Moments.day(send),
                    "last", Moments.day(last.get().at().toLocalDate()),
                    "gap", times.policy().keepInTouch().gap().map(Delay::words).orElse(""),
                    "first", Moments.day(first.get())))
            .withRelated(last.get().place(), "the message before"));
  }

  private static Optional<Outgoing> last(DraftTimes times) {
    return times.history().last(History.TO_EMPLOYER);
  }

  private static boolean isAskedFor(DraftTimes times) {
    Optional<Window> wish = times.timetable().requestedContact();
    return wish.filter(window -> !window.isAhead(times.send())).isPresent();
  }
}

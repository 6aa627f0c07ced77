package dev.afterword.rules;

import dev.afterword.interview.Delay;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Interview;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Violation;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares the time a thank-you goes out with the end of the interview that it is about. */
record ThankYouLate(RuleCard card) implements OneRule.OfDraft {

  @Override
  public List<Violation> check(DraftContext context) {
    Facts facts = context.knownFacts();
    ZonedDateTime send = context.send();
    Optional<Interview> interview =
        Timeline.thankedFor(facts, Recipients.of(context), send)
            .filter(met -> met.end().isBefore(send));
    if (interview.isEmpty()) {
      return List.of();
    }
    ThanksDeadline deadline = new ThanksDeadline(interview.get(), facts, context.options(card));
    Optional<Severity> lateness = deadline.lateness(send);
    if (lateness.isEmpty()) {
      return List.of();
    }
    boolean isPastLimit = lateness.get() == Severity.ERROR;
    ZonedDateTime due = (isPastLimit ? deadline.limit() : deadline.ideal()).orElseThrow();
    Delay delay = context.options(card).delay(isPastLimit ? "limit" : "ideal").orElseThrow();
    Map<String, String> values =
        Map.of(
            "send", Moments.minute(send),
            "due", Moments.minute(due),
            "delay", delay.words(),
            "interview", Moments.day(interview.get().end().toLocalDate()));
    return List.of(
        card.report(Moments.ofSend(context.draft()), values).withSeverity(lateness.get()));
  }
}

package dev.afterword.rules;

import dev.afterword.interview.Delay;
import dev.afterword.interview.Received;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.History;
import dev.afterword.lint.Incoming;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Measures the time between a rejection and a request for contacts. Where they wrote again since,
 * they may have offered help, and it is silent.
 */
record ReferralAskSoonAfterNo(RuleCard card) implements OneRule.OfDraft {

  @Override
  public List<Violation> check(DraftContext context) {
    Optional<Delay> wait = context.options(card).delay("wait");
    return wait
        .flatMap(
            delay ->
                lastWord(context)
                    .filter(last -> last.kind() == Received.Kind.REJECTION)
                    .flatMap(rejection -> early(context, rejection, delay)))
        .stream()
        .toList();
  }

  /** What the employer wrote last before the message goes out. */
  private static Optional<Incoming> lastWord(DraftContext context) {
    History history = context.application().orElseThrow().history();
    return history.incoming().stream()
        .filter(Incoming::isFromEmployer)
        .filter(message -> !message.at().isAfter(context.send()))
        .reduce((earlier, later) -> later);
  }

  private Optional<Violation> early(DraftContext context, Incoming rejection, Delay wait) {
    ZonedDateTime first = context.knownFacts().calendar().plus(rejection.at(), wait);
    return Optional.of(context.send())
        .filter(send -> send.isBefore(first))
        .map(
            send ->
                card.report(
                        Moments.ofSend(context.draft()),
                        Map.of(
                            "send", Moments.day(send.toLocalDate()),
                            "wait", wait.words(),
                            "rejection", Moments.day(rejection.at().toLocalDate()),
                            "first", Moments.day(first.toLocalDate())))
                    .withRelated(rejection.place(), "their answer"));
  }
}

package dev.afterword.rules;

import dev.afterword.interview.Received;
import dev.afterword.lint.Checker;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Incoming;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A sharp answer to a rejection is better slept on. Whether it is sharp, the rules about tone say;
 * plain thanks may go at once.
 *
 * @param others all rules, by id
 * @param deciders makes the checkers of rules, by their ids
 */
record CoolDown(
    RuleCard card, Map<String, RuleCard> others, Function<Set<String>, List<Checker>> deciders)
    implements OneRule.OfDraft {

  @Override
  public List<Violation> check(DraftContext context) {
    ZonedDateTime send = context.send();
    return rejection(context, send)
        .filter(rejection -> isSoonAfter(context, rejection, send))
        .flatMap(rejection -> sharp(context).map(found -> report(context, rejection, found)))
        .stream()
        .toList();
  }

  private static Optional<Incoming> rejection(DraftContext context, ZonedDateTime send) {
    return context.application().orElseThrow().history().incoming().stream()
        .filter(message -> message.kind() == Received.Kind.REJECTION)
        .filter(message -> !message.at().isAfter(send))
        .reduce((earlier, later) -> later);
  }

  private boolean isSoonAfter(DraftContext context, Incoming rejection, ZonedDateTime send) {
    return context
        .options(card)
        .delay("wait")
        .filter(wait -> send.isBefore(context.knownFacts().calendar().plus(rejection.at(), wait)))
        .isPresent();
  }

  /** What the rules about tone find first. */
  private Optional<Violation> sharp(DraftContext context) {
    Set<String> tones =
        context.options(card).texts("tones").stream()
            .filter(others::containsKey)
            .collect(Collectors.toUnmodifiableSet());
    return deciders.apply(tones).stream()
        .filter(Checker.OfDraft.class::isInstance)
        .map(Checker.OfDraft.class::cast)
        .flatMap(checker -> checker.check(context).stream())
        .min((one, other) -> one.place().compareTo(other.place()));
  }

  private Violation report(DraftContext context, Incoming rejection, Violation found) {
    return card.report(
            Moments.ofSend(context.draft()),
            Map.of(
                "words", found.place().text(),
                "rejection", Moments.minute(rejection.at())))
        .withRelated(found.place(), "the words");
  }
}

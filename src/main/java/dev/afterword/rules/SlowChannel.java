package dev.afterword.rules;

import dev.afterword.draft.Channel;
import dev.afterword.draft.Draft;
import dev.afterword.draft.Kind;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Promise;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A letter by post that may arrive after the decision. */
record SlowChannel(RuleCard card) implements OneRule.OfDraft {

  @Override
  public List<Violation> check(DraftContext context) {
    Draft draft = context.draft();
    Facts facts = context.knownFacts();
    LocalDate send = context.send().toLocalDate();
    Optional<LocalDate> decision =
        facts.promised().flatMap(Promise::by).filter(by -> !by.isBefore(send));
    Optional<Integer> days = context.options(card).count("days");
    if (draft.channel() != Channel.POST
        || decision.isEmpty()
        || days.isEmpty()
        || ChannelMismatch.askedFor(context).filter(Channel.POST::equals).isPresent()
        || isExtra(context)) {
      return List.of();
    }
    LocalDate arrival = facts.calendar().plusBusinessDays(send, days.get());
    return arrival.isBefore(decision.get())
        ? List.of()
        : List.of(
            card.report(
                Moments.ofSend(draft),
                Map.of(
                    "decision", Moments.day(decision.get()), "days", String.valueOf(days.get()))));
  }

  /** A card after a mail has nothing to lose. */
  private static boolean isExtra(DraftContext context) {
    return context.draft().kind().kind() == Kind.CARD && ChannelMismatch.isThanked(context);
  }
}

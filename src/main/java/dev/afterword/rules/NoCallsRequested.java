package dev.afterword.rules;

import dev.afterword.draft.Channel;
import dev.afterword.draft.Draft;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Promise;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.text.Placed;
import java.util.List;
import java.util.Map;

/** A call to people who asked for none. */
record NoCallsRequested(RuleCard card) implements OneRule.OfDraft {

  @Override
  public List<Violation> check(DraftContext context) {
    Draft draft = context.draft();
    Facts facts = context.knownFacts();
    if (draft.channel() != Channel.PHONE) {
      return List.of();
    }
    return facts
        .promised()
        .flatMap(Promise::calls)
        .filter(calls -> !calls.value())
        .map(Placed::span)
        .map(
            asked ->
                card.report(draft.opening(), Map.of())
                    .withRelated(facts.place(asked), "no calls, please"))
        .stream()
        .toList();
  }
}

package dev.afterword.rules;

import dev.afterword.lint.DraftContext;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import java.util.List;
import java.util.Map;

/** A caller says who is speaking: by the name in the settings, or by any introduction. */
record MissingCallerName(RuleCard card) implements OneRule.OfDraft {

  @Override
  public List<Violation> check(DraftContext context) {
    return CallerName.in(context).isPresent()
        ? List.of()
        : List.of(card.report(context.draft().opening(), Map.of()));
  }
}

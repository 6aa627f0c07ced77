package dev.afterword.rules;

import dev.afterword.lint.Checker;
import dev.afterword.lint.RuleCard;
import java.util.List;

/** A checker of one rule: what a rule in code is, unless it shares its reading with another. */
final class OneRule {

  private OneRule() {}

  /** Looks at one draft at a time. */
  interface OfDraft extends Checker.OfDraft {
    /** The rule. */
    RuleCard card();

    @Override
    default List<RuleCard> cards() {
      return List.of(card());
    }
  }

  /** Looks at everything at once. */
  interface OfWorkspace extends Checker.OfWorkspace {
    /** The rule. */
    RuleCard card();

    @Override
    default List<RuleCard> cards() {
      return List.of(card());
    }
  }
}

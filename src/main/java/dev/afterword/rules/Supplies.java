package dev.afterword.rules;

import dev.afterword.lint.Checker;
import dev.afterword.lint.RuleCard;
import dev.afterword.timing.PolicyReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What rules in code may ask for besides their own card.
 *
 * @param cards all rules there are, by id: where two rules rest on one number, it is an option of
 *     one of them and the other reads it there
 * @param deciders makes the checkers of some rules, by their ids: for a rule that depends on what
 *     others find
 */
record Supplies(Map<String, RuleCard> cards, Function<Set<String>, List<Checker>> deciders) {

  /** Keeps its own copy of the cards. */
  Supplies {
    cards = Map.copyOf(cards);
  }

  /**
   * The card of another built-in rule.
   *
   * @throws IllegalStateException if there is none
   */
  RuleCard card(String id) {
    RuleCard card = cards.get(id);
    if (card == null) {
      throw new IllegalStateException("there is no rule " + id);
    }
    return card;
  }

  /** Reads the numbers of time from the options of the rules that own them. */
  PolicyReader policies() {
    return new PolicyReader(cards);
  }
}

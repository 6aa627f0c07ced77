package dev.afterword.rules;

import dev.afterword.lint.RuleCard;
import java.util.Map;

/**
 * What rules in code may ask for besides their own card.
 *
 * @param cards all rules there are, by id: where two rules rest on one number, it is an option of
 *     one of them and the other reads it there
 */
record Supplies(Map<String, RuleCard> cards) {

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
}

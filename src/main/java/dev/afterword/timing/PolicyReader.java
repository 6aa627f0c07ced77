package dev.afterword.timing;

import dev.afterword.draft.Kind;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Settings;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the numbers of time where they stand: in the options of the rules that own them, with what
 * the user changed for all, for some paths or for some kinds.
 *
 * @param cards all rules by id
 */
public record PolicyReader(Map<String, RuleCard> cards) {

  /** Keeps its own copy of the cards. */
  public PolicyReader {
    cards = Map.copyOf(cards);
  }

  /** The numbers for an application, whatever its messages. */
  public Policy read(Settings settings, String path) {
    return new Policy(cards, settings, path, Optional.empty());
  }

  /**
   * The numbers for one message.
   *
   * @param path the draft's
   * @param kind the draft's; a rule that is not about it is read for a kind that it is about
   */
  public Policy read(Settings settings, String path, Kind kind) {
    return new Policy(cards, settings, path, Optional.of(kind));
  }
}

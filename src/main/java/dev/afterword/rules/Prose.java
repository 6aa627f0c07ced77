package dev.afterword.rules;

import dev.afterword.draft.Part;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.RuleCard;
import java.util.List;
import java.util.Set;

/** The parts of a draft in which the rules of running text hold: no signatures, no addresses. */
final class Prose {

  /** Names and addresses follow the habits of letterheads. */
  private static final Set<Part.Role> NONE = Set.of(Part.Role.SIGNATURE, Part.Role.POSTAL_HEADING);

  private Prose() {}

  /** Of the parts that a rule reads those that are running text, in order. */
  static List<Part> readBy(RuleCard card, DraftContext context) {
    return card.where().in(context.draft()).stream().filter(Prose::isProse).toList();
  }

  /** Whether a part is running text. */
  static boolean isProse(Part part) {
    return !NONE.contains(part.role());
  }
}

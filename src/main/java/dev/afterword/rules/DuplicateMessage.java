package dev.afterword.rules;

import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Workspace;
import java.util.List;

/** Finds a message most of which somebody else at the same company gets too. */
record DuplicateMessage(RuleCard card) implements OneRule.OfWorkspace {

  @Override
  public List<Violation> check(Workspace workspace) {
    return Duplicates.in(workspace).stream()
        .filter(pair -> card.kinds().contains(pair.later().draft().kind().kind()))
        .flatMap(pair -> DuplicateReport.ifLarge(card, pair, workspace).stream())
        .toList();
  }
}

package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Workspace;
import java.util.List;

/** Finds a message most of which somebody else at the same company gets too. */
record DuplicateMessage(RuleCard card) implements OneRule.OfWorkspace {

  @Override
  public List<Violation> check(Workspace workspace) {
    return Duplicates.in(workspace).stream()
        .filter(pair -> isAbout(pair, workspace))
        .flatMap(pair -> DuplicateReport.ifLarge(card, pair, workspace).stream())
        .toList();
  }

  /** Whether a draft is a copy as a whole, and this rule tells so. */
  boolean tellsOf(Draft draft, Workspace workspace) {
    return Duplicates.in(workspace).stream()
        .filter(pair -> pair.later().draft().path().equals(draft.path()))
        .anyMatch(
            pair -> isAbout(pair, workspace) && DuplicateReport.isLarge(card, pair, workspace));
  }

  private boolean isAbout(SharedWording.Pair pair, Workspace workspace) {
    Draft draft = pair.later().draft();
    return card.kinds().contains(draft.kind().kind())
        && workspace.settings().rule(card, draft).on();
  }
}

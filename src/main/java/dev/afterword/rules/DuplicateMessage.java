package dev.afterword.rules;

import dev.afterword.lint.Options;
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
        .filter(pair -> isDuplicate(pair, workspace))
        .map(pair -> DuplicateReport.of(card, "message", pair, pair.tiles().get(0), workspace))
        .toList();
  }

  private boolean isDuplicate(Duplicates.Pair pair, Workspace workspace) {
    Options options = workspace.settings().rule(card, pair.later().draft()).options();
    return pair.percent() >= options.count("share").orElse(Integer.MAX_VALUE)
        && pair.shared() >= options.count("least-words").orElse(0);
  }
}

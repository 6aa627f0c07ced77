package dev.afterword.rules;

import dev.afterword.interview.Facts;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Workspace;
import java.util.List;
import java.util.Map;

/** One open application out of several is all eggs in one basket (CATALOGUE 6.6). */
record SingleActiveApplication(RuleCard card) implements OneRule.OfWorkspace {

  @Override
  public List<Violation> check(Workspace workspace) {
    Search search = Search.of(workspace);
    List<Facts> open = search.open();
    if (!search.hasSeveralEmployers()
        || open.size() != 1
        || open.get(0).outcome().value() == Facts.Outcome.OFFER
        || !search.at(Facts.Outcome.ACCEPTED).isEmpty()) {
      return List.of();
    }
    Facts only = open.get(0);
    return List.of(card.report(only.namePlace(), Map.of("name", only.name())));
  }
}

package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Kind;
import dev.afterword.interview.Facts;
import dev.afterword.lint.Application;
import dev.afterword.lint.History;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Workspace;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Whoever has accepted an offer withdraws from what is still open, written or drafted. */
record OfferOthersNotTold(RuleCard card) implements OneRule.OfWorkspace {

  @Override
  public List<Violation> check(Workspace workspace) {
    return Search.of(workspace).at(Facts.Outcome.ACCEPTED).stream()
        .findFirst()
        .map(accepted -> untold(accepted, workspace))
        .orElse(List.of());
  }

  private List<Violation> untold(Facts accepted, Workspace workspace) {
    return workspace.applications().stream()
        .filter(application -> application.facts().outcome().value().isOpen())
        .filter(application -> !isWithdrawn(application, workspace))
        .map(application -> report(application.facts(), accepted))
        .toList();
  }

  private Violation report(Facts open, Facts accepted) {
    return card.report(open.namePlace(), Map.of("name", open.name(), "accepted", accepted.name()))
        .withRelated(accepted.place(accepted.outcome().span()), "the offer that was accepted");
  }

  private static boolean isWithdrawn(Application application, Workspace workspace) {
    History history = application.history();
    ZonedDateTime now = workspace.now().atZone(application.facts().zone());
    Stream<Draft> drafted =
        application.drafts().stream()
            .filter(draft -> draft.headers().send().filter(at -> at.isBefore(now)).isEmpty());
    return !history.outgoing(Set.of(Kind.WITHDRAWAL)).isEmpty()
        || Stream.concat(history.undated().stream(), drafted)
            .anyMatch(draft -> draft.kind().kind() == Kind.WITHDRAWAL);
  }
}

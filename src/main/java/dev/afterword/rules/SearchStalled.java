package dev.afterword.rules;

import dev.afterword.draft.Kind;
import dev.afterword.interview.BusinessCalendar;
import dev.afterword.interview.Delay;
import dev.afterword.interview.Facts;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Workspace;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** While one employer decides, the search goes on with others (CATALOGUE 6.6). */
record SearchStalled(RuleCard card) implements OneRule.OfWorkspace {

  @Override
  public List<Violation> check(Workspace workspace) {
    Search search = Search.of(workspace);
    List<Facts> waiting = search.at(Facts.Outcome.PENDING);
    boolean anOfferStands =
        !search.at(Facts.Outcome.OFFER).isEmpty() || !search.at(Facts.Outcome.ACCEPTED).isEmpty();
    if (!search.hasSeveralEmployers() || waiting.isEmpty() || anOfferStands) {
      return List.of();
    }
    return search.lastStep().filter(step -> isLongAgo(step, waiting.get(0), workspace)).stream()
        .map(
            step ->
                card.report(
                    waiting.size() == 1 ? "one" : "message",
                    step.place(),
                    Map.of("last", Moments.day(step.day()), "waiting", waitingFor(waiting))))
        .toList();
  }

  private boolean isLongAgo(Search.Step step, Facts waiting, Workspace workspace) {
    Optional<Delay> after =
        workspace
            .settings()
            .rule(card, step.place().source().path(), Kind.THANK_YOU)
            .options()
            .delay("after");
    ZonedDateTime now = workspace.now().atZone(waiting.zone());
    BusinessCalendar calendar = waiting.calendar();
    return after
        .filter(
            delay ->
                now.isAfter(
                    calendar.plus(step.day().plusDays(1).atStartOfDay(now.getZone()), delay)))
        .isPresent();
  }

  private static String waitingFor(List<Facts> waiting) {
    return waiting.size() == 1 ? waiting.get(0).name() : waiting.size() + " employers";
  }
}

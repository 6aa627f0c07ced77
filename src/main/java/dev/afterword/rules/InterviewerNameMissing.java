package dev.afterword.rules;

import dev.afterword.interview.Facts;
import dev.afterword.interview.Interview;
import dev.afterword.interview.Person;
import dev.afterword.lint.Application;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Workspace;
import dev.afterword.text.Placed;
import dev.afterword.text.Span;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An interview that is over has somebody who gave it, and the facts should say who. */
record InterviewerNameMissing(RuleCard card) implements OneRule.OfWorkspace {

  @Override
  public List<Violation> check(Workspace workspace) {
    List<Violation> found = new ArrayList<>();
    for (Application application : workspace.applications()) {
      if (application.facts().outcome().value().isOpen()) {
        check(application.facts(), workspace.now().atZone(application.facts().zone()), found);
      }
    }
    return found;
  }

  private void check(Facts facts, ZonedDateTime now, List<Violation> found) {
    Map<Span, Violation> standIns = new LinkedHashMap<>();
    for (Interview interview : facts.interviews()) {
      if (interview.end().isAfter(now)) {
        continue;
      }
      String day = Moments.day(interview.start().value().toLocalDate());
      if (interview.with().isEmpty()) {
        found.add(
            card.report(facts.place(interview.start().span()), Map.of("interview", day, "as", "")));
      }
      for (Placed<String> name : interview.with()) {
        Placed<String> recorded = facts.person(name.value()).map(Person::name).orElse(name);
        if (StandIns.isOne(recorded.value())) {
          standIns.putIfAbsent(
              recorded.span(),
              card.report(
                  "stand-in",
                  facts.place(recorded.span()),
                  Map.of("interview", day, "as", recorded.value())));
        }
      }
    }
    found.addAll(standIns.values());
  }
}

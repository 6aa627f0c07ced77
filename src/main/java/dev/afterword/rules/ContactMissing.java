package dev.afterword.rules;

import dev.afterword.interview.Facts;
import dev.afterword.interview.Person;
import dev.afterword.lint.Application;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Workspace;
import java.util.List;
import java.util.Map;

/** Everybody who was met needs an address, a number or a postal address on record. */
record ContactMissing(RuleCard card) implements OneRule.OfWorkspace {

  @Override
  public List<Violation> check(Workspace workspace) {
    return workspace.applications().stream()
        .map(Application::facts)
        .filter(facts -> facts.outcome().value() == Facts.Outcome.PENDING)
        .flatMap(
            facts ->
                facts.interviewers().stream()
                    .filter(ContactMissing::isOutOfReach)
                    .map(
                        person ->
                            card.report(
                                facts.place(person.name().span()),
                                Map.of("name", person.name().value()))))
        .toList();
  }

  private static boolean isOutOfReach(Person person) {
    return person.email().isEmpty() && person.phone().isEmpty() && person.address().isEmpty();
  }
}

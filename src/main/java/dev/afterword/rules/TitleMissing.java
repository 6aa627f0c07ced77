package dev.afterword.rules;

import dev.afterword.interview.Facts;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Workspace;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Everybody who was met has a job title, and it belongs on record beside the name. */
record TitleMissing(RuleCard card) implements OneRule.OfWorkspace {

  @Override
  public List<Violation> check(Workspace workspace) {
    return workspace.applications().stream()
        .flatMap(application -> untitled(application.facts(), workspace))
        .toList();
  }

  private Stream<Violation> untitled(Facts facts, Workspace workspace) {
    if (!facts.outcome().value().isOpen()) {
      return Stream.empty();
    }
    return facts.metBefore(workspace.now().atZone(facts.zone())).stream()
        .filter(person -> person.title().isEmpty())
        .filter(person -> !StandIns.isOne(person.name().value()))
        .map(
            person ->
                card.report(
                    facts.place(person.name().span()), Map.of("name", person.name().value())));
  }
}

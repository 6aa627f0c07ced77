package dev.afterword.rules;

import dev.afterword.interview.Facts;
import dev.afterword.lint.Application;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Workspace;
import dev.afterword.text.Span;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Facts that cannot all be true: two of them, or one of them and the calendar, disagree. */
record InconsistentFacts(RuleCard card) implements OneRule.OfWorkspace {

  /**
   * Two facts that disagree.
   *
   * @param message the name of the message that says so
   * @param span the fact that is the likelier slip
   * @param values what the message names
   */
  record Contradiction(String message, Span span, Map<String, String> values) {}

  @Override
  public List<Violation> check(Workspace workspace) {
    return workspace.applications().stream()
        .map(Application::facts)
        .flatMap(facts -> check(facts, workspace))
        .toList();
  }

  private Stream<Violation> check(Facts facts, Workspace workspace) {
    return Stream.of(
            NameContradictions.of(facts),
            TimeContradictions.of(facts, workspace.now().atZone(facts.zone())),
            OutcomeContradictions.of(facts))
        .flatMap(List::stream)
        .map(found -> card.report(found.message(), facts.place(found.span()), found.values()));
  }
}

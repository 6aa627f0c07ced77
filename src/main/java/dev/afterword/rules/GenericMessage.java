package dev.afterword.rules;

import dev.afterword.lint.DraftContext;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Violation;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds thanks that could follow any interview, where no notes tell what this one was about. */
record GenericMessage(RuleCard card) implements OneRule.OfDraft {

  @Override
  public List<Violation> check(DraftContext context) {
    boolean alone = context.facts().isEmpty();
    int least =
        context.options(card).count(alone ? "least-words-without-facts" : "least-words").orElse(0);
    if (!Topics.notedFor(context).isEmpty() || context.draft().letter().body().isEmpty()) {
      return List.of();
    }
    Set<String> named =
        new HashSet<>(
            context
                .facts()
                .map(facts -> Topics.namedStems(context.workspace(), facts))
                .orElse(Set.of()));
    Salutation.of(context.draft())
        .map(salutation -> ContentWords.in(salutation.addressedText()).stems())
        .ifPresent(named::addAll);
    int telling = ContentWords.in(Topics.body(context.draft())).without(named).telling().size();
    if (telling >= least) {
      return List.of();
    }
    Violation violation =
        card.report(
            context.draft().opening(),
            Map.of("count", String.valueOf(telling), "least", String.valueOf(least)));
    return List.of(alone ? violation.withSeverity(Severity.SUGGESTION) : violation);
  }
}

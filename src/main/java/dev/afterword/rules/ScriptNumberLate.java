package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Options;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A voice message says number and name near its start and again near its end. */
record ScriptNumberLate(RuleCard card) implements OneRule.OfDraft {

  @Override
  public List<Violation> check(DraftContext context) {
    Draft draft = context.draft();
    List<SpokenNumber> numbers = SpokenNumber.in(draft);
    boolean nameOnce = CallerName.in(context).filter(said -> said.times() == 1).isPresent();
    if (nameOnce && numbers.size() == 1) {
      return List.of(card.report("both", draft.place(numbers.get(0).span()), Map.of()));
    }
    Optional<Violation> name =
        nameOnce ? Optional.of(card.report("name", draft.opening(), Map.of())) : Optional.empty();
    // Whoever moves the number to the front says the name with it.
    return number(draft, numbers, context.options(card)).or(() -> name).stream().toList();
  }

  private Optional<Violation> number(Draft draft, List<SpokenNumber> numbers, Options options) {
    if (numbers.isEmpty()) {
      return Optional.empty();
    }
    SpokenNumber first = numbers.get(0);
    SpokenNumber last = numbers.get(numbers.size() - 1);
    int words = SpokenNumber.words(draft).size();
    int near = Math.max(words / 3, options.count("near-words").orElse(0));
    if (numbers.size() == 1) {
      return Optional.of(card.report("once", draft.place(first.span()), Map.of()));
    }
    if (first.firstWord() > near) {
      return Optional.of(card.report(draft.place(first.span()), Map.of()));
    }
    return last.endWord() < words - near
        ? Optional.of(card.report("early", draft.place(last.span()), Map.of()))
        : Optional.empty();
  }
}

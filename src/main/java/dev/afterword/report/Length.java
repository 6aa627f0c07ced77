package dev.afterword.report;

import dev.afterword.draft.Draft;
import dev.afterword.lint.LintReport.Search;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Settings.RuleState;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long a message is, and how long it may be: the numbers of the rules that look after it, with
 * what the user changed.
 *
 * @param words those of its body
 * @param least fewer are too few
 * @param most more are too many
 */
record Length(int words, Optional<Integer> least, Optional<Integer> most) {

  static Length of(Draft draft, Optional<Search> search) {
    return new Length(
        draft.letter().wordCount(),
        search.flatMap(it -> limit("too-short", "words", draft, it)),
        search.flatMap(it -> limit("too-long", "limit", draft, it)));
  }

  /** Nothing where the rule does not speak, or is another one of the user's. */
  private static Optional<Integer> limit(String rule, String option, Draft draft, Search search) {
    return Stream.ofNullable(search.rules().get(rule))
        .filter(card -> card.options().containsKey(option))
        .filter(card -> card.isAbout(draft, search.workspace().factsOf(draft)))
        .map(card -> state(card, draft, search))
        .filter(RuleState::on)
        .flatMap(state -> state.options().count(option).stream())
        .findFirst();
  }

  private static RuleState state(RuleCard card, Draft draft, Search search) {
    return search.workspace().settings().rule(card, draft);
  }

  /** Whether it keeps to its limits. */
  boolean isWithin() {
    return least.filter(it -> words < it).isEmpty() && most.filter(it -> words > it).isEmpty();
  }

  /** The limits in words, as in {@code 25 to 200}; empty if there are none. */
  String limits() {
    if (least.isPresent() && most.isPresent()) {
      return least.get() + " to " + most.get();
    }
    return least.map(it -> "at least " + it).or(() -> most.map(it -> "at most " + it)).orElse("");
  }
}

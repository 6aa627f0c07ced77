package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Part;
import dev.afterword.draft.Word;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Role;
import dev.afterword.language.Stemmer;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Where;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks for the job, by any word of its title or by a word for a job. */
record MissingRole(RuleCard card) implements OneRule.OfDraft {

  @Override
  public List<Violation> check(DraftContext context) {
    Draft draft = context.draft();
    Optional<Role> role = context.facts().flatMap(Facts::role);
    Set<String> naming = new HashSet<>(context.options(card).texts("words"));
    Set<String> stems =
        role.map(WrongRole::names).stream()
            .flatMap(Collection::stream)
            .flatMap(title -> JobTitle.of(title).words().stream())
            .collect(Collectors.toSet());
    boolean named =
        Where.WHOLE.in(draft).stream()
            .flatMap(Part::words)
            .map(Word::text)
            .map(word -> NameForms.withoutPossessive(word).toLowerCase(Locale.ROOT))
            .anyMatch(word -> naming.contains(word) || stems.contains(Stemmer.stem(word)));
    return named ? List.of() : List.of(report(draft, role));
  }

  private Violation report(Draft draft, Optional<Role> role) {
    return role.map(Role::title)
        .map(title -> card.report(draft.opening(), Map.of("role", title.value())))
        .orElseGet(() -> card.report("unknown", draft.opening(), Map.of()));
  }
}

package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Kind;
import dev.afterword.draft.Part;
import dev.afterword.draft.Word;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Role;
import dev.afterword.language.Stemmer;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Where;
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
    Optional<Role> role = context.knownFacts().role();
    return role.isEmpty() || isNamed(role.get(), context) || recallsTalk(context)
        ? List.of()
        : List.of(card.report(draft.opening(), Map.of("role", role.get().title().value())));
  }

  /** A note that names the company or takes up what was said needs no title to be placed. */
  private static boolean recallsTalk(DraftContext context) {
    Kind kind = context.draft().kind().kind();
    Facts facts = context.knownFacts();
    boolean thanks = kind == Kind.THANK_YOU || kind == Kind.GROUP_THANKS;
    boolean namesCompany =
        facts.company().filter(company -> MissingCompany.isNamed(company, context)).isPresent();
    return thanks
        && (namesCompany
            || !Topics.use(Topics.notedFor(context), context.workspace(), facts, context.draft(), 1)
                .taken()
                .isEmpty());
  }

  private boolean isNamed(Role role, DraftContext context) {
    Set<String> naming = Set.copyOf(context.options(card).texts("words"));
    Set<String> stems =
        WrongRole.names(role).stream()
            .flatMap(title -> JobTitle.of(title).words().stream())
            .collect(Collectors.toSet());
    return Where.WHOLE.in(context.draft()).stream()
        .flatMap(Part::words)
        .map(Word::text)
        .map(word -> NameForms.withoutPossessive(word).toLowerCase(Locale.ROOT))
        .anyMatch(word -> naming.contains(word) || stems.contains(Stemmer.stem(word)));
  }
}

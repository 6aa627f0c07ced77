package dev.afterword.rules;

import dev.afterword.draft.Part;
import dev.afterword.draft.Word;
import dev.afterword.interview.Company;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Where;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks for the name of the employer, by a name on record or a word of it that stands for it. */
record MissingCompany(RuleCard card) implements OneRule.OfDraft {

  @Override
  public List<Violation> check(DraftContext context) {
    Optional<Company> company = context.knownFacts().company();
    return company.isEmpty() || isNamed(company.get(), context)
        ? List.of()
        : List.of(
            card.report(
                context.draft().opening(), Map.of("company", company.get().name().value())));
  }

  /** Whether a message names a company in any part that its writer wrote. */
  static boolean isNamed(Company company, DraftContext context) {
    List<Part> parts = Where.WHOLE.in(context.draft());
    Set<String> written =
        parts.stream()
            .flatMap(Part::words)
            .map(Word::text)
            .filter(word -> Character.isUpperCase(word.codePointAt(0)))
            .flatMap(word -> NameForms.of(word).stream())
            .collect(Collectors.toSet());
    String text =
        parts.stream()
            .map(part -> part.text().text().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining("\n"));
    return WrongCompany.names(company).stream()
        .anyMatch(
            name -> text.contains(name.toLowerCase(Locale.ROOT)) || standsForIt(name, written));
  }

  /** Whether its first word or its initials are among the words with a capital. */
  private static boolean standsForIt(String name, Set<String> written) {
    List<String> words = List.of(name.strip().split("[\\s,&+]+", -1));
    String initials =
        words.stream()
            .filter(word -> !word.isEmpty())
            .map(word -> word.substring(0, 1))
            .collect(Collectors.joining());
    return !Collections.disjoint(NameForms.of(words.get(0)), written)
        || (initials.length() > 1 && !Collections.disjoint(NameForms.of(initials), written));
  }
}

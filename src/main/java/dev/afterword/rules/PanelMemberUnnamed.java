package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Part;
import dev.afterword.draft.Word;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Interview;
import dev.afterword.interview.Person;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Thanks to a group name everybody in it, or speak to the group as a whole. */
record PanelMemberUnnamed(RuleCard card) implements OneRule.OfDraft {

  @Override
  public List<Violation> check(DraftContext context) {
    Draft draft = context.draft();
    List<Person> readers = readers(context);
    if (readers.size() < 2 || speaksToAll(draft, context.options(card).texts("everybody"))) {
      return List.of();
    }
    Set<String> said = new HashSet<>();
    draft.letter().own().stream()
        .flatMap(Part::words)
        .map(Word::text)
        .forEach(word -> said.addAll(NameForms.of(word)));
    List<String> unnamed =
        readers.stream()
            .filter(person -> !isNamed(person, said))
            .map(PanelMemberUnnamed::name)
            .toList();
    return unnamed.isEmpty()
        ? List.of()
        : List.of(
            card.report(
                Salutation.of(draft)
                    .map(salutation -> draft.place(salutation.part().span()))
                    .orElseGet(draft::opening),
                Map.of("names", Names.listed(unnamed))));
  }

  /** Those in To and Cc; where they are not known, those who took part in the last interview. */
  private static List<Person> readers(DraftContext context) {
    Facts facts = context.knownFacts();
    List<Person> addressed = Recipients.inHeaders(facts, context.draft());
    if (addressed.size() > 1) {
      return addressed;
    }
    Optional<Interview> last =
        facts.interviews().stream()
            .filter(interview -> !interview.start().value().isAfter(context.send()))
            .reduce((earlier, later) -> later);
    return last.map(
            interview ->
                facts.people().stream().filter(person -> facts.met(interview, person)).toList())
        .orElse(List.of());
  }

  private static boolean speaksToAll(Draft draft, List<String> everybody) {
    boolean greeted = Salutation.of(draft).filter(Salutation::addressesSeveral).isPresent();
    String text =
        draft.letter().own().stream()
            .flatMap(Part::words)
            .map(Word::text)
            .map(word -> word.toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(" ", " ", " "));
    return greeted || everybody.stream().anyMatch(words -> text.contains(" " + words + " "));
  }

  private static boolean isNamed(Person person, Set<String> said) {
    return KnownNames.words(person).stream()
        .anyMatch(word -> word.forms().stream().anyMatch(said::contains));
  }

  private static String name(Person person) {
    return person.name().value();
  }
}

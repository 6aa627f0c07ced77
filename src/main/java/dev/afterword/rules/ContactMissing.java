package dev.afterword.rules;

import dev.afterword.draft.Kind;
import dev.afterword.draft.Part;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Person;
import dev.afterword.lint.Application;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Workspace;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Everybody who was met needs an address, a number or a postal address on record. */
record ContactMissing(RuleCard card) implements OneRule.OfWorkspace {

  @Override
  public List<Violation> check(Workspace workspace) {
    return workspace.applications().stream()
        .filter(application -> application.facts().outcome().value() == Facts.Outcome.PENDING)
        .flatMap(this::outOfReach)
        .toList();
  }

  private Stream<Violation> outOfReach(Application application) {
    Facts facts = application.facts();
    return facts.interviewers().stream()
        .filter(ContactMissing::isOutOfReach)
        .filter(person -> !isAskedFor(person, application))
        .map(
            person ->
                card.report(
                    facts.place(person.name().span()), Map.of("name", person.name().value())));
  }

  /** A request for the address that names the person is already the remedy. */
  private static boolean isAskedFor(Person person, Application application) {
    String name = person.name().value();
    Set<String> forms = new HashSet<>();
    KnownNames.words(name, name).forEach(word -> forms.addAll(word.forms()));
    return Stream.concat(application.drafts().stream(), application.sent().stream())
        .filter(draft -> draft.kind().kind() == Kind.CONTACT_REQUEST)
        .flatMap(draft -> draft.letter().body().stream())
        .flatMap(Part::words)
        .anyMatch(word -> NameForms.of(word.text()).stream().anyMatch(forms::contains));
  }

  private static boolean isOutOfReach(Person person) {
    return person.email().isEmpty() && person.phone().isEmpty() && person.address().isEmpty();
  }
}

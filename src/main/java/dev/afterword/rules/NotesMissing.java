package dev.afterword.rules;

import dev.afterword.draft.Kind;
import dev.afterword.interview.Delay;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Interview;
import dev.afterword.interview.Person;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Workspace;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What each person said should be on record before it is forgotten (CATALOGUE 6.19). */
record NotesMissing(RuleCard card) implements OneRule.OfWorkspace {

  @Override
  public List<Violation> check(Workspace workspace) {
    return workspace.applications().stream()
        .flatMap(application -> withoutNotes(application.facts(), workspace))
        .toList();
  }

  private Stream<Violation> withoutNotes(Facts facts, Workspace workspace) {
    Optional<Delay> after =
        workspace
            .settings()
            .rule(card, facts.source().path(), Kind.THANK_YOU)
            .options()
            .delay("after");
    if (!facts.outcome().value().isOpen() || after.isEmpty()) {
      return Stream.empty();
    }
    ZonedDateTime now = workspace.now().atZone(facts.zone());
    return facts.people().stream()
        .filter(person -> person.notes().isEmpty())
        .filter(person -> !StandIns.isOne(person.name().value()))
        .flatMap(
            person ->
                lastLongOver(person, facts, now, after.get()).stream()
                    .map(interview -> report(person, interview, facts)));
  }

  private Violation report(Person person, Interview interview, Facts facts) {
    return card.report(
        facts.place(person.name().span()),
        Map.of(
            "name", person.name().value(),
            "interview", Moments.day(interview.start().value().toLocalDate())));
  }

  private static Optional<Interview> lastLongOver(
      Person person, Facts facts, ZonedDateTime now, Delay after) {
    return facts.interviews().stream()
        .filter(interview -> !facts.calendar().plus(interview.end(), after).isAfter(now))
        .filter(interview -> facts.met(interview, person))
        .reduce((first, second) -> second);
  }
}

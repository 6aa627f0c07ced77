package dev.afterword.rules;

import dev.afterword.interview.Facts;
import dev.afterword.lint.Application;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Workspace;
import dev.afterword.timing.Timetable;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A reference should know of a call before it comes. It may come once an interview is over or a
 * final round is on record.
 */
record ReferenceNotInformed(RuleCard card) implements OneRule.OfWorkspace {

  @Override
  public List<Violation> check(Workspace workspace) {
    return workspace.applications().stream()
        .flatMap(application -> unaware(application, workspace))
        .toList();
  }

  private Stream<Violation> unaware(Application application, Workspace workspace) {
    Facts facts = application.facts();
    ZonedDateTime now = workspace.now().atZone(facts.zone());
    if (!facts.outcome().value().isOpen() || !mayBeCalled(facts, now)) {
      return Stream.empty();
    }
    ReferenceNotices notices = ReferenceNotices.of(application, now);
    return notices.references().stream()
        .filter(person -> !notices.isInformed(person) && !notices.isDrafted(person))
        .map(
            person ->
                card.report(
                    facts.place(person.name().span()), Map.of("name", person.name().value())));
  }

  private static boolean mayBeCalled(Facts facts, ZonedDateTime now) {
    return facts.outcome().value() == Facts.Outcome.OFFER
        || Timetable.lastOver(facts, now).isPresent()
        || facts.interviews().stream()
            .flatMap(interview -> interview.round().stream())
            .anyMatch(round -> round.value().matches("(?iu).*\\b(final|last)\\b.*"));
  }
}

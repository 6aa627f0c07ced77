package dev.afterword.rules;

import dev.afterword.draft.Kind;
import dev.afterword.interview.Delay;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Interview;
import dev.afterword.interview.Person;
import dev.afterword.interview.Received;
import dev.afterword.lint.Application;
import dev.afterword.lint.Outgoing;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Workspace;
import dev.afterword.yaml.Fields;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A reference who knew of the application is told how it ended. */
record ReferenceNotToldOutcome(RuleCard card) implements OneRule.OfWorkspace {

  @Override
  public List<Violation> check(Workspace workspace) {
    return workspace.applications().stream()
        .flatMap(application -> untold(application, workspace))
        .toList();
  }

  private Stream<Violation> untold(Application application, Workspace workspace) {
    Facts facts = application.facts();
    ZonedDateTime now = workspace.now().atZone(facts.zone());
    Optional<Delay> within =
        workspace
            .settings()
            .rule(card, facts.source().path(), Kind.REFERENCE_NOTICE)
            .options()
            .delay("within");
    Optional<ZonedDateTime> decided = decided(application);
    boolean stillTime =
        within.isEmpty()
            || decided
                .filter(at -> !now.isAfter(facts.calendar().plus(at, within.get())))
                .isPresent();
    if (!isKnown(facts.outcome().value()) || stillTime) {
      return Stream.empty();
    }
    ReferenceNotices notices = ReferenceNotices.of(application, now);
    ZonedDateTime since = decided.or(() -> lastEnd(facts)).orElse(now);
    return notices.references().stream()
        .filter(notices::isInformed)
        .filter(person -> !notices.isSentAfter(person, since) && !notices.isDrafted(person))
        .map(person -> report(person, facts));
  }

  private Violation report(Person person, Facts facts) {
    return card.report(
        facts.place(person.name().span()),
        Map.of("name", person.name().value(), "outcome", Fields.nameOf(facts.outcome().value())));
  }

  private static boolean isKnown(Facts.Outcome outcome) {
    return switch (outcome) {
      case ACCEPTED, REJECTED, WITHDRAWN -> true;
      case PENDING, OFFER, CLOSED -> false;
    };
  }

  /** When it was decided: their last word about it, or the writer's withdrawal. */
  private static Optional<ZonedDateTime> decided(Application application) {
    Stream<ZonedDateTime> theirs =
        application.facts().received().stream()
            .filter(
                received ->
                    received.kind() == Received.Kind.REJECTION
                        || received.kind() == Received.Kind.OFFER)
            .map(Received::at);
    Stream<ZonedDateTime> ours =
        application.history().outgoing(Set.of(Kind.WITHDRAWAL)).stream().map(Outgoing::at);
    return Stream.concat(theirs, ours).max(Comparator.naturalOrder());
  }

  private static Optional<ZonedDateTime> lastEnd(Facts facts) {
    return facts.interviews().stream().map(Interview::end).max(Comparator.naturalOrder());
  }
}

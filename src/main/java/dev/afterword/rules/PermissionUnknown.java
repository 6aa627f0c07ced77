package dev.afterword.rules;

import dev.afterword.interview.Facts;
import dev.afterword.interview.Interview;
import dev.afterword.interview.Promise;
import dev.afterword.interview.Received;
import dev.afterword.lint.Application;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Workspace;
import dev.afterword.text.Span;
import dev.afterword.timing.Timetable;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a follow-up is welcome should be on record; a wish to hear from the writer says it is.
 */
record PermissionUnknown(RuleCard card) implements OneRule.OfWorkspace {

  @Override
  public List<Violation> check(Workspace workspace) {
    return workspace.applications().stream()
        .map(Application::facts)
        .flatMap(facts -> check(facts, workspace.now().atZone(facts.zone())).stream())
        .toList();
  }

  private Optional<Violation> check(Facts facts, ZonedDateTime now) {
    Optional<Interview> last = Timetable.lastOver(facts, now);
    boolean known = facts.promised().flatMap(Promise::permission).isPresent();
    if (last.isEmpty()
        || known
        || facts.contactBy().isPresent()
        || facts.outcome().value() != Facts.Outcome.PENDING
        || isWanted(facts, last.get())) {
      return Optional.empty();
    }
    Span place =
        facts
            .promised()
            .flatMap(Promise::words)
            .map(words -> words.span())
            .orElse(last.get().start().span());
    return Optional.of(
        card.report(
            facts.place(place),
            Map.of("interview", Moments.day(last.get().start().value().toLocalDate()))));
  }

  private static boolean isWanted(Facts facts, Interview last) {
    return facts.received().stream()
        .anyMatch(
            received ->
                received.kind() == Received.Kind.REQUEST && received.at().isAfter(last.end()));
  }
}

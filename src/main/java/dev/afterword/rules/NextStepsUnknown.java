package dev.afterword.rules;

import dev.afterword.interview.Facts;
import dev.afterword.interview.Interview;
import dev.afterword.interview.Promise;
import dev.afterword.lint.Application;
import dev.afterword.lint.History;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Workspace;
import dev.afterword.text.Placed;
import dev.afterword.timing.Timetable;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * After an interview the facts should say when a decision is due, or that they would not say; once
 * a question how things stand is written, it asks for just that.
 */
record NextStepsUnknown(RuleCard card) implements OneRule.OfWorkspace {

  @Override
  public List<Violation> check(Workspace workspace) {
    List<Violation> found = new ArrayList<>();
    for (Application application : workspace.applications()) {
      Facts facts = application.facts();
      ZonedDateTime now = workspace.now().atZone(facts.zone());
      Optional<Interview> last = Timetable.lastOver(facts, now);
      if (facts.outcome().value() == Facts.Outcome.PENDING && last.isPresent()) {
        check(application, last.get()).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<Violation> check(Application application, Interview last) {
    Facts facts = application.facts();
    Optional<Placed<String>> words = facts.promised().flatMap(Promise::words);
    if (words.isPresent()) {
      return facts.promised().flatMap(Promise::by).isPresent()
          ? Optional.empty()
          : Optional.of(
              card.report(
                  "unreadable",
                  facts.place(words.get().span()),
                  Map.of("words", words.get().value())));
    }
    boolean wouldNotSay = facts.promised().filter(Promise::asked).isPresent();
    return wouldNotSay || isAsked(application, last)
        ? Optional.empty()
        : Optional.of(
            card.report(
                facts.place(last.start().span()),
                Map.of("interview", Moments.day(last.start().value().toLocalDate()))));
  }

  private static boolean isAsked(Application application, Interview last) {
    return application.history().outgoing(History.STATUS_KINDS).stream()
            .anyMatch(message -> message.at().isAfter(last.end()))
        || application.drafts().stream()
            .anyMatch(draft -> History.STATUS_KINDS.contains(draft.kind().kind()));
  }
}

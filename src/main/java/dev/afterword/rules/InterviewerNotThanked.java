package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Kind;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Interview;
import dev.afterword.interview.Person;
import dev.afterword.lint.Application;
import dev.afterword.lint.Options;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Workspace;
import dev.afterword.text.Placed;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every person of every interview is owed thanks, sent or drafted. A draft counts until its time
 * has passed without being recorded as sent (CATALOGUE 6.2). When thanks are late is the business
 * of {@code thank-you-late}, whose options count here too.
 *
 * @param late the rule about thanks that go out late
 */
record InterviewerNotThanked(RuleCard card, RuleCard late) implements OneRule.OfWorkspace {

  private static final Set<Facts.Outcome> OVER =
      Set.of(Facts.Outcome.REJECTED, Facts.Outcome.WITHDRAWN, Facts.Outcome.CLOSED);

  @Override
  public List<Violation> check(Workspace workspace) {
    List<Violation> found = new ArrayList<>();
    for (Application application : workspace.applications()) {
      if (!OVER.contains(application.facts().outcome().value())) {
        check(application, workspace, found);
      }
    }
    return found;
  }

  private void check(Application application, Workspace workspace, List<Violation> found) {
    Facts facts = application.facts();
    ZonedDateTime now = workspace.now().atZone(facts.zone());
    Options options =
        workspace.settings().rule(late, facts.source().path(), Kind.THANK_YOU).options();
    for (Interview interview : facts.interviews()) {
      if (interview.end().isAfter(now)) {
        continue;
      }
      ThanksDeadline deadline = new ThanksDeadline(interview, facts, options);
      for (Placed<String> name : interview.with()) {
        Optional<Person> person = facts.person(name.value());
        if (person.isEmpty() || !isCovered(person.get(), interview, application, now)) {
          found.add(
              report(person.map(Person::name).orElse(name), interview, application, deadline, now));
        }
      }
    }
  }

  private Violation report(
      Placed<String> name,
      Interview interview,
      Application application,
      ThanksDeadline deadline,
      ZonedDateTime now) {
    Facts facts = application.facts();
    Optional<Draft> passed =
        facts.person(name.value()).flatMap(person -> passed(person, interview, application, now));
    Map<String, String> values =
        Map.of(
            "name", name.value(),
            "interview", Moments.day(interview.start().value().toLocalDate()),
            "due", deadline.limit().map(Moments::minute).orElse("soon"),
            "draft", passed.map(Draft::path).orElse(""),
            "send", passed.flatMap(draft -> sendOf(draft, facts)).map(Moments::minute).orElse(""));
    Severity severity = deadline.lateness(now).orElse(Severity.SUGGESTION);
    Violation violation = card.report(facts.place(name.span()), values).withSeverity(severity);
    if (passed.isPresent()) {
      return violation
          .withHelp(card.report("help-unrecorded", violation.place(), values).message())
          .withRelated(Moments.ofSend(passed.get()), "the planned time");
    }
    return severity == Severity.ERROR
        ? violation.withHelp(card.report("help-late", violation.place(), values).message())
        : violation;
  }

  /** The last draft of thanks to a person of which the time has passed. */
  private static Optional<Draft> passed(
      Person person, Interview interview, Application application, ZonedDateTime now) {
    Facts facts = application.facts();
    return application.drafts().stream()
        .filter(draft -> !isStillToGo(draft, facts, now) && thanks(draft, facts, person))
        .filter(draft -> sendOf(draft, facts).filter(at -> at.isAfter(interview.end())).isPresent())
        .reduce((first, second) -> second);
  }

  private static Optional<ZonedDateTime> sendOf(Draft draft, Facts facts) {
    return draft.headers().send().map(send -> send.in(facts.zone()));
  }

  private static boolean isCovered(
      Person person, Interview interview, Application application, ZonedDateTime now) {
    Facts facts = application.facts();
    return Timeline.isThanked(facts, interview, person)
        || application.drafts().stream()
            .filter(draft -> isStillToGo(draft, facts, now))
            .anyMatch(draft -> thanks(draft, facts, person));
  }

  private static boolean isStillToGo(Draft draft, Facts facts, ZonedDateTime now) {
    return sendOf(draft, facts).filter(send -> send.isBefore(now)).isEmpty();
  }

  private static boolean thanks(Draft draft, Facts facts, Person person) {
    return switch (draft.kind().kind()) {
      case THANK_YOU, CARD -> Recipients.of(facts, draft).contains(person);
      case GROUP_THANKS -> true;
      default -> false;
    };
  }
}

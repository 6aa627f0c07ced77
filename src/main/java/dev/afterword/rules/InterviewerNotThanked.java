package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.interview.Interview;
import dev.afterword.interview.Person;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Workspace;
import dev.afterword.text.Placed;
import dev.afterword.timing.Coverage;
import dev.afterword.timing.PolicyReader;
import dev.afterword.timing.Window;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every person of every interview is owed thanks, sent or drafted; when they are late is the
 * business of {@code thank-you-late}.
 */
record InterviewerNotThanked(RuleCard card, PolicyReader policies) implements OneRule.OfWorkspace {

  @Override
  public List<Violation> check(Workspace workspace) {
    return ApplicationTimes.inEach(workspace, policies, this::check);
  }

  private Stream<Violation> check(ApplicationTimes times) {
    return times.timetable().isOver()
        ? Stream.empty()
        : times.facts().interviews().stream()
            .filter(interview -> !interview.end().isAfter(times.now()))
            .flatMap(interview -> check(times, interview));
  }

  private Stream<Violation> check(ApplicationTimes times, Interview interview) {
    return interview.with().stream()
        .flatMap(
            name -> {
              Optional<Person> person = times.facts().person(name.value());
              Coverage.Evidence evidence = times.coverage().thanks(interview, person);
              return evidence.isCovered()
                  ? Stream.empty()
                  : Stream.of(
                      report(times, interview, person.map(Person::name).orElse(name), evidence));
            });
  }

  private Violation report(
      ApplicationTimes times,
      Interview interview,
      Placed<String> name,
      Coverage.Evidence evidence) {
    Window window = times.timetable().thanks(interview);
    Optional<Draft> passed = evidence.passed();
    Map<String, String> values =
        Map.of(
            "name", name.value(),
            "interview", Moments.day(interview.start().value().toLocalDate()),
            "due", window.closes().map(Moments::minute).orElse("soon"),
            "draft", passed.map(Draft::path).orElse(""),
            "send",
                passed
                    .flatMap(draft -> draft.headers().send())
                    .map(send -> Moments.minute(send.in(times.facts().zone())))
                    .orElse(""));
    Severity severity = severity(times, window);
    Violation violation =
        card.report(times.facts().place(name.span()), values).withSeverity(severity);
    if (passed.isPresent()) {
      return violation
          .withHelp(card.words("help-unrecorded", values))
          .withRelated(Moments.ofSend(passed.get()), "the planned time");
    }
    return severity == Severity.ERROR
        ? violation.withHelp(card.words("help-late", values))
        : violation;
  }

  private static Severity severity(ApplicationTimes times, Window window) {
    if (window.isOver(times.now())) {
      return Severity.ERROR;
    }
    return times.now().isAfter(window.best()) ? Severity.WARNING : Severity.SUGGESTION;
  }
}

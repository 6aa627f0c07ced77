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

  /** Somebody to thank, and what there is that should have done it. */
  private record Owed(Placed<String> name, Coverage.Evidence evidence) {}

  private Stream<Violation> check(ApplicationTimes times, Interview interview) {
    List<Owed> owed =
        interview.with().stream()
            .map(name -> owed(times, interview, name))
            .filter(one -> !one.evidence().isCovered())
            .toList();
    return times.policy().isThankedTogether(interview) && owed.size() > 1
        ? Stream.of(report(times, interview, owed))
        : owed.stream().map(one -> report(times, interview, List.of(one)));
  }

  private static Owed owed(ApplicationTimes times, Interview interview, Placed<String> name) {
    Optional<Person> person = times.facts().person(name.value());
    return new Owed(
        person.map(Person::name).orElse(name), times.coverage().thanks(interview, person));
  }

  /** At the first of them; the others of a large panel are owed the same message. */
  private Violation report(ApplicationTimes times, Interview interview, List<Owed> owed) {
    Window window = times.timetable().thanks(interview);
    Owed first = owed.get(0);
    Optional<Draft> passed = first.evidence().passed();
    Map<String, String> values =
        Map.of(
            "name", first.name().value(),
            "names", Names.listed(owed.stream().map(one -> one.name().value()).toList()),
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
        card.report(
                owed.size() > 1 ? "panel" : "message",
                times.facts().place(first.name().span()),
                values)
            .withSeverity(severity);
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

package dev.afterword.rules;

import dev.afterword.interview.Facts;
import dev.afterword.interview.Interview;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Workspace;
import dev.afterword.text.Placed;
import dev.afterword.timing.PolicyReader;
import dev.afterword.timing.Purpose;
import dev.afterword.timing.Window;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where cards are wanted, everybody who gave an interview is owed one. */
record CardMissing(RuleCard card, PolicyReader policies) implements OneRule.OfWorkspace {

  @Override
  public List<Violation> check(Workspace workspace) {
    return ApplicationTimes.inEach(workspace, policies, this::check);
  }

  private Stream<Violation> check(ApplicationTimes times) {
    return times.facts().cards() != Facts.Cards.REQUIRED || times.timetable().isOver()
        ? Stream.empty()
        : times.facts().interviews().stream()
            .filter(interview -> interview.end().isBefore(times.now()))
            .flatMap(interview -> check(times, interview));
  }

  private Stream<Violation> check(ApplicationTimes times, Interview interview) {
    return interview.with().stream()
        .filter(name -> !isCovered(times, interview, name))
        .map(name -> times.timetable().card(interview, name))
        .filter(window -> window.isOver(times.now()))
        .map(window -> report(interview, window));
  }

  private static boolean isCovered(
      ApplicationTimes times, Interview interview, Placed<String> name) {
    return times
        .coverage()
        .since(Purpose.CARD, times.facts().person(name.value()), interview.end())
        .isCovered();
  }

  private Violation report(Interview interview, Window window) {
    return card.report(
        window.place(),
        Map.of(
            "name", window.reader().orElse(""),
            "interview", Moments.day(interview.end().toLocalDate())));
  }
}

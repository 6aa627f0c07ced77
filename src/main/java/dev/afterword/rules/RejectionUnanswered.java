package dev.afterword.rules;

import dev.afterword.lint.Incoming;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Workspace;
import dev.afterword.timing.PolicyReader;
import dev.afterword.timing.Purpose;
import dev.afterword.timing.Window;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A rejection after an interview is owed a few friendly lines. */
record RejectionUnanswered(RuleCard card, PolicyReader policies) implements OneRule.OfWorkspace {

  @Override
  public List<Violation> check(Workspace workspace) {
    return ApplicationTimes.inEach(workspace, policies, this::check);
  }

  private Stream<Violation> check(ApplicationTimes times) {
    return times
        .timetable()
        .rejection()
        .filter(rejection -> !isAnswered(times, rejection))
        .flatMap(rejection -> times.timetable().rejectionReply())
        .filter(window -> window.isOver(times.now()))
        .map(this::report)
        .stream();
  }

  private static boolean isAnswered(ApplicationTimes times, Incoming rejection) {
    return times
        .coverage()
        .since(Purpose.REJECTION_REPLY, rejection.from(), rejection.at())
        .isCovered();
  }

  private Violation report(Window window) {
    return card.report(window.place(), Map.of("day", Moments.day(window.opens().toLocalDate())));
  }
}

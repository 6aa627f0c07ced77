package dev.afterword.rules;

import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Workspace;
import dev.afterword.timing.PolicyReader;
import dev.afterword.timing.Window;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The time for a question has come and gone, and none is out or drafted. */
record StatusOverdue(RuleCard card, PolicyReader policies) implements OneRule.OfWorkspace {

  @Override
  public List<Violation> check(Workspace workspace) {
    return ApplicationTimes.inEach(workspace, policies, this::check);
  }

  private Stream<Violation> check(ApplicationTimes times) {
    if (times.timetable().isSurelyTooSoonToAsk() || times.timetable().stalled().isPresent()) {
      return Stream.empty();
    }
    return times
        .timetable()
        .nextStatus()
        .filter(window -> window.isOver(times.now()))
        .filter(window -> !times.coverage().ofDrafts(window).isCovered())
        .map(window -> report(window))
        .stream();
  }

  private Violation report(Window window) {
    ZonedDateTime due = window.closes().orElseThrow();
    return card.report(
        window.place(), Map.of("reason", window.reason(), "due", Moments.day(due.toLocalDate())));
  }
}

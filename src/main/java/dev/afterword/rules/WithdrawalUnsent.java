package dev.afterword.rules;

import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Workspace;
import dev.afterword.timing.PolicyReader;
import dev.afterword.timing.Window;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The outcome says withdrawn; they should have been told. */
record WithdrawalUnsent(RuleCard card, PolicyReader policies) implements OneRule.OfWorkspace {

  @Override
  public List<Violation> check(Workspace workspace) {
    return ApplicationTimes.inEach(workspace, policies, this::check);
  }

  private Stream<Violation> check(ApplicationTimes times) {
    return times
        .timetable()
        .withdrawal()
        .filter(window -> !times.coverage().ever(window).isCovered())
        .map(this::report)
        .stream();
  }

  private Violation report(Window window) {
    return card.report(window.place(), Map.of("reason", window.reason()));
  }
}

package dev.afterword.rules;

import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Workspace;
import dev.afterword.timing.PolicyReader;
import dev.afterword.timing.Window;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where keeping in touch is wanted, its time comes round. */
record KeepInTouchDue(RuleCard card, PolicyReader policies) implements OneRule.OfWorkspace {

  @Override
  public List<Violation> check(Workspace workspace) {
    return ApplicationTimes.inEach(workspace, policies, this::check);
  }

  private Stream<Violation> check(ApplicationTimes times) {
    return times
        .timetable()
        .keepInTouch()
        .filter(window -> !times.now().isBefore(window.pressing()))
        .filter(window -> !times.coverage().ofDrafts(window).isCovered())
        .map(this::report)
        .stream();
  }

  private Violation report(Window window) {
    return card.report(window.place(), Map.of("reason", window.reason()));
  }
}

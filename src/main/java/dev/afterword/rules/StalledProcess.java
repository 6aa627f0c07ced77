package dev.afterword.rules;

import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Workspace;
import dev.afterword.timing.PolicyReader;
import dev.afterword.timing.Stop;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All that can be asked has been asked, or silence has lasted too long. */
record StalledProcess(RuleCard card, PolicyReader policies) implements OneRule.OfWorkspace {

  @Override
  public List<Violation> check(Workspace workspace) {
    return ApplicationTimes.inEach(workspace, policies, this::check);
  }

  private Stream<Violation> check(ApplicationTimes times) {
    return times.timetable().isSurelyTooSoonToAsk()
        ? Stream.empty()
        : times.timetable().stalled().map(this::report).stream();
  }

  private Violation report(Stop stop) {
    return card.report(stop.place(), Map.of("reason", stop.reason()));
  }
}

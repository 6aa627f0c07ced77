package dev.afterword.rules;

import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Workspace;
import dev.afterword.timing.PolicyReader;
import dev.afterword.timing.Window;
import dev.afterword.yaml.Fields;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A reference who knew of the application is told how it ended. */
record ReferenceNotToldOutcome(RuleCard card, PolicyReader policies)
    implements OneRule.OfWorkspace {

  @Override
  public List<Violation> check(Workspace workspace) {
    return ApplicationTimes.inEach(workspace, policies, this::check);
  }

  private Stream<Violation> check(ApplicationTimes times) {
    String outcome = Fields.nameOf(times.facts().outcome().value());
    return times.timetable().referenceResults().stream()
        .filter(window -> window.isOver(times.now()))
        .filter(window -> !times.coverage().since(window, window.opens()).isCovered())
        .map(window -> report(window, outcome));
  }

  private Violation report(Window window, String outcome) {
    return card.report(
        window.place(), Map.of("name", window.reader().orElseThrow(), "outcome", outcome));
  }
}

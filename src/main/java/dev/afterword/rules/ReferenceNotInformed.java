package dev.afterword.rules;

import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Workspace;
import dev.afterword.timing.PolicyReader;
import dev.afterword.timing.Window;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A reference should know of a call before it comes. */
record ReferenceNotInformed(RuleCard card, PolicyReader policies) implements OneRule.OfWorkspace {

  @Override
  public List<Violation> check(Workspace workspace) {
    return ApplicationTimes.inEach(workspace, policies, this::check);
  }

  private Stream<Violation> check(ApplicationTimes times) {
    return times.facts().outcome().value().isOpen()
        ? times.timetable().referenceNotices().stream()
            .filter(window -> !times.coverage().ever(window).isCovered())
            .map(this::report)
        : Stream.empty();
  }

  private Violation report(Window window) {
    return card.report(window.place(), Map.of("name", window.reader().orElseThrow()));
  }
}

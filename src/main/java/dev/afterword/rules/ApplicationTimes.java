package dev.afterword.rules;

import dev.afterword.interview.Facts;
import dev.afterword.lint.Application;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Workspace;
import dev.afterword.timing.Coverage;
import dev.afterword.timing.Policy;
import dev.afterword.timing.PolicyReader;
import dev.afterword.timing.Timetable;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The times of an application at the moment of the check.
 *
 * @param facts of the application
 * @param now the moment
 * @param policy the numbers that hold for it
 * @param timetable what one can know now
 * @param coverage what was sent and is drafted
 */
record ApplicationTimes(
    Facts facts, ZonedDateTime now, Policy policy, Timetable timetable, Coverage coverage) {

  /** What is found in each application of a workspace. */
  static List<Violation> inEach(
      Workspace workspace,
      PolicyReader policies,
      Function<ApplicationTimes, Stream<Violation>> check) {
    return workspace.applications().stream()
        .map(application -> of(application, workspace, policies))
        .flatMap(check)
        .toList();
  }

  private static ApplicationTimes of(
      Application application, Workspace workspace, PolicyReader policies) {
    Facts facts = application.facts();
    ZonedDateTime now = workspace.now().atZone(facts.zone());
    Policy policy = policies.read(workspace.settings(), facts.source().path());
    return new ApplicationTimes(
        facts, now, policy, Timetable.of(application, policy, now), Coverage.of(application, now));
  }
}

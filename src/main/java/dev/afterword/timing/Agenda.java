package dev.afterword.timing;

import dev.afterword.interview.Facts;
import dev.afterword.lint.Application;
import dev.afterword.lint.Workspace;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What follows for one application at a moment: what to send to whom and when, what is done or
 * covered, and what to stop.
 *
 * @param facts of the application
 * @param tasks by time
 */
public record Agenda(Facts facts, List<Task> tasks) {

  /** Keeps its own copy of the tasks. */
  public Agenda {
    tasks = List.copyOf(tasks);
  }

  /** The agendas of all applications of a workspace, in order of the paths of their facts. */
  public static List<Agenda> of(Workspace workspace, PolicyReader policies) {
    Optional<Facts> accepted =
        workspace.applications().stream()
            .map(Application::facts)
            .filter(facts -> facts.outcome().value() == Facts.Outcome.ACCEPTED)
            .findFirst();
    return workspace.applications().stream()
        .map(
            application ->
                of(
                    application,
                    policies.read(workspace.settings(), application.facts().source().path()),
                    workspace.now().atZone(application.facts().zone()),
                    accepted))
        .toList();
  }

  /**
   * The agenda of one application.
   *
   * @param accepted the application of which the offer is accepted, so that the others end
   */
  public static Agenda of(
      Application application, Policy policy, ZonedDateTime now, Optional<Facts> accepted) {
    return new Agenda(application.facts(), new Tasks(application, policy, now, accepted).all());
  }
}

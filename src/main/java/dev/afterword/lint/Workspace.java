package dev.afterword.lint;

import dev.afterword.draft.Draft;
import dev.afterword.interview.Facts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that one check speaks about.
 *
 * @param applications in order of the paths of their facts
 * @param loose drafts without facts, in order of path
 * @param background the paths of drafts and facts that nobody asked about: they are read so that
 *     others can be compared with them, and nothing is reported in them
 * @param now the moment of the check
 * @param zone the zone of times that no facts put elsewhere
 * @param settings what the user has chosen
 * @param samples letters of others that the user keeps to learn from, in order of path
 */
public record Workspace(
    List<Application> applications,
    List<Draft> loose,
    Set<String> background,
    Instant now,
    ZoneId zone,
    Settings settings,
    List<Draft> samples) {

  /** A workspace of somebody who keeps no samples. */
  public Workspace(
      List<Application> applications,
      List<Draft> loose,
      Set<String> background,
      Instant now,
      ZoneId zone,
      Settings settings) {
    this(applications, loose, background, now, zone, settings, List.of());
  }

  /** A workspace of which everything is to be checked. */
  public Workspace(
      List<Application> applications,
      List<Draft> loose,
      Instant now,
      ZoneId zone,
      Settings settings) {
    this(applications, loose, Set.of(), now, zone, settings);
  }

  /** Keeps its own copies of the lists. */
  public Workspace {
    applications = List.copyOf(applications);
    loose = List.copyOf(loose);
    background = Set.copyOf(background);
    samples = List.copyOf(samples);
  }

  /** The same with other samples. */
  public Workspace withSamples(List<Draft> kept) {
    return new Workspace(applications, loose, background, now, zone, settings, kept);
  }

  /**
   * All drafts to check, in order of path; what was sent is not among them, nor what stands in the
   * background.
   */
  public List<Draft> drafts() {
    return Stream.concat(
            applications.stream().flatMap(application -> application.drafts().stream()),
            loose.stream())
        .filter(draft -> !background.contains(draft.path()))
        .sorted(Comparator.comparing(Draft::path))
        .toList();
  }

  /** The application that a draft belongs to. */
  public Optional<Application> applicationOf(Draft draft) {
    return applications.stream()
        .filter(application -> application.drafts().contains(draft))
        .findFirst();
  }

  /** The facts that a draft belongs to. */
  public Optional<Facts> factsOf(Draft draft) {
    return applicationOf(draft).map(Application::facts);
  }
}

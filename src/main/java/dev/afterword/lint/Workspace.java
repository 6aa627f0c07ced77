package dev.afterword.lint;

import dev.afterword.draft.Draft;
import dev.afterword.interview.Facts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.stream.Stream;

/** All that one check speaks about. Immutable. */
public final class Workspace {

  private final List<Application> applications;
  private final List<Draft> loose;
  private final Set<String> background;
  private final Instant now;
  private final ZoneId zone;
  private final Settings settings;
  private final List<Draft> samples;
  private final Map<String, String> brokenFacts;
  private final List<Draft> drafts;
  private final Map<Draft, Application> owners;
  private final Map<WorkedOut<?>, FutureTask<?>> workedOut = new ConcurrentHashMap<>();

  /**
   * @param applications in order of the paths of their facts
   * @param loose drafts without facts, in order of path
   * @param background the paths of drafts and facts that nobody asked about: they are read so that
   *     others can be compared with them, and nothing is reported in them
   * @param now the moment of the check
   * @param zone the zone of times that no facts put elsewhere
   * @param settings what the user has chosen
   * @param samples letters of others that the user keeps to learn from, in order of path
   */
  public Workspace(
      List<Application> applications,
      List<Draft> loose,
      Set<String> background,
      Instant now,
      ZoneId zone,
      Settings settings,
      List<Draft> samples) {
    this(applications, loose, background, now, zone, settings, samples, Map.of());
  }

  private Workspace(
      List<Application> applications,
      List<Draft> loose,
      Set<String> background,
      Instant now,
      ZoneId zone,
      Settings settings,
      List<Draft> samples,
      Map<String, String> brokenFacts) {
    this.applications = List.copyOf(applications);
    this.loose = List.copyOf(loose);
    this.background = Set.copyOf(background);
    this.now = now;
    this.zone = zone;
    this.settings = settings;
    this.samples = List.copyOf(samples);
    this.brokenFacts = Map.copyOf(brokenFacts);
    this.drafts =
        Stream.concat(
                applications.stream().flatMap(application -> application.drafts().stream()),
                loose.stream())
            .filter(draft -> !background.contains(draft.path()))
            .sorted(Comparator.comparing(Draft::path))
            .toList();
    this.owners = new HashMap<>();
    applications.forEach(
        application ->
            application.drafts().forEach(draft -> owners.putIfAbsent(draft, application)));
  }

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

  /** The applications, in order of the paths of their facts. */
  public List<Application> applications() {
    return applications;
  }

  /** Drafts without facts, in order of path. */
  public List<Draft> loose() {
    return loose;
  }

  /** The paths of drafts and facts that are only there to be compared with. */
  public Set<String> background() {
    return background;
  }

  /** The moment of the check. */
  public Instant now() {
    return now;
  }

  /** The zone of times that no facts put elsewhere. */
  public ZoneId zone() {
    return zone;
  }

  /** What the user has chosen. */
  public Settings settings() {
    return settings;
  }

  /** Letters of others that the user keeps to learn from, in order of path. */
  public List<Draft> samples() {
    return samples;
  }

  /** The same with other samples. */
  public Workspace withSamples(List<Draft> kept) {
    return new Workspace(applications, loose, background, now, zone, settings, kept, brokenFacts);
  }

  /**
   * The facts that a draft belongs to, if something is wrong with them, so that rules may lack what
   * they need to judge it.
   */
  public Optional<String> brokenFactsOf(Draft draft) {
    return Optional.ofNullable(brokenFacts.get(draft.path()));
  }

  /**
   * The same where something is wrong with facts.
   *
   * @param byDraft the paths of such facts, by the path of the draft that belongs to them
   */
  public Workspace withBrokenFacts(Map<String, String> byDraft) {
    return new Workspace(applications, loose, background, now, zone, settings, samples, byDraft);
  }

  /**
   * All drafts to check, in order of path; what was sent is not among them, nor what stands in the
   * background.
   */
  public List<Draft> drafts() {
    return drafts;
  }

  /** The application that a draft belongs to. */
  public Optional<Application> applicationOf(Draft draft) {
    return Optional.ofNullable(owners.get(draft));
  }

  /** Does the work for the first who asks; the others get what came of it. */
  <T> T once(WorkedOut<T> what, Function<Workspace, T> work) {
    @SuppressWarnings("unchecked") // It was put there under the same key.
    FutureTask<T> task =
        (FutureTask<T>)
            workedOut.computeIfAbsent(what, first -> new FutureTask<>(() -> work.apply(this)));
    task.run();
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException bug) {
        throw bug;
      }
      if (e.getCause() instanceof Error bug) {
        throw bug;
      }
      throw new IllegalStateException("what rules share could not be worked out", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("working out what rules share was interrupted", e);
    }
  }

  /** The facts that a draft belongs to. */
  public Optional<Facts> factsOf(Draft draft) {
    return applicationOf(draft).map(Application::facts);
  }
}

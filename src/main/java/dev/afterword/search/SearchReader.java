package dev.afterword.search;

import dev.afterword.draft.Draft;
import dev.afterword.draft.DraftReader;
import dev.afterword.interview.Facts;
import dev.afterword.interview.FactsReader;
import dev.afterword.interview.Sent;
import dev.afterword.lint.Application;
import dev.afterword.lint.Settings;
import dev.afterword.lint.Workspace;
import dev.afterword.text.FileContents;
import dev.afterword.text.Placed;
import dev.afterword.text.Problem;
import dev.afterword.text.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what a check is about: the drafts that were asked for, the facts that they belong to, and
 * the messages to compare them with.
 */
public final class SearchReader {

  /** The name of the file with the facts of an application. */
  public static final String FACTS = "interview.yml";

  /** The folder of what went out. */
  public static final String SENT = "sent";

  /** Whether a file of this name, in no matter which folder, is a draft unless settings say no. */
  public static boolean isDraftName(String name) {
    return DraftWalk.isDraft(name);
  }

  private final Path workingFolder;
  private final DraftReader drafts;
  private final ZoneId systemZone;
  private final Predicate<Path> excluded;
  private final Predicate<Path> separate;
  private final FileContents files;

  /**
   * @param workingFolder what relative paths start from
   * @param systemZone the zone of facts that name none
   * @param excluded absolute paths that are no drafts unless they are named one by one
   * @param separate whether a folder, absolute, that has settings is a search of its own, which
   *     {@link Found#others} names and nobody reads here
   * @param files where drafts and facts come from; which there are is looked up on the disk
   */
  public SearchReader(
      Path workingFolder,
      DraftReader drafts,
      ZoneId systemZone,
      Predicate<Path> excluded,
      Predicate<Path> separate,
      FileContents files) {
    this.files = files;
    this.workingFolder = workingFolder.toAbsolutePath().normalize();
    this.drafts = drafts;
    this.systemZone = systemZone;
    this.excluded = excluded;
    this.separate = separate;
  }

  /**
   * What was found.
   *
   * @param applications in order of the paths of their facts
   * @param loose drafts without facts, in order of path
   * @param background the paths of drafts and facts that nobody asked about
   * @param brokenFacts by the path of a draft, the facts that it belongs to, if something is wrong
   *     with them
   * @param others folders below the asked ones that are searches of their own, named as the asked
   *     ones are
   * @param problems what could not be read, by path and place
   */
  public record Found(
      List<Application> applications,
      List<Draft> loose,
      Set<String> background,
      Map<String, String> brokenFacts,
      List<Path> others,
      List<Problem> problems) {

    /** Keeps its own copies. */
    public Found {
      applications = List.copyOf(applications);
      loose = List.copyOf(loose);
      background = Set.copyOf(background);
      brokenFacts = Map.copyOf(brokenFacts);
      others = List.copyOf(others);
      problems = List.copyOf(problems);
    }

    /**
     * All of it as one workspace.
     *
     * @param now the moment of the check
     * @param zone the zone of times that no facts put elsewhere
     */
    public Workspace workspace(Instant now, ZoneId zone, Settings settings) {
      return new Workspace(applications, loose, background, now, zone, settings)
          .withBrokenFacts(brokenFacts);
    }
  }

  /**
   * Reads files and folders.
   *
   * @param asked as the user gave them
   */
  public Found read(List<Path> asked) {
    Reading reading = new Reading(asked);
    asked.forEach(reading::ask);
    return reading.found();
  }

  /**
   * Reads files and folders, and a draft that does not come from a file.
   *
   * @param asked as the user gave them
   * @param name the file that the draft stands for, whether or not it exists; its folder tells the
   *     facts, its ending the form
   * @param bytes the draft
   */
  public Found read(List<Path> asked, String name, byte[] bytes) {
    Reading reading = new Reading(Stream.concat(asked.stream(), Stream.of(Path.of(name))).toList());
    reading.askPiped(name, bytes);
    asked.forEach(reading::ask);
    return reading.found();
  }

  /**
   * Reads letters that are kept to learn from.
   *
   * @param folders absolute; one that is not there is a problem
   * @param into gets what could not be read
   * @return in order of path
   */
  public List<Draft> samples(List<Path> folders, Problems into) {
    Reading reading = new Reading(List.of());
    return folders.stream()
        .flatMap(folder -> reading.samples(folder, into).stream())
        .sorted(Comparator.comparing(Draft::path))
        .toList();
  }

  /** One search; paths in it are absolute. */
  private final class Reading {

    private final Problems problems = new Problems();
    private final Map<Path, Draft> read = new TreeMap<>();
    private final Set<Path> tried = new HashSet<>();
    private final Map<Path, Optional<Facts>> facts = new TreeMap<>();
    private final Set<String> foreground = new HashSet<>();
    private final Set<Path> named = new HashSet<>();
    private final List<Path> others = new ArrayList<>();
    private final List<Path> asked;

    /** Whether all paths were given as absolute ones; empty if only some were. */
    private final Optional<Boolean> alike;

    Reading(List<Path> asked) {
      this.asked = List.copyOf(asked);
      long absolute = asked.stream().filter(Path::isAbsolute).count();
      this.alike =
          absolute > 0 && absolute < asked.size() ? Optional.empty() : Optional.of(absolute > 0);
    }

    void ask(Path asked) {
      Path path = workingFolder.resolve(asked).normalize();
      if (!Files.isDirectory(path)) {
        if (path.endsWith(FACTS)) {
          askFacts(path);
        } else if (!files.isFile(path) || isLetter(path)) {
          named.add(path);
          askDraft(path);
        }
        return;
      }
      Problems own = new Problems();
      DraftWalk.Files files =
          DraftWalk.walk(path, Integer.MAX_VALUE, excluded, separate, this::shown, own);
      askDrafts(files.drafts());
      files.facts().forEach(this::askFacts);
      files.others().forEach(other -> others.add(Path.of(shown(other))));
      boolean nothing =
          files.drafts().isEmpty() && files.facts().isEmpty() && files.others().isEmpty();
      if (nothing && own.isEmpty()) {
        own.add(
            shown(path), "nothing to check: no draft (.md, .txt, .eml) and no interview.yml here");
      }
      problems.addAll(own.all());
    }

    private boolean isLetter(Path path) {
      Path name = path.getFileName();
      boolean other = name != null && DraftWalk.isOtherText(name.toString());
      if (other) {
        problems.add(
            shown(path), "by its name this is no letter; drafts are .md, .txt and .eml files");
      }
      return !other;
    }

    void askPiped(String name, byte[] bytes) {
      Path path = workingFolder.resolve(name).normalize();
      if (!isLetter(path)) {
        return;
      }
      tried.add(path);
      named.add(path);
      foreground.add(name);
      DraftReader.Reading piped = drafts.read(name, bytes);
      problems.addAll(piped.problems());
      piped.draft().ifPresent(draft -> read.put(path, draft));
    }

    List<Draft> samples(Path folder, Problems into) {
      return DraftWalk.walk(
              folder, DraftWalk.SIBLINGS, none -> false, none -> false, this::shown, into)
          .drafts()
          .stream()
          .flatMap(path -> draft(path, into).stream())
          .toList();
    }

    private void askFacts(Path path) {
      foreground.add(shown(path));
      facts(path);
    }

    private void askDraft(Path path) {
      foreground.add(shown(path));
      if (tried.add(path)) {
        draft(path, problems).ifPresent(draft -> read.put(path, draft));
      }
    }

    /** What came of reading one file; the files are read side by side. */
    private record OneDraft(Path path, Optional<Draft> draft, List<Problem> problems) {}

    private void askDrafts(List<Path> paths) {
      paths.forEach(path -> foreground.add(shown(path)));
      List<Path> untried = paths.stream().filter(tried::add).toList();
      for (OneDraft one : untried.parallelStream().map(this::oneDraft).toList()) {
        problems.addAll(one.problems());
        one.draft().ifPresent(draft -> read.put(one.path(), draft));
      }
    }

    private OneDraft oneDraft(Path path) {
      Problems own = new Problems();
      Optional<Draft> draft = draft(path, own);
      return new OneDraft(path, draft, own.all());
    }

    /** As the path that led here was given; what no path led to, as all of them were. */
    private boolean isShownAbsolute(Path path) {
      if (alike.isPresent()) {
        return alike.get();
      }
      List<Path> leading =
          asked.stream()
              .filter(given -> path.startsWith(workingFolder.resolve(given).normalize()))
              .toList();
      List<Path> given = leading.isEmpty() ? asked : leading;
      return !given.isEmpty() && given.stream().allMatch(Path::isAbsolute);
    }

    private String shown(Path path) {
      Path shown = isShownAbsolute(path) ? path : workingFolder.relativize(path);
      String text = shown.toString().replace('\\', '/');
      return text.isEmpty() ? "." : text;
    }

    private Optional<Draft> draft(Path path, Problems into) {
      String shown = shown(path);
      Optional<DraftReader.Reading> reading =
          files
              .open(path)
              .map(text -> drafts.read(shown, text))
              .or(() -> files.bytes(path, shown, into).map(bytes -> drafts.read(shown, bytes)));
      reading.ifPresent(read -> into.addAll(read.problems()));
      return reading.flatMap(DraftReader.Reading::draft);
    }

    /** What is wrong with a file that nobody asked about matters only if it cannot be compared. */
    private Optional<Draft> backgroundDraft(Path path) {
      Problems own = new Problems();
      Optional<Draft> draft = draft(path, own);
      if (draft.isEmpty()) {
        problems.addAll(own.all());
      }
      return draft;
    }

    private Optional<Facts> facts(Path path) {
      return facts.computeIfAbsent(
          path,
          file ->
              files
                  .text(file, shown(file), problems)
                  .flatMap(
                      source -> {
                        FactsReader.Reading reading = FactsReader.read(source, systemZone);
                        problems.addAll(reading.problems());
                        return reading.facts();
                      }));
    }

    Found found() {
      Map<Path, Optional<Path>> owners = new HashMap<>();
      Map.copyOf(read).forEach((path, draft) -> owners.put(path, owner(path, draft)));
      owners.values().forEach(owner -> owner.ifPresent(this::facts));
      readSiblings(owners);
      Map<Path, List<Path>> owned = new HashMap<>();
      owners.forEach(
          (path, owner) ->
              owner.ifPresent(
                  facts -> owned.computeIfAbsent(facts, none -> new ArrayList<>()).add(path)));
      List<Application> applications = new ArrayList<>();
      facts.forEach(
          (path, known) ->
              known.ifPresent(
                  it ->
                      applications.add(
                          application(path, it, owned.getOrDefault(path, List.of())))));
      return new Found(
          applications.stream()
              .sorted(Comparator.comparing(application -> application.facts().source().path()))
              .toList(),
          drafts(
              read.keySet().stream()
                  .filter(
                      path ->
                          owners
                              .getOrDefault(path, Optional.empty())
                              .flatMap(this::facts)
                              .isEmpty())),
          background(applications),
          brokenFacts(owners),
          others,
          problems.all());
    }

    /** Also where a draft names facts that are not there. */
    private Map<String, String> brokenFacts(Map<Path, Optional<Path>> owners) {
      Set<String> wrong = problems.all().stream().map(Problem::path).collect(Collectors.toSet());
      Map<String, String> broken = new HashMap<>();
      owners.forEach(
          (path, owner) -> {
            Draft draft = Objects.requireNonNull(read.get(path));
            owner
                .map(this::shown)
                .filter(wrong::contains)
                .or(
                    () ->
                        owner.isPresent()
                            ? Optional.empty()
                            : draft.headers().interview().map(Placed::value))
                .ifPresent(facts -> broken.put(draft.path(), facts));
          });
      return broken;
    }

    private void readSiblings(Map<Path, Optional<Path>> owners) {
      for (Path owner : List.copyOf(facts.keySet())) {
        Path folder = folderOf(owner);
        Problems unasked = new Problems();
        for (Path path :
            DraftWalk.walk(folder, DraftWalk.SIBLINGS, excluded, separate, this::shown, unasked)
                .drafts()) {
          if (!tried.contains(path) && nearestFacts(path).equals(Optional.of(owner))) {
            tried.add(path);
            backgroundDraft(path)
                .ifPresent(
                    draft -> {
                      read.put(path, draft);
                      owners.put(path, Optional.of(owner));
                    });
          }
        }
      }
    }

    private List<Draft> drafts(Stream<Path> paths) {
      return paths
          .flatMap(path -> Optional.ofNullable(read.get(path)).stream())
          .sorted(Comparator.comparing(Draft::path))
          .toList();
    }

    private Set<String> background(List<Application> applications) {
      Set<String> background = new HashSet<>();
      read.values().forEach(draft -> background.add(draft.path()));
      applications.forEach(application -> background.add(application.facts().source().path()));
      background.removeAll(foreground);
      return background;
    }

    private Application application(Path path, Facts known, List<Path> drafts) {
      Set<Path> recorded = recorded(path, known);
      Map<Path, Draft> sent = sent(path, recorded);
      return new Application(
          known,
          drafts(drafts.stream().filter(draft -> !sent.containsKey(draft))),
          sent.values().stream().sorted(Comparator.comparing(Draft::path)).toList());
    }

    /** The files that entries name; what was asked for by its own name is checked all the same. */
    private Set<Path> recorded(Path factsPath, Facts known) {
      Set<Path> files = new HashSet<>();
      for (Sent entry : known.sent()) {
        entry
            .file()
            .flatMap(file -> sentFile(folderOf(factsPath), known, file))
            .filter(file -> !named.contains(file))
            .ifPresent(files::add);
      }
      return files;
    }

    private Map<Path, Draft> sent(Path factsPath, Set<Path> recorded) {
      Path folder = folderOf(factsPath);
      Map<Path, Draft> sent = new TreeMap<>();
      Set<Path> files = new HashSet<>(recorded);
      Path sentFolder = folder.resolve(SENT);
      if (Files.isDirectory(sentFolder)) {
        files.addAll(
            DraftWalk.walk(
                    sentFolder,
                    DraftWalk.SIBLINGS,
                    none -> false,
                    none -> false,
                    this::shown,
                    problems)
                .drafts());
      }
      files.stream()
          .sorted()
          .forEach(file -> kept(file, recorded).ifPresent(draft -> sent.put(file, draft)));
      return sent;
    }

    private Optional<Draft> kept(Path file, Set<Path> recorded) {
      if (tried.contains(file)) {
        return Optional.ofNullable(read.get(file)).filter(draft -> recorded.contains(file));
      }
      return backgroundDraft(file);
    }

    private Optional<Path> sentFile(Path folder, Facts known, Placed<String> file) {
      Path path = folder.resolve(file.value()).normalize();
      if (Files.isRegularFile(path)) {
        return Optional.of(path);
      }
      problems.add(
          known.place(file.span()), "there is no file \"" + file.value() + "\" beside these facts");
      return Optional.empty();
    }

    /** The facts that a draft names, or the nearest at or above it. */
    private Optional<Path> owner(Path path, Draft draft) {
      return draft
          .headers()
          .interview()
          .map(named -> named(path, draft, named))
          .orElseGet(() -> nearestFacts(path));
    }

    private Optional<Path> named(Path path, Draft draft, Placed<String> named) {
      Path asWritten = folderOf(path).resolve(named.value()).normalize();
      Path file = Files.isDirectory(asWritten) ? asWritten.resolve(FACTS) : asWritten;
      if (files.isFile(file)) {
        return Optional.of(file);
      }
      problems.add(
          draft.place(named.span()),
          "there is no file \"" + named.value() + "\" beside this draft");
      return Optional.empty();
    }

    private Optional<Path> nearestFacts(Path path) {
      for (Path folder = path.getParent(); folder != null; folder = folder.getParent()) {
        Path file = folder.resolve(FACTS);
        if (files.isFile(file)) {
          return Optional.of(file);
        }
      }
      return Optional.empty();
    }

    private static Path folderOf(Path path) {
      Path folder = path.getParent();
      return folder == null ? path : folder;
    }
  }
}

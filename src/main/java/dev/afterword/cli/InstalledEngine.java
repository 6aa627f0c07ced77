package dev.afterword.cli;

import dev.afterword.cache.FolderCache;
import dev.afterword.cache.ResultCache;
import dev.afterword.draft.Draft;
import dev.afterword.draft.Segmenter;
import dev.afterword.language.English;
import dev.afterword.language.Proofreaders;
import dev.afterword.lint.LintReport;
import dev.afterword.lint.Linter;
import dev.afterword.lint.Progress;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Workspace;
import dev.afterword.report.Plan;
import dev.afterword.rules.RuleBook;
import dev.afterword.rules.RuleExamples;
import dev.afterword.search.SearchReader;
import dev.afterword.settings.CommandLineSettings;
import dev.afterword.settings.EffectiveSettings;
import dev.afterword.settings.SettingsFiles;
import dev.afterword.settings.SettingsReader;
import dev.afterword.text.FileContents;
import dev.afterword.text.Problem;
import dev.afterword.text.Problems;
import dev.afterword.timing.Agenda;
import dev.afterword.timing.PolicyReader;
import dev.afterword.watch.Scope;
import dev.afterword.yaml.Fields;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules, readers and settings of this installation. */
final class InstalledEngine implements Engine {

  private final Path workingFolder;
  private final Map<String, String> environment;
  private final LoadedParts loaded;
  private final Listener listener;

  /** Is told of each check that is done. */
  @FunctionalInterface
  interface Listener {
    void checked(LintReport report, Duration took);
  }

  /**
   * An engine of this process alone.
   *
   * @param environment tells the folders of the user's own settings and of the cache
   */
  InstalledEngine(Map<String, String> environment) {
    this(environment, Console.FOLDER_OF_PROCESS, new LoadedParts());
  }

  /**
   * An engine that shares what is loaded with others.
   *
   * @param environment tells the folders of the user's own settings and of the cache
   * @param workingFolder what relative paths start from
   */
  InstalledEngine(Map<String, String> environment, Path workingFolder, LoadedParts loaded) {
    this(environment, workingFolder, loaded, (report, took) -> {});
  }

  /**
   * The same, with somebody who listens.
   *
   * @param listener is told of each check of files and folders
   */
  InstalledEngine(
      Map<String, String> environment, Path workingFolder, LoadedParts loaded, Listener listener) {
    this.listener = listener;
    this.environment = Map.copyOf(environment);
    this.workingFolder = workingFolder;
    this.loaded = loaded;
  }

  @Override
  public void prepare() {
    loaded.prepare();
  }

  private RuleBook rulesToCheck(List<Path> userFolders) {
    return loaded.rules().with(userFolders);
  }

  /** Rules and settings, each read in the light of the other. */
  private record House(
      List<Path> ruleFolders,
      RuleBook rules,
      SettingsFiles.Reading settings,
      List<Problem> problems) {}

  private SettingsReader settingsReader(FileContents files) {
    return new SettingsReader(workingFolder, userFolder(), files);
  }

  private House house(
      List<Path> paths,
      CommandLineSettings flags,
      ZoneId zone,
      FileContents contents,
      Function<List<Path>, RuleBook> reading) {
    SettingsFiles files = settingsReader(contents).find(paths, flags);
    RuleBook rules = reading.apply(files.ruleFolders());
    SettingsFiles.Reading settings = files.resolve(rules.cards(), Proofreaders.variants(), zone);
    Problems problems = new Problems();
    problems.addAll(rules.problems());
    problems.addAll(settings.problems());
    return new House(files.ruleFolders(), rules, settings, problems.all());
  }

  /** The one that would govern a check of the working folder, with all that rules have to say. */
  private House houseHere(CommandLineSettings flags) {
    return house(
        List.of(Path.of("")), flags, ZoneId.systemDefault(), FileContents.onDisk(), RuleBook::load);
  }

  /** As the XDG Base Directory Specification says. */
  private Optional<Path> userFolder() {
    Optional<Path> named =
        Optional.ofNullable(environment.get("XDG_CONFIG_HOME"))
            .filter(folder -> !folder.isEmpty())
            .map(Path::of);
    return named.or(
        () -> Optional.ofNullable(environment.get("HOME")).map(Path::of).map(this::config));
  }

  private Path config(Path home) {
    return home.resolve(".config");
  }

  /**
   * One search, read.
   *
   * @param workspace what was found, with the settings that the search is judged by
   * @param problems what could not be read
   * @param below searches of their own that lie in it
   */
  private record Search(
      House house, Workspace workspace, List<Problem> problems, List<Path> below) {}

  @Override
  public LintReport check(CheckPlan plan) {
    return check(plan, Progress.unwatched());
  }

  @Override
  public LintReport check(CheckPlan plan, Progress progress) {
    return check(plan, progress, FileContents.onDisk());
  }

  @Override
  public LintReport check(CheckPlan plan, Progress progress, FileContents files) {
    long begin = System.nanoTime();
    LintReport report = remembering(plan, progress, files);
    listener.checked(report, Duration.ofNanos(System.nanoTime() - begin));
    return report;
  }

  private LintReport remembering(CheckPlan plan, Progress progress, FileContents files) {
    if (!plan.proofread() || !plan.cached()) {
      return check(plan, Origin.ofDrafts(files), progress, ResultCache.none());
    }
    Optional<FolderCache> kept = CacheFolder.cache(environment, workingFolder, plan.asOf().today());
    if (kept.isEmpty()) {
      return check(plan, Origin.ofDrafts(files), progress, ResultCache.none())
          .withNotes(notes(List.of(CacheFolder.UNKNOWN)));
    }
    FolderCache cache = kept.get();
    LintReport report = check(plan, Origin.ofDrafts(files), progress, cache);
    cache.save();
    return report.withNotes(notes(cache.troubles()));
  }

  private static List<LintReport.Note> notes(List<String> ofCache) {
    return ofCache.stream().map(text -> new LintReport.Note("cache", text, false)).toList();
  }

  /**
   * Where what is read comes from.
   *
   * @param drafts and facts
   * @param settings and what they extend
   */
  private record Origin(FileContents drafts, FileContents settings) {

    /** Settings are those of today, wherever drafts and facts come from. */
    static Origin ofDrafts(FileContents drafts) {
      return new Origin(drafts, FileContents.onDisk());
    }
  }

  /**
   * Checks what an editor has open; what could not be done is among the problems of the report.
   *
   * @param open the files as the editor has them
   * @param cache what may spare proofreading a text again
   * @throws java.util.concurrent.CancellationException if {@code progress} says so
   */
  LintReport check(CheckPlan plan, FileContents open, Progress progress, ResultCache cache) {
    return check(plan, new Origin(open, open), progress, cache);
  }

  private LintReport check(CheckPlan plan, Origin origin, Progress progress, ResultCache cache) {
    List<Search> searches = searches(plan, origin);
    if (searches.isEmpty()) {
      return new LintReport(
          plan.asOf().clock().atZone(plan.asOf().zone()),
          List.of(),
          List.of(),
          List.of(),
          List.of());
    }
    progress.expect(searches.stream().mapToInt(search -> search.workspace().drafts().size()).sum());
    // By the folders of the user's rules: a proofreader serves many searches.
    Map<List<Path>, Linter> linters = new HashMap<>();
    searches.forEach(
        search ->
            linters.computeIfAbsent(
                search.house().ruleFolders(),
                folders -> linter(search.house().rules(), plan.proofread(), cache)));
    return LintReport.together(
        searches.parallelStream()
            .map(
                search ->
                    Optional.ofNullable(linters.get(search.house().ruleFolders()))
                        .orElseThrow()
                        .lint(search.workspace(), search.problems(), progress))
            .toList());
  }

  @Override
  public Scope scope(CheckPlan plan) {
    SettingsReader reader = settingsReader(FileContents.onDisk());
    CheckedFiles files = new CheckedFiles(workingFolder);
    plan.paths().forEach(files::add);
    reader.userFile().ifPresent(files::addFile);
    plan.settings().config().ifPresent(files::addFile);
    for (List<Path> search : reader.searches(plan.paths(), plan.settings())) {
      SettingsFiles settings = reader.find(search, plan.settings());
      settings.paths().forEach(files::addFile);
      settings.ruleFolders().forEach(files::addFolder);
      settings
          .resolve(loaded.rules().cards(), Proofreaders.variants(), plan.asOf().zone())
          .settings()
          .samples()
          .forEach(files::addFolder);
    }
    return files.scope();
  }

  @Override
  public Plan plan(CheckPlan order) {
    List<Search> searches = searches(order, Origin.ofDrafts(FileContents.onDisk()));
    Plan plan = Plan.together(searches.stream().map(InstalledEngine::plan).toList());
    boolean hasNoFacts =
        searches.stream().allMatch(search -> search.workspace().applications().isEmpty());
    if (!hasNoFacts || !plan.problems().isEmpty()) {
      return plan;
    }
    String where = order.paths().get(0).toString().replace('\\', '/');
    return new Plan(
        plan.asOf(),
        List.of(),
        List.of(Problem.of(where, "nothing to plan: no interview.yml here")));
  }

  private static Plan plan(Search search) {
    Workspace workspace = search.workspace();
    Map<String, RuleCard> cards =
        search.house().rules().cards().stream()
            .collect(Collectors.toMap(RuleCard::id, Function.identity()));
    return Plan.of(
        workspace.now().atZone(workspace.zone()),
        Agenda.of(workspace, new PolicyReader(cards)),
        search.problems());
  }

  /** Each search is judged by settings of its own; searches found on the way are read, too. */
  private List<Search> searches(CheckPlan plan, Origin origin) {
    List<Path> asked =
        Stream.concat(
                plan.paths().stream(), plan.piped().stream().map(piped -> Path.of(piped.name())))
            .toList();
    List<Search> all = new ArrayList<>();
    List<List<Path>> toRead = settingsReader(origin.settings()).searches(asked, plan.settings());
    while (!toRead.isEmpty()) {
      List<Search> read =
          toRead.parallelStream().map(search -> read(search, plan, origin)).toList();
      all.addAll(read);
      toRead = read.stream().flatMap(search -> search.below().stream()).map(List::of).toList();
    }
    return all;
  }

  private Search read(List<Path> search, CheckPlan plan, Origin origin) {
    House house =
        house(search, plan.settings(), plan.asOf().zone(), origin.settings(), this::rulesToCheck);
    EffectiveSettings settings = house.settings().settings();
    SearchReader reader =
        new SearchReader(
            workingFolder,
            loaded.drafts(),
            plan.asOf().zone(),
            settings::excludes,
            settings::isOtherSearch,
            origin.drafts().with(contents(plan)));
    List<Path> asked =
        search.stream().filter(path -> !isLeftOut(path, settings, origin.drafts())).toList();
    SearchReader.Found found = found(reader, asked, plan);
    Problems problems = new Problems();
    problems.addAll(house.problems());
    problems.addAll(found.problems());
    problems.addAll(unknownLanguages(found));
    List<Draft> samples = reader.samples(settings.samples(), problems);
    return new Search(
        house,
        found
            .workspace(plan.asOf().moment(settings.now()), plan.asOf().zone(), settings)
            .withSamples(samples),
        problems.all(),
        found.others());
  }

  /**
   * What is wrong with the settings that govern a folder.
   *
   * @param open the files as the editor has them
   * @param zone of a moment without an offset
   */
  List<Problem> settingsProblems(Path folder, FileContents open, ZoneId zone) {
    return house(List.of(folder), CommandLineSettings.none(), zone, open, this::rulesToCheck)
        .problems();
  }

  /** Who opens a file to look at it does not ask for a check as one does who names it. */
  private boolean isLeftOut(Path path, EffectiveSettings settings, FileContents files) {
    Path file = workingFolder.resolve(path).normalize();
    return files.open(file).isPresent() && settings.excludes(file);
  }

  private Map<Path, byte[]> contents(CheckPlan plan) {
    Map<Path, byte[]> byFile = new HashMap<>();
    plan.contents()
        .byPath()
        .forEach((path, bytes) -> byFile.put(workingFolder.resolve(path).normalize(), bytes));
    return byFile;
  }

  private static SearchReader.Found found(SearchReader reader, List<Path> search, CheckPlan plan) {
    Optional<CheckPlan.Piped> piped =
        plan.piped().filter(it -> search.contains(Path.of(it.name())));
    List<Path> onDisk =
        search.stream()
            .filter(path -> piped.filter(it -> path.equals(Path.of(it.name()))).isEmpty())
            .toList();
    return piped
        .map(it -> reader.read(onDisk, it.name(), it.bytes()))
        .orElseGet(() -> reader.read(onDisk));
  }

  private static Linter linter(RuleBook rules, boolean proofread, ResultCache cache) {
    if (proofread) {
      return new Linter(rules.checkers(cache), rules.cards());
    }
    Map<RuleCard, String> idle =
        rules.proofreadingCards().stream()
            .collect(Collectors.toMap(Function.identity(), card -> "proofreading is off"));
    return new Linter(rules.checkersWithoutProofreading(), rules.cards(), idle);
  }

  /** A draft that names a variant nobody can read is proofread as the settings say. */
  private static List<Problem> unknownLanguages(SearchReader.Found found) {
    Set<String> variants = new TreeSet<>(Proofreaders.variants());
    return Stream.concat(
            found.applications().stream().flatMap(application -> application.drafts().stream()),
            found.loose().stream())
        .filter(draft -> !found.background().contains(draft.path()))
        .flatMap(
            draft ->
                draft.headers().language().stream()
                    .filter(named -> !variants.contains(named.value()))
                    .map(
                        named ->
                            Problem.at(
                                draft.place(named.span()),
                                Fields.notAChoice("language", named.value(), variants))))
        .toList();
  }

  @Override
  public Rules rules(CommandLineSettings flags) {
    House house = houseHere(flags);
    return new Rules(house.rules().cards(), house.rules().profiles(), house.problems());
  }

  @Override
  public String settings(CommandLineSettings flags) {
    House house = houseHere(flags);
    if (!house.problems().isEmpty()) {
      throw new Failure(house.problems());
    }
    return house.settings().settings().origins().stream()
        .map(origin -> origin.name() + ": " + origin.value() + "  # " + origin.from() + "\n")
        .collect(Collectors.joining());
  }

  @Override
  public RulesTested testRules(Optional<Path> folder) {
    Segmenter segmenter = English.segmenter();
    RuleBook book = RuleBook.load(folder.stream().toList());
    Set<String> others = folder.isPresent() ? builtIn() : Set.of();
    List<RuleCard> cards =
        book.cards().stream().filter(card -> !others.contains(card.id())).toList();
    RuleExamples examples = new RuleExamples(book, segmenter);
    List<RuleExamples.Outcome> outcomes =
        cards.stream().flatMap(card -> examples.run(card).stream()).toList();
    return new RulesTested(
        cards.size(),
        outcomes.size(),
        outcomes.stream()
            .filter(outcome -> outcome.verdict() != RuleExamples.Verdict.PASSED)
            .map(RuleExamples.Outcome::toString)
            .toList(),
        book.problems());
  }

  private static Set<String> builtIn() {
    Set<String> ids = new HashSet<>();
    RuleBook.load(List.of()).cards().forEach(card -> ids.add(card.id()));
    return ids;
  }
}

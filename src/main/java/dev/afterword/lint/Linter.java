package dev.afterword.lint;

import dev.afterword.draft.Draft;
import dev.afterword.text.Problem;
import dev.afterword.text.Problems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs rules over a workspace. The same workspace gives the same report, whatever the order of the
 * checkers and however many processors there are.
 */
public final class Linter {

  /** The id of the rule about allowances; the linter itself decides it. */
  public static final String UNUSED_ALLOWANCE = "unused-allowance";

  private static final Comparator<Violation> BY_PLACE =
      Comparator.comparing(Violation::place)
          .thenComparing(found -> found.card().id())
          .thenComparing(Violation::severity, Comparator.reverseOrder())
          .thenComparing(Violation::message);

  private static final Comparator<LintReport.Crash> BY_PATH =
      Comparator.comparing(LintReport.Crash::path)
          .thenComparing(crash -> String.join(",", crash.rules()));

  private final List<Checker.OfDraft> ofDrafts;
  private final List<Checker.OfWorkspace> ofWorkspaces;
  private final Map<String, RuleCard> known;
  private final Map<RuleCard, String> idle;

  /** A linter of which all rules run; what is wrong with allowances goes unreported. */
  public Linter(List<Checker> checkers) {
    this(checkers, checkers.stream().flatMap(checker -> checker.cards().stream()).toList());
  }

  /**
   * @param checkers the rules to run
   * @param known all rules there are, so that an allowance of a rule that does not run today is not
   *     taken for a mistake; with {@link #UNUSED_ALLOWANCE} among them, allowances that suppress
   *     nothing are reported
   */
  public Linter(List<Checker> checkers, List<RuleCard> known) {
    this(checkers, known, Map.of());
  }

  /**
   * @param checkers the rules to run
   * @param known all rules there are
   * @param idle rules that do not run although the settings may want them, each with the reason
   *     that the report gives, as in {@code proofreading is off}
   */
  public Linter(List<Checker> checkers, List<RuleCard> known, Map<RuleCard, String> idle) {
    this.idle = Map.copyOf(idle);
    this.ofDrafts = only(checkers, Checker.OfDraft.class);
    this.ofWorkspaces = only(checkers, Checker.OfWorkspace.class);
    this.known =
        known.stream()
            .collect(Collectors.toMap(RuleCard::id, Function.identity(), (first, same) -> first));
  }

  private static <T> List<T> only(List<Checker> checkers, Class<T> type) {
    return checkers.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /**
   * Checks everything that stands in the foreground of a workspace.
   *
   * @param alreadyKnown what could not be read; the report repeats it
   */
  public LintReport lint(Workspace workspace, List<Problem> alreadyKnown) {
    return lint(workspace, alreadyKnown, Progress.unwatched());
  }

  /**
   * The same.
   *
   * @param progress is told of each draft
   */
  public LintReport lint(Workspace workspace, List<Problem> alreadyKnown, Progress progress) {
    Eligibility eligibility = new Eligibility(workspace);
    List<Draft> drafts = workspace.drafts();
    List<Answer> answers =
        Stream.concat(
                drafts.parallelStream()
                    .flatMap(
                        draft -> {
                          List<Answer> all =
                              askAbout(draft, workspace, eligibility, progress).toList();
                          progress.advance();
                          return all.stream();
                        }),
                ofWorkspaces.parallelStream()
                    .filter(checker -> checker.cards().stream().anyMatch(eligibility::mayRun))
                    .map(
                        checker -> {
                          progress.proceed();
                          return ask(checker, workspace);
                        }))
            .toList();
    List<Violation> raw =
        answers.stream()
            .flatMap(answer -> answer.found().stream())
            .flatMap(found -> eligibility.settled(found).stream())
            .sorted(BY_PLACE)
            .toList();
    List<LintReport.Crash> crashes =
        answers.stream().flatMap(answer -> answer.crashes().stream()).sorted(BY_PATH).toList();
    List<Violation> found = new ArrayList<>(violations(workspace, eligibility, raw, crashes));
    found.sort(BY_PLACE);
    return new LintReport(
        workspace.now().atZone(workspace.zone()),
        verdicts(workspace, found),
        found,
        eligibility.skipped(cards(), idle),
        problems(alreadyKnown, crashes),
        crashes,
        Notes.of(workspace),
        List.of(new LintReport.Search(workspace, known)));
  }

  private List<RuleCard> cards() {
    return Stream.concat(ofDrafts.stream(), ofWorkspaces.stream())
        .flatMap(checker -> checker.cards().stream())
        .distinct()
        .toList();
  }

  /** What one checker found, and which of its rules crashed. */
  private record Answer(List<Violation> found, List<LintReport.Crash> crashes) {}

  private Stream<Answer> askAbout(
      Draft draft, Workspace workspace, Eligibility eligibility, Progress progress) {
    DraftContext context = new DraftContext(workspace, workspace.applicationOf(draft), draft);
    return ofDrafts.stream()
        .filter(
            checker -> checker.cards().stream().anyMatch(card -> eligibility.mayRun(card, draft)))
        .map(
            checker -> {
              progress.proceed();
              return answer(checker, draft.path(), () -> checker.check(context));
            });
  }

  private static Answer ask(Checker.OfWorkspace checker, Workspace workspace) {
    return answer(checker, ".", () -> checker.check(workspace));
  }

  private interface Check {
    List<Violation> run();
  }

  /** A crash of one rule must not silence the others, so whatever a rule can cause ends here. */
  private static Answer answer(Checker checker, String path, Check check) {
    try {
      return new Answer(check.run(), List.of());
    } catch (RulesFailed some) {
      return new Answer(
          some.found(),
          some.causes().entrySet().stream()
              .map(one -> new LintReport.Crash(List.of(one.getKey()), path, one.getValue()))
              .toList());
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError bug) {
      List<String> rules = checker.cards().stream().map(RuleCard::id).sorted().toList();
      return new Answer(List.of(), List.of(new LintReport.Crash(rules, path, bug)));
    }
  }

  private List<Violation> violations(
      Workspace workspace,
      Eligibility eligibility,
      List<Violation> raw,
      List<LintReport.Crash> crashes) {
    Allowances allowances = new Allowances(workspace, eligibility, raw);
    List<Violation> spoken =
        Overlaps.resolve(raw, workspace).stream().filter(allowances::leave).toList();
    Optional<RuleCard> card = Optional.ofNullable(known.get(UNUSED_ALLOWANCE));
    if (card.isEmpty()) {
      return spoken;
    }
    Map<String, RuleCard> running =
        cards().stream()
            .collect(Collectors.toMap(RuleCard::id, Function.identity(), (first, same) -> first));
    List<Violation> aboutAllowances =
        allowances.unused(card.get(), known, running, crashes).stream()
            .flatMap(found -> eligibility.settled(found).stream())
            .filter(allowances::leave)
            .toList();
    return Stream.concat(spoken.stream(), aboutAllowances.stream()).toList();
  }

  private static List<LintReport.Verdict> verdicts(Workspace workspace, List<Violation> found) {
    Map<String, List<Violation>> byPath =
        found.stream().collect(Collectors.groupingBy(one -> one.place().source().path()));
    return workspace.drafts().stream()
        .map(
            draft ->
                new LintReport.Verdict(
                    draft,
                    byPath.getOrDefault(draft.path(), List.of()),
                    List.of(),
                    workspace.brokenFactsOf(draft)))
        .toList();
  }

  private static List<Problem> problems(List<Problem> known, List<LintReport.Crash> crashes) {
    Problems problems = new Problems();
    problems.addAll(known);
    problems.addAll(crashes.stream().map(LintReport.Crash::problem).toList());
    return problems.all();
  }
}

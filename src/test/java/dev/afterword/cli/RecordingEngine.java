package dev.afterword.cli;

import dev.afterword.draft.Kind;
import dev.afterword.lint.Category;
import dev.afterword.lint.LintReport;
import dev.afterword.lint.OptionNote;
import dev.afterword.lint.OptionValue;
import dev.afterword.lint.Progress;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Where;
import dev.afterword.report.Plan;
import dev.afterword.settings.CommandLineSettings;
import dev.afterword.text.FileContents;
import dev.afterword.text.Place;
import dev.afterword.text.Problem;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import dev.afterword.watch.Scope;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Remembers what it is asked for and finds what it is told to find. */
final class RecordingEngine implements Engine {

  private static final Place IN_ITS_FILE =
      new Place(new Source("rules/demands-decision.yml", ""), Span.at(0));

  static final RuleCard CARD =
      new RuleCard(
          "demands-decision",
          "Wording that presses the reader for a decision",
          Category.TONE,
          Severity.WARNING,
          true,
          Set.of(Kind.STATUS, Kind.VOICEMAIL),
          Where.BODY,
          Set.of(),
          Set.of(),
          "A demand for a date reads as impatience.",
          List.of("right-way 2:13c"),
          Map.of("message", "“{match}” presses for a decision"),
          Optional.of("Ask whether there is a timeline they can share."),
          Map.of("most", new OptionValue.Text("2")),
          Map.of("most", new OptionNote(Optional.of("times"), Optional.of("twice is a habit"))),
          Set.of(),
          List.of(
              new RuleCard.Example(
                  IN_ITS_FILE,
                  RuleCard.Form.WORDS,
                  "I need an answer by Friday.",
                  List.of(new Span(0, 26)),
                  Optional.of("Is there a date that you can share?"),
                  RuleCard.Around.nothing())),
          List.of(
              new RuleCard.Example(
                  IN_ITS_FILE,
                  RuleCard.Form.WORDS,
                  "Is there a timeline?",
                  List.of(),
                  Optional.empty(),
                  RuleCard.Around.nothing())));

  final List<CheckPlan> plans = new ArrayList<>();
  private final List<Violation> violations;
  private final List<Problem> problems;
  private final List<LintReport.Crash> crashes;
  private final UnaryOperator<LintReport> answer;

  private RecordingEngine(List<Violation> violations, List<Problem> problems) {
    this(violations, problems, List.of(), report -> report);
  }

  private RecordingEngine(
      List<Violation> violations,
      List<Problem> problems,
      List<LintReport.Crash> crashes,
      UnaryOperator<LintReport> answer) {
    this.violations = violations;
    this.problems = problems;
    this.crashes = crashes;
    this.answer = answer;
  }

  /** Answers so instead of finding nothing. */
  static RecordingEngine answering(Supplier<LintReport> answer) {
    return new RecordingEngine(List.of(), List.of(), List.of(), report -> answer.get());
  }

  static RecordingEngine findingNothing() {
    return new RecordingEngine(List.of(), List.of());
  }

  static RecordingEngine finding(Severity severity) {
    Source source = new Source("a.txt", "I need an answer now.");
    return new RecordingEngine(
        List.of(
            CARD.report(new Place(source, new Span(0, 16)), Map.of("match", "I need an answer"))
                .withSeverity(severity)),
        List.of());
  }

  static RecordingEngine withProblem(Problem problem) {
    return new RecordingEngine(finding(Severity.ERROR).violations, List.of(problem));
  }

  static RecordingEngine crashing(Throwable cause) {
    LintReport.Crash crash = new LintReport.Crash(List.of(CARD.id()), "a.txt", cause);
    return new RecordingEngine(
        List.of(), List.of(crash.problem()), List.of(crash), report -> report);
  }

  @Override
  public LintReport check(CheckPlan plan) {
    plans.add(plan);
    return answer.apply(
        new LintReport(
            plan.asOf().moment(Optional.empty()).atZone(ZoneId.of("America/New_York")),
            List.of(),
            violations,
            List.of(),
            problems,
            crashes,
            List.of(),
            List.of()));
  }

  @Override
  public LintReport check(CheckPlan plan, Progress progress, FileContents files) {
    return check(plan);
  }

  @Override
  public Scope scope(CheckPlan plan) {
    return new Scope(List.of(), plan.paths(), none -> true);
  }

  @Override
  public Plan plan(CheckPlan order) {
    plans.add(order);
    return new Plan(
        order.asOf().moment(Optional.empty()).atZone(ZoneId.of("America/New_York")),
        List.of(),
        problems);
  }

  @Override
  public Rules rules(CommandLineSettings settings) {
    return new Rules(List.of(CARD), List.of(), problems);
  }

  @Override
  public String settings(CommandLineSettings settings) {
    return "preset: " + settings.preset().orElse("balanced") + "\n";
  }

  @Override
  public RulesTested testRules(Optional<Path> folder) {
    return new RulesTested(1, 2, List.of(), problems);
  }
}

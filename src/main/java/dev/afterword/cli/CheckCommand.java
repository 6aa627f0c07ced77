package dev.afterword.cli;

import dev.afterword.daemon.Bytes;
import dev.afterword.journal.Entry;
import dev.afterword.language.Proofreaders;
import dev.afterword.lint.Fix;
import dev.afterword.lint.LintReport;
import dev.afterword.lint.Severity;
import dev.afterword.mending.Mended;
import dev.afterword.report.CheckstyleReport;
import dev.afterword.report.Detail;
import dev.afterword.report.GithubReport;
import dev.afterword.report.GitlabReport;
import dev.afterword.report.HtmlReport;
import dev.afterword.report.JsonReport;
import dev.afterword.report.JunitReport;
import dev.afterword.report.RdjsonReport;
import dev.afterword.report.Report;
import dev.afterword.report.SarifReport;
import dev.afterword.report.TextReport;
import dev.afterword.watch.Changes;
import dev.afterword.watch.Scope;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The main job: drafts in, a verdict out. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Checks drafts and the facts they rest on.")
final class CheckCommand implements Job {

  private static final Path STDIN = Path.of("-");

  private final Console console;
  private final Engine engine;
  private final Handover handover;
  private final Supplier<Changes> changes;

  @Parameters(
      paramLabel = "PATH",
      description =
          "Drafts (.md, .txt, .eml) and folders of them; - reads a draft from standard input. Default: the current folder.",
      defaultValue = ".")
  private List<Path> paths = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private ReportFormat format = ReportFormat.TEXT;

  @Option(names = "--fix", description = "Make the safe fixes; report what is left.")
  private boolean fix;

  @Option(
      names = "--unsafe-fixes",
      description = "Count fixes that may change the meaning, too; with --fix or --diff make them.")
  private boolean unsafeFixes;

  @Option(
      names = "--diff",
      description =
          "Print what --fix would change, and change nothing; exit code 1 if there is something.")
  private boolean diff;

  @Option(
      names = "--min-severity",
      paramLabel = "SEVERITY",
      completionCandidates = SeverityNames.class,
      description =
          "Show nothing below: ${COMPLETION-CANDIDATES}. Verdicts and exit code do not change.")
  private Severity minSeverity = Severity.SUGGESTION;

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      description =
          "End with exit code 1 from this severity on: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private FailOn failOn = FailOn.WARNING;

  @Option(
      names = "--no-cache",
      description =
          "Proofread every draft anew, and keep nothing of it. See also: afterword cache --help.")
  private boolean noCache;

  @Option(
      names = "--stdin-filename",
      paramLabel = "NAME",
      description =
          "The file that standard input stands for; its ending tells the form, its folder the facts.")
  private Optional<String> stdinFilename = Optional.empty();

  @Option(
      names = {"-q", "--quiet"},
      description = "Print the violations only.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description =
          "Print also how drafts, facts and settings were read and which rules could not run.")
  private boolean verbose;

  @Option(names = "--statistics", description = "End with how often each rule spoke.")
  private boolean statistics;

  @Option(
      names = "--daemon",
      description =
          "Have it done by a process that stays, and that is started if need be. See also: afterword daemon --help.")
  private boolean daemon;

  @Option(
      names = "--watch",
      description = "Check again whenever a draft, facts or settings change; Ctrl-C ends it.")
  private boolean watch;

  @Mixin private final OutputOptions output;

  @Mixin private final CheckOptions options;

  @Mixin private final RuleOptions rules = new RuleOptions();

  @Mixin private final KnownOptions known;

  @Mixin private final AllowOptions allow;

  @Spec private CommandSpec spec = CommandSpec.create();

  /**
   * @param handover to whom the check goes if the user allows it
   * @param changes what tells when to check again
   */
  CheckCommand(Console console, Engine engine, Handover handover, Supplier<Changes> changes) {
    this.console = console;
    this.engine = engine;
    this.handover = handover;
    this.changes = changes;
    this.output = new OutputOptions(console);
    this.options = new CheckOptions(console);
    this.known = new KnownOptions(console, engine);
    this.allow = new AllowOptions(console, engine);
  }

  @Override
  public ExitCode run() throws IOException {
    Report form = form();
    if (allow.areGiven()) {
      return allow(form);
    }
    if (watch) {
      return watch(form);
    }
    Optional<Bytes> input = input();
    if (fix || diff) {
      return mend(plan(input), form);
    }
    Handover.Outcome outcome = handOver(input);
    if (outcome.done().isPresent()) {
      return outcome.done().get().print(console);
    }
    return print(checked(plan(input)).withNotes(outcome.notes()).withNotes(notes()), form);
  }

  /** Writes allowances down, and checks what is left. */
  private ExitCode allow(Report form) throws IOException {
    if (paths.contains(STDIN) || fix || diff || watch) {
      throw new Failure(
          "--add-allow writes into files once, so it goes with none of -, --fix, --diff, --watch");
    }
    CheckPlan plan = plan(Optional.empty());
    allow.examine(plan.settings());
    allow.allow(checked(plan));
    return print(checked(plan).withNotes(notes()), form);
  }

  private ExitCode mend(CheckPlan plan, Report form) throws IOException {
    Repair repair = new Repair(console, plan.piped());
    Mended mended = repair.mend(most(), contents -> checked(plan.withContents(contents)));
    if (diff) {
      output.print(out -> out.write(Repair.diff(mended)));
      tell("would fix", mended);
      boolean done = console.tell(mended.left().problems()).isEmpty();
      return !done
          ? ExitCode.NOT_DONE
          : mended.files().isEmpty() ? ExitCode.FINE : ExitCode.VIOLATIONS;
    }
    Mended written = repair.write(mended);
    List<LintReport.Note> undone =
        daemon ? Handover.Outcome.kept("it writes none of your files").notes() : List.of();
    LintReport left = written.left().withNotes(undone).withNotes(notes());
    // Standard output holds the mended draft already.
    OutputOptions.Content report = out -> form.write(left, out);
    if (plan.piped().isPresent() && output.file().isEmpty()) {
      report.write(console.err());
    } else {
      output.print(report);
    }
    console.out().flush();
    tell("fixed", written);
    return end(left);
  }

  private void tell(String what, Mended mended) {
    if (mended.fixes() > 0) {
      console.err().println(what + " " + mended.inWords());
    }
  }

  /** How far fixes are trusted. */
  private Fix.Applicability most() {
    return unsafeFixes ? Fix.Applicability.UNSAFE : Fix.Applicability.SAFE;
  }

  private ExitCode print(LintReport report, Report form) throws IOException {
    output.print(out -> form.write(report, out));
    return end(report);
  }

  private ExitCode end(LintReport report) {
    console.tell(report.problems());
    return ExitCode.of(report, failOn);
  }

  private ExitCode watch(Report form) throws IOException {
    if (paths.contains(STDIN)) {
      throw new Failure("--watch waits for files to change, and standard input does not");
    }
    if (fix || diff) {
      throw new Failure(
          "--watch looks on while you write, and "
              + (fix ? "--fix would write" : "--diff is of one moment")
              + ": give one of them");
    }
    if (daemon) {
      throw new Failure(
          "--watch keeps everything loaded, --daemon has others do it: give one of them");
    }
    RunLog log = RunLog.of(Entry.Activity.WATCH, console).began();
    if (verbose) {
      log.trouble().ifPresent(why -> console.err().println("afterword: " + why));
    }
    try (Changes happening = changes.get()) {
      return new Watching(console, happening, this::scope, log)
          .run(
              new Watching.Round() {
                @Override
                public LintReport check() throws IOException {
                  return checked(plan(Optional.empty())).withNotes(notes());
                }

                @Override
                public ExitCode print(LintReport report) throws IOException {
                  return CheckCommand.this.print(report, form);
                }
              });
    }
  }

  /** What the check itself writes is no reason to check again. */
  private Scope scope() {
    Scope read = engine.scope(plan(Optional.empty()));
    return output.file().map(read::without).orElse(read);
  }

  private LintReport checked(CheckPlan plan) throws IOException {
    return known.setAside(everything(plan), plan);
  }

  private LintReport everything(CheckPlan plan) throws IOException {
    return quiet ? engine.check(plan) : ProgressLine.check(engine, plan, console);
  }

  private Optional<Bytes> input() throws IOException {
    if (stdinFilename.isPresent() && !paths.contains(STDIN)) {
      throw new Failure("--stdin-filename names standard input, so it needs - among the paths");
    }
    return paths.contains(STDIN)
        ? Optional.of(new Bytes(console.in().readAllBytes()))
        : Optional.empty();
  }

  private Handover.Outcome handOver(Optional<Bytes> input) {
    if (!daemon && !Handover.isWantedBy(console.environment())) {
      return Handover.TO_NOBODY.check(List.of(), input);
    }
    return output.file().isPresent()
        ? Handover.Outcome.kept("the daemon writes no files")
        : handover.check(spec.root().commandLine().getParseResult().originalArgs(), input);
  }

  private CheckPlan plan(Optional<Bytes> input) {
    List<Path> files = paths.stream().filter(path -> !path.equals(STDIN)).toList();
    CheckPlan wanted = options.plan(files, rules);
    CheckPlan plan = noCache ? wanted.uncached() : wanted;
    return input
        .map(
            bytes ->
                plan.with(
                    new CheckPlan.Piped(stdinFilename.orElse(STDIN.toString()), bytes.toArray())))
        .orElse(plan);
  }

  /** It takes time to tell, so only those who ask are told. */
  private List<LintReport.Note> notes() {
    Optional<String> slow =
        verbose && options.proofread() ? Proofreaders.slowStart() : Optional.empty();
    return slow
        .map(reason -> new LintReport.Note("proofreading", "starts slowly: " + reason, false))
        .stream()
        .toList();
  }

  private Report form() {
    if (quiet && verbose) {
      throw new Failure("--quiet prints less, --verbose prints more: give one of them");
    }
    Detail detail = quiet ? Detail.QUIET : verbose ? Detail.VERBOSE : Detail.NORMAL;
    return switch (format) {
      case TEXT ->
          new TextReport(output.colors(), detail, minSeverity, statistics)
              .offering(most())
              .within(output.columns());
      case JSON -> new JsonReport(minSeverity);
      case SARIF -> new SarifReport(minSeverity, AfterwordCommand.version());
      case JUNIT -> new JunitReport(minSeverity, failOn::includes);
      case GITHUB -> new GithubReport(minSeverity);
      case GITLAB -> new GitlabReport(minSeverity);
      case RDJSON -> new RdjsonReport(minSeverity);
      case CHECKSTYLE -> new CheckstyleReport(minSeverity);
      case HTML -> new HtmlReport(minSeverity);
    };
  }
}

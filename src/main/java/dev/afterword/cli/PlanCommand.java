package dev.afterword.cli;

import dev.afterword.report.Plan;
import dev.afterword.report.PlanCalendar;
import dev.afterword.report.PlanJson;
import dev.afterword.report.PlanReport;
import dev.afterword.report.PlanText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Facts in, an agenda out. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description = "Tells what to send to whom and when, and what to leave.")
final class PlanCommand implements Job {

  private final Console console;
  private final Engine engine;

  @Parameters(
      paramLabel = "PATH",
      description = "Folders of a search, an employer or several. Default: the current folder.",
      defaultValue = ".")
  private List<Path> paths = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "${COMPLETION-CANDIDATES}; ics is for calendar programs. Default: ${DEFAULT-VALUE}.")
  private PlanFormat format = PlanFormat.TEXT;

  @Option(
      names = "--now",
      paramLabel = "INSTANT",
      description =
          "Plan as of this moment: 2026-03-04T16:30 or 2026-03-04T16:30-05:00. Default: now of the settings, else the clock.")
  private Optional<Instant> now = Optional.empty();

  @Mixin private final OutputOptions output;

  @Mixin private final SettingsOptions settings;

  PlanCommand(Console console, Engine engine) {
    this.console = console;
    this.engine = engine;
    this.output = new OutputOptions(console);
    this.settings = new SettingsOptions(console);
  }

  @Override
  public ExitCode run() throws IOException {
    Plan plan = engine.plan(order());
    output.print(out -> form().write(plan, out));
    return ExitCode.of(console.tell(plan.problems()));
  }

  private CheckPlan order() {
    return CheckPlan.of(paths, CheckPlan.AsOf.at(now, console.clock()), settings.choice())
        .proofreading(false)
        .uncached();
  }

  private PlanReport form() {
    return switch (format) {
      case TEXT -> new PlanText(output.colors(), output.columns());
      case JSON -> new PlanJson();
      case ICS -> new PlanCalendar();
    };
  }
}

package dev.afterword.cli;

import dev.afterword.lint.LintReport;
import dev.afterword.report.Colors;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Walks through the fixes of drafts with the person who wrote them. */
@Command(
    name = "fix",
    mixinStandardHelpOptions = true,
    description = "Asks about each fix on a terminal, and makes those that are wanted.",
    footer = {
      "",
      "y makes the fix (1, 2 … another one that is offered), n leaves it, a makes it and all that",
      "follow of its rule, e opens the file in $VISUAL or $EDITOR, s allows the finding with a reason,",
      "q ends. A file is written as soon as you have answered.",
      "Without a terminal: afterword check --fix."
    })
final class FixCommand implements Job {

  private final Console console;
  private final Engine engine;
  private final TextEditor editor;

  @Parameters(
      paramLabel = "PATH",
      description = "Drafts (.md, .txt, .eml) and folders of them. Default: the current folder.")
  private List<Path> paths = List.of();

  @Option(
      names = {"-i", "--interactive"},
      description = "Ask about each fix.")
  private boolean interactive;

  @Option(
      names = "--select",
      split = ",",
      paramLabel = "RULES",
      description = "Run only these rules or categories, separated by commas.")
  private List<String> select = List.of();

  @Option(
      names = "--ignore",
      split = ",",
      paramLabel = "RULES",
      description = "Leave out these rules or categories, separated by commas.")
  private List<String> ignore = List.of();

  @Option(
      names = "--now",
      paramLabel = "INSTANT",
      description =
          "Check as of this moment, such as 2026-03-04T16:30. Default: now of the settings, else the clock.")
  private Optional<Instant> now = Optional.empty();

  @Option(names = "--no-proofread", description = "Leave spelling and grammar out; much faster.")
  private boolean noProofread;

  @Mixin private final SettingsOptions settings;

  /**
   * @param editor opens a file for the user
   */
  FixCommand(Console console, Engine engine, TextEditor editor) {
    this.console = console;
    this.engine = engine;
    this.editor = editor;
    this.settings = new SettingsOptions(console);
  }

  @Override
  public ExitCode run() throws IOException {
    if (!interactive) {
      throw new Failure(
          "fix asks about each fix: give -i, or make the safe ones with afterword check --fix");
    }
    if (!console.inTerminal() || !console.terminal()) {
      throw new Failure(
          "fix -i asks on a terminal, and there is none; afterword check --fix makes the safe fixes"
              + " without asking");
    }
    boolean plain =
        !console.environment().getOrDefault("NO_COLOR", "").isEmpty()
            || console.environment().getOrDefault("TERM", "").equals("dumb");
    LintReport left =
        new Walk(console, editor, plain ? Colors.PLAIN : Colors.ANSI, () -> engine.check(plan()))
            .run();
    console.tell(left.problems());
    return ExitCode.of(left, FailOn.WARNING);
  }

  private CheckPlan plan() {
    return new CheckPlan(
        paths.isEmpty() ? List.of(Path.of(".")) : paths,
        Optional.empty(),
        now,
        console.clock().instant(),
        console.clock().getZone(),
        !noProofread,
        true,
        settings.choice(select, ignore));
  }
}

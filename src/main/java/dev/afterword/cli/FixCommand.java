package dev.afterword.cli;

import dev.afterword.lint.LintReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
      description = "Drafts (.md, .txt, .eml) and folders of them. Default: the current folder.",
      defaultValue = ".")
  private List<Path> paths = List.of();

  @Option(
      names = {"-i", "--interactive"},
      description = "Ask about each fix.")
  private boolean interactive;

  @Mixin private final CheckOptions options;

  @Mixin private final RuleOptions rules = new RuleOptions();

  @Mixin private final ColorOptions colors;

  /**
   * @param editor opens a file for the user
   */
  FixCommand(Console console, Engine engine, TextEditor editor) {
    this.console = console;
    this.engine = engine;
    this.editor = editor;
    this.options = new CheckOptions(console);
    this.colors = new ColorOptions(console);
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
    Walk walk =
        new Walk(
            console,
            editor,
            colors.of(console.terminal()),
            () -> ProgressLine.check(engine, options.plan(paths, rules), console));
    LintReport left = walk.run();
    console.tell(left.problems());
    return ExitCode.of(left, FailOn.WARNING);
  }
}

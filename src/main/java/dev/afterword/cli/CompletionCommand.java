package dev.afterword.cli;

import dev.afterword.yaml.Fields;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what makes a shell complete commands and options. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description = {
      "Prints a completion script for a shell.",
      "In the start file of bash, or of zsh with zsh instead of bash:",
      "  source <(afterword completion bash)"
    })
final class CompletionCommand implements Job {

  private final Console console;

  @Parameters(
      arity = "0..1",
      paramLabel = "SHELL",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Shell shell = Shell.BASH;

  @Spec private CommandSpec spec = CommandSpec.create();

  CompletionCommand(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode run() {
    // One script for both: under zsh it loads zsh's own emulation of bash's completion first.
    String script = AutoComplete.bash("afterword", spec.root().commandLine());
    console.out().print("# afterword completion for " + Fields.nameOf(shell) + "\n");
    console.out().print(script);
    return ExitCode.FINE;
  }
}

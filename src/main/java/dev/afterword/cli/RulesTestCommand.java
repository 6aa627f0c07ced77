package dev.afterword.cli;

import dev.afterword.text.Quantity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Runs the examples of rule files. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description =
        "Runs the examples of rule files: each bad one must be found at its marks, each good one left alone.")
final class RulesTestCommand implements Job {

  private final Console console;
  private final Engine engine;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "A folder of rule files. Default: the built-in rules.")
  private @Nullable Path folder;

  RulesTestCommand(Console console, Engine engine) {
    this.console = console;
    this.engine = engine;
  }

  @Override
  public ExitCode run() throws IOException {
    if (folder != null && !Files.isDirectory(console.folder().resolve(folder))) {
      throw new Failure(folder + ": " + NoFolder.why(console.folder().resolve(folder)));
    }
    Engine.RulesTested tested = engine.testRules(Optional.ofNullable(folder));
    tested.failures().forEach(console.out()::println);
    console.tell(tested.problems());
    console
        .out()
        .println(
            Quantity.of(tested.rules(), "rule")
                + ", "
                + Quantity.of(tested.examples(), "example")
                + ", "
                + tested.failures().size()
                + " not as written");
    if (!tested.problems().isEmpty()) {
      return ExitCode.NOT_DONE;
    }
    return tested.failures().isEmpty() ? ExitCode.FINE : ExitCode.VIOLATIONS;
  }
}

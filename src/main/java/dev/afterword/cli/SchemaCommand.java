package dev.afterword.cli;

import dev.afterword.text.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints the JSON schema of a form. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    description = "Prints the JSON schema of a file that Afterword reads or writes.")
final class SchemaCommand implements Job {

  static final List<String> NAMES = List.of("afterword", "interview", "plan", "report");

  private final Console console;

  @Parameters(
      paramLabel = "NAME",
      completionCandidates = SchemaNames.class,
      description =
          "afterword (the settings), interview (the facts), plan or report (--format json of each).")
  private String name = "";

  SchemaCommand(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode run() throws IOException {
    if (!NAMES.contains(name)) {
      throw new Failure(
          "there is no schema \""
              + name
              + "\", only "
              + String.join(", ", NAMES)
              + Nearest.suggestion(name, NAMES));
    }
    try (InputStream schema =
        SchemaCommand.class.getResourceAsStream(
            "/dev/afterword/schemas/" + name + ".schema.json")) {
      if (schema == null) {
        throw new IllegalStateException("the schema " + name + " is missing from the jar");
      }
      console.out().print(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
    }
    return ExitCode.FINE;
  }
}

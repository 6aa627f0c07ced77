package dev.afterword.cli;

import dev.afterword.report.Colors;
import dev.afterword.report.Columns;
import dev.afterword.text.TextFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that prints a report. */
final class OutputOptions {

  /** A report, ready to be written. */
  @FunctionalInterface
  interface Content {
    void write(Writer out) throws IOException;
  }

  private final Console console;

  @Option(names = "--output", paramLabel = "FILE", description = "Write the report to FILE.")
  private @Nullable Path output;

  @Mixin private final ColorOptions colors;

  /**
   * @param console where the report goes that goes to no file
   */
  OutputOptions(Console console) {
    this.console = console;
    this.colors = new ColorOptions(console);
  }

  /** What to print the report in. */
  Colors colors() {
    return colors.of(console.terminal() && output == null);
  }

  /** The room there is for the report: without end where nobody watches it. */
  Columns columns() {
    return console.terminal() && output == null ? console.columns() : Columns.ANY;
  }

  /** The file that the report goes to, absolute; empty if it is printed. */
  Optional<Path> file() {
    return Optional.ofNullable(output).map(file -> console.folder().resolve(file).normalize());
  }

  /**
   * Writes a report to where the user wants it.
   *
   * @throws Failure if that is a file that cannot be written
   */
  void print(Content content) throws IOException {
    if (output == null) {
      content.write(console.out());
      return;
    }
    Path file = output;
    Path resolved = console.folder().resolve(file);
    try (Writer out = writer(resolved)) {
      content.write(out);
    } catch (IOException e) {
      throw new Failure(
          "--output " + file + ": cannot be written (" + TextFile.refusal(resolved, e) + ")");
    }
  }

  /** As on standard output, a character that UTF-8 cannot hold does not end the report. */
  private static Writer writer(Path file) throws IOException {
    return new BufferedWriter(
        new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8));
  }
}

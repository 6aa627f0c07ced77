package dev.afterword.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Function;

/** One run of the program on streams of its own. */
record Run(ExitCode code, String out, String err) {

  static Run of(Engine engine, String... args) {
    return of(engine, "", false, Map.of(), args);
  }

  static Run of(
      Engine engine, String in, boolean terminal, Map<String, String> environment, String... args) {
    return of(
        console -> new Program(console, engine),
        Console.FOLDER_OF_PROCESS,
        in,
        terminal,
        environment,
        args);
  }

  /**
   * @param program that writes to a console
   * @param folder what relative paths start from
   */
  static Run of(
      Function<Console, Program> program,
      Path folder,
      String in,
      boolean terminal,
      Map<String, String> environment,
      String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Console console = console(in, out, err, terminal, environment, folder);
    ExitCode code = program.apply(console).run(args);
    return new Run(code, out.toString(), err.toString());
  }

  /** The program, not yet run. */
  static Program program() {
    return new Program(
        console(
            "", new StringWriter(), new StringWriter(), false, Map.of(), Console.FOLDER_OF_PROCESS),
        RecordingEngine.findingNothing());
  }

  private static Console console(
      String in,
      StringWriter out,
      StringWriter err,
      boolean terminal,
      Map<String, String> environment,
      Path folder) {
    return new Console(
        new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
        new PrintWriter(out),
        new PrintWriter(err),
        terminal,
        false,
        environment,
        folder,
        Clock.fixed(Instant.parse("2026-03-04T21:30:00Z"), ZoneId.of("America/New_York")));
  }
}

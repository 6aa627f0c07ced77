package dev.afterword.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/** One run of the program on streams of its own. */
record Run(ExitCode code, String out, String err) {

  static Run of(Engine engine, String... args) {
    return of(engine, "", false, Map.of(), args);
  }

  static Run of(
      Engine engine, String in, boolean terminal, Map<String, String> environment, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    ExitCode code = new Program(console(in, out, err, terminal, environment), engine).run(args);
    return new Run(code, out.toString(), err.toString());
  }

  /** The program, not yet run. */
  static Program program() {
    return new Program(
        console("", new StringWriter(), new StringWriter(), false, Map.of()),
        RecordingEngine.findingNothing());
  }

  private static Console console(
      String in,
      StringWriter out,
      StringWriter err,
      boolean terminal,
      Map<String, String> environment) {
    return new Console(
        new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
        new PrintWriter(out),
        new PrintWriter(err),
        terminal,
        false,
        environment,
        Clock.fixed(Instant.parse("2026-03-04T21:30:00Z"), ZoneId.of("America/New_York")));
  }
}

package dev.afterword.cli;

import dev.afterword.report.Columns;
import dev.afterword.text.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All that the program takes from the process it runs in.
 *
 * @param out what was asked for
 * @param err everything else
 * @param terminal whether a person watches {@code out}
 * @param errTerminal whether a person watches {@code err}
 * @param environment the variables of the process
 * @param folder what relative paths start from; absolute
 * @param clock the time, and the zone of the system
 * @param inTerminal whether a person types {@code in}
 * @param raw the way to {@code out} for what is no text
 */
record Console(
    InputStream in,
    PrintWriter out,
    PrintWriter err,
    boolean terminal,
    boolean errTerminal,
    Map<String, String> environment,
    Path folder,
    Clock clock,
    boolean inTerminal,
    Raw raw) {

  /** Takes bytes as they are. */
  @FunctionalInterface
  interface Raw {
    void write(byte[] bytes) throws IOException;
  }

  /** A console that nobody types into and that takes bytes as the UTF-8 that they mostly are. */
  Console(
      InputStream in,
      PrintWriter out,
      PrintWriter err,
      boolean terminal,
      boolean errTerminal,
      Map<String, String> environment,
      Path folder,
      Clock clock) {
    this(
        in,
        out,
        err,
        terminal,
        errTerminal,
        environment,
        folder,
        clock,
        false,
        bytes -> out.print(new String(bytes, StandardCharsets.UTF_8)));
  }

  /** The variable that says how wide the terminal is. */
  static final String COLUMNS = "COLUMNS";

  /** The folder that the process was started in. */
  static final Path FOLDER_OF_PROCESS = Path.of("").toAbsolutePath();

  Console {
    environment = Map.copyOf(environment);
  }

  /**
   * The process as it is. Output is UTF-8 whatever the locale says. Which of them is a terminal is
   * told by the start script: Java itself can only tell it of input and output together.
   */
  static Console ofProcess() {
    return new Console(
        System.in,
        new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8)),
        new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8)),
        Boolean.getBoolean("afterword.terminal"),
        Boolean.getBoolean("afterword.err-terminal"),
        environment(System.getenv(), System.getProperty("afterword.columns", "")),
        FOLDER_OF_PROCESS,
        Clock.system(ZoneId.systemDefault()),
        Boolean.getBoolean("afterword.in-terminal"),
        bytes -> {
          System.out.write(bytes);
          System.out.flush();
        });
  }

  /**
   * @param columns as the start script found them
   */
  private static Map<String, String> environment(Map<String, String> variables, String columns) {
    if (columns.isEmpty() || variables.containsKey(COLUMNS)) {
      return variables;
    }
    Map<String, String> all = new HashMap<>(variables);
    all.put(COLUMNS, columns);
    return all;
  }

  /** Whether the user's terminal takes characters only, and no orders to move or paint. */
  boolean isDumb() {
    return environment.getOrDefault("TERM", "").equals("dumb");
  }

  /**
   * The columns of the user's terminal: those that COLUMNS names, as other programs obey it, or
   * those that the start script has asked the terminal for.
   */
  Columns columns() {
    String written = environment.getOrDefault(COLUMNS, "");
    return written.matches("[1-9]\\d{0,4}") ? new Columns(Integer.parseInt(written)) : Columns.ANY;
  }

  /** Prints bytes as they are, behind what was printed before. */
  void print(byte[] bytes) throws IOException {
    out.flush();
    raw.write(bytes);
  }

  /** Tells what kept a part of the job from being done, and hands it back. */
  List<Problem> tell(List<Problem> problems) {
    problems.forEach(problem -> err.println("afterword: " + problem));
    return problems;
  }
}

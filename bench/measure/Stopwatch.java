import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs programs and measures them. The kernel's own counts are taken, as GNU time reports them, so
 * nothing has to watch the program while it runs.
 */
final class Stopwatch {

  /** A program that did not do its work. */
  static final class Failed extends Exception {
    private static final long serialVersionUID = 1;

    Failed(String why) {
      super(why);
    }
  }

  private final Path output;
  private final Path counts;

  /**
   * @param work where the program's output goes
   */
  Stopwatch(Path work) {
    this.output = work.resolve("output");
    this.counts = work.resolve("counts");
  }

  /**
   * One run.
   *
   * @param limit after this the program is ended
   * @throws Failed if it took longer, ended badly or does not show that it did its work
   */
  Run run(Start start, Duration limit) throws IOException, InterruptedException, Failed {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("/usr/bin/time", "-q", "-f", "%U %S %M", "-o", counts.toString()));
    command.addAll(start.command());
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(start.folder().toFile());
    settle(builder.environment(), start.environment());
    builder.redirectInput(new File("/dev/null"));
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    long started = System.nanoTime();
    Process process = builder.start();
    boolean ended;
    try {
      ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
    }
    double wall = (System.nanoTime() - started) / 1e9;
    if (!ended) {
      process.waitFor();
      throw new Failed("not done after %d s".formatted(limit.toSeconds()));
    }
    check(start, process.exitValue());
    String[] told = Files.readString(counts).trim().split(" ");
    double cpu = Double.parseDouble(told[0]) + Double.parseDouble(told[1]);
    return new Run(wall, cpu, Double.parseDouble(told[2]) / 1024);
  }

  /** What the machine's owner set for his own use must not change the figures. */
  private static void settle(Map<String, String> environment, Map<String, String> added) {
    List.of(
            "CI",
            "AFTERWORD_JAVA_OPTIONS",
            "AFTERWORD_ARCHIVE",
            "JAVA_TOOL_OPTIONS",
            "NODE_OPTIONS")
        .forEach(environment::remove);
    environment.putAll(added);
  }

  private void check(Start start, int exit) throws IOException, Failed {
    String said = Files.readString(output);
    if (exit > start.worstExit() || !said.contains(start.shows())) {
      Progress.say(
          "  %s said, where \"%s\" was expected:%n%s", start.command(), start.shows(), said);
      throw new Failed("did not do its work, exit code " + exit);
    }
  }
}

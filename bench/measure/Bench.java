import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;

/** Measures what was asked for, part by part, and keeps the page of results up to date. */
final class Bench {

  private static final String USAGE =
      """
      usage: bench/run [--quick] [--output FILE] [PART…]

      Parts, in this order; all of them if none is named:
      %s
        --quick         a round of each with less to read, to see whether everything works
        --output FILE   where the page goes; bench/results.md if everything is measured at length,
                        else target/bench.md
      """;

  private Bench() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path work = Path.of(args[0]);
    List<String> arguments = new ArrayList<>(Arrays.asList(args).subList(1, args.length));
    if (arguments.contains("--help")) {
      System.out.print(usage());
      return;
    }
    boolean quick = arguments.remove("--quick");
    int output = arguments.indexOf("--output");
    String page = "";
    if (output >= 0 && output + 1 < arguments.size()) {
      page = arguments.remove(output + 1);
      arguments.remove(output);
    }
    TreeSet<Part> parts = new TreeSet<>();
    for (String argument : arguments) {
      Part.named(argument)
          .ifPresentOrElse(
              parts::add,
              () -> {
                System.err.printf("bench: there is no part \"%s\"%n%n%s", argument, usage());
                System.exit(2);
              });
    }
    boolean whole = parts.isEmpty() && !quick;
    if (parts.isEmpty()) {
      parts.addAll(List.of(Part.values()));
    }
    if (page.isEmpty()) {
      page = whole ? "bench/results.md" : "target/bench.md";
    }
    measure(new Setting(Path.of("").toAbsolutePath(), work, quick), parts, Path.of(page));
  }

  private static String usage() {
    StringBuilder parts = new StringBuilder();
    for (Part part : Part.values()) {
      parts.append("  %-12s %s%n".formatted(part.word(), part.summary()));
    }
    return USAGE.formatted(parts);
  }

  private static void measure(Setting setting, TreeSet<Part> parts, Path file)
      throws IOException, InterruptedException {
    Figures figures = new Figures(new Stopwatch(setting.work()));
    Page page = new Page(Machine.now(setting.checkout()), setting, figures, file);
    AtomicBoolean finished = new AtomicBoolean();
    // Whoever interrupts the run gets what was measured so far.
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  figures.close();
                  ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
                  write(page, file, finished.get());
                }));
    for (Part part : parts) {
      Progress.say("== %s: %s", part.word(), part.summary());
      try {
        part.measure(setting, figures);
      } catch (Stopwatch.Failed e) {
        figures.missing("Not measured", part.summary(), e.getMessage());
      }
    }
    finished.set(true);
  }

  private static void write(Page page, Path file, boolean finished) {
    try {
      page.write(finished);
      Progress.say("written: %s", file);
    } catch (IOException e) {
      Progress.say("%s cannot be written: %s", file, e.getMessage());
    }
  }
}

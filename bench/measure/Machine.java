import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What the figures were measured on.
 *
 * @param memory in gigabytes
 * @param load processes that wanted to run in the minute before
 * @param commit of Afterword
 */
record Machine(
    LocalDate date,
    int cores,
    String processor,
    double memory,
    String kernel,
    double load,
    String commit) {

  /** A machine that does nothing else has less load. */
  private static final double IDLE = 0.3;

  static Machine now(Path checkout) throws IOException, InterruptedException {
    return new Machine(
        LocalDate.now(ZoneOffset.UTC),
        Runtime.getRuntime().availableProcessors(),
        value("/proc/cpuinfo", "model name"),
        Double.parseDouble(value("/proc/meminfo", "MemTotal").replace(" kB", "")) / 1024 / 1024,
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        Double.parseDouble(Files.readString(Path.of("/proc/loadavg")).split(" ")[0]),
        commit(checkout));
  }

  boolean isIdle() {
    return load < IDLE;
  }

  private static String value(String file, String key) throws IOException {
    return Files.readAllLines(Path.of(file)).stream()
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("unknown");
  }

  private static String commit(Path checkout) throws IOException, InterruptedException {
    Process git =
        new ProcessBuilder("git", "rev-parse", "--short", "HEAD")
            .directory(checkout.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String said = new String(git.getInputStream().readAllBytes()).strip();
    return git.waitFor() == 0 ? said : "unknown";
  }
}

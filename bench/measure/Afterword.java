import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Afterword on one Java, with a cache folder that nobody else uses. */
final class Afterword {

  private static final Duration ARCHIVE_LIMIT = Duration.ofMinutes(3);

  private final Path program;
  private final Jdk jdk;
  private final Path cache;

  Afterword(Path installed, Jdk jdk, Path cache) {
    this.program = installed.resolve("afterword");
    this.jdk = jdk;
    this.cache = cache;
  }

  Jdk jdk() {
    return jdk;
  }

  /** Checks the drafts of a folder, and must report a text. */
  Start check(Path folder, String shows, String... options) {
    List<String> command = new ArrayList<>(List.of(program.toString(), "check"));
    command.addAll(List.of("--now", Letters.NOW, "--color", "never"));
    command.addAll(List.of(options));
    command.add(folder.toString());
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("AFTERWORD_JAVA_HOME", jdk.home().toString());
    environment.put("AFTERWORD_CACHE", cache.toString());
    return new Start(command, environment, folder, shows, 1);
  }

  /** The same as if no archive of classes could be kept. */
  static Start withoutArchive(Start start) {
    Map<String, String> environment = new LinkedHashMap<>(start.environment());
    environment.put("AFTERWORD_ARCHIVE", "no");
    return new Start(
        start.command(), environment, start.folder(), start.shows(), start.worstExit());
  }

  /** Checks for the first time, and waits until the archive of classes that this makes is there. */
  void makeArchive(Stopwatch stopwatch, Path folder)
      throws IOException, InterruptedException, Stopwatch.Failed {
    Progress.say("making the archive of classes for %s", jdk);
    Files.createDirectories(cache);
    stopwatch.run(check(folder, "ready", "--isolated"), ARCHIVE_LIMIT);
    long end = System.nanoTime() + ARCHIVE_LIMIT.toNanos();
    while (!hasArchive()) {
      if (System.nanoTime() > end) {
        throw new Stopwatch.Failed("no archive of classes was made");
      }
      Thread.sleep(100);
    }
  }

  private boolean hasArchive() throws IOException {
    try (Stream<Path> files = Files.list(cache)) {
      List<String> names = files.map(file -> file.getFileName().toString()).toList();
      return names.stream().anyMatch(name -> name.startsWith("classes-") && !name.endsWith(".half"))
          && names.stream().noneMatch(name -> name.endsWith(".half"));
    }
  }
}

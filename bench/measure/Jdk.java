import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A Java on this machine.
 *
 * @param version as it names itself, such as {@code 17.0.15}
 */
record Jdk(Path home, String version) {

  private static final int OLDEST = 17;
  private static final Path WHERE_DEBIAN_KEEPS_THEM = Path.of("/usr/lib/jvm");

  /** The number that people use, such as 17. */
  int feature() {
    return Runtime.Version.parse(version).feature();
  }

  String java() {
    return home.resolve("bin/java").toString();
  }

  @Override
  public String toString() {
    return "JDK " + feature();
  }

  /** Java 17 and the newest Java, as far as they are there; the Java of this program if not. */
  static List<Jdk> oldestAndNewest() throws IOException {
    List<Jdk> found = new ArrayList<>(installed());
    if (found.isEmpty()) {
      found.add(new Jdk(Path.of(System.getProperty("java.home")), Runtime.version().toString()));
    }
    found.sort(Comparator.comparing(jdk -> Runtime.Version.parse(jdk.version())));
    Jdk first = found.get(0);
    Jdk last = found.get(found.size() - 1);
    return first.equals(last) ? List.of(first) : List.of(first, last);
  }

  private static List<Jdk> installed() throws IOException {
    if (!Files.isDirectory(WHERE_DEBIAN_KEEPS_THEM)) {
      return List.of();
    }
    List<Jdk> found = new ArrayList<>();
    try (Stream<Path> homes = Files.list(WHERE_DEBIAN_KEEPS_THEM)) {
      for (Path home : homes.sorted().toList()) {
        if (!Files.isSymbolicLink(home)
            && Files.isReadable(home.resolve("release"))
            && Files.isExecutable(home.resolve("bin/java"))) {
          Jdk jdk = new Jdk(home, version(home.resolve("release")));
          if (jdk.feature() >= OLDEST) {
            found.add(jdk);
          }
        }
      }
    }
    return found;
  }

  private static String version(Path release) throws IOException {
    Properties written = new Properties();
    try (var in = Files.newBufferedReader(release)) {
      written.load(in);
    }
    return written.getProperty("JAVA_VERSION", "0").replace("\"", "");
  }
}

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is measured, made when it is first asked for. */
final class Setting {

  private final Path checkout;
  private final Path work;
  private final boolean quick;
  private final List<Jdk> jdks;
  private final Peers peers;
  private final Map<Jdk, Afterword> afterwords = new LinkedHashMap<>();
  private Optional<Optional<LanguageTool>> languageTool = Optional.empty();
  private Map<String, Optional<Peers.Checker>> smallPeers = Map.of();

  /**
   * @param checkout of Afterword
   * @param work a folder with Afterword installed in it, removed afterwards
   * @param quick whether only to see that everything works
   */
  Setting(Path checkout, Path work, boolean quick) throws IOException {
    this.checkout = checkout;
    this.work = work;
    this.quick = quick;
    this.jdks = Jdk.oldestAndNewest();
    this.peers = new Peers(work.resolve("peers"));
  }

  Path checkout() {
    return checkout;
  }

  Path work() {
    return work;
  }

  boolean isQuick() {
    return quick;
  }

  /** A number for a full run, or a smaller one for a quick run. */
  int either(int full, int small) {
    return quick ? small : full;
  }

  /** How often to measure a table; a quick run measures once. */
  Figures.Effort effort(int rounds, Duration time, Duration limit) {
    return new Figures.Effort(either(rounds, 1), time, limit);
  }

  /** Java 17 first, then the newest; one if they are the same. */
  List<Jdk> jdks() {
    return jdks;
  }

  Jdk oldestJdk() {
    return jdks.get(0);
  }

  Jdk newestJdk() {
    return jdks.get(jdks.size() - 1);
  }

  /** Afterword on a Java, its archive of classes made. */
  Afterword afterword(Jdk jdk) throws IOException, InterruptedException, Stopwatch.Failed {
    Afterword known = afterwords.get(jdk);
    if (known != null) {
      return known;
    }
    Path cache = work.resolve("cache-" + jdk.version());
    Afterword afterword = new Afterword(work.resolve("afterword"), jdk, cache);
    Path letter = Letters.writeDraft(work.resolve("first"), Letters.numbered(1));
    afterword.makeArchive(new Stopwatch(work), letter);
    afterwords.put(jdk, afterword);
    return afterword;
  }

  /** LanguageTool, unless it cannot be had. */
  Optional<LanguageTool> languageTool() throws IOException, InterruptedException {
    if (languageTool.isEmpty()) {
      languageTool = Optional.of(peers.languageTool());
    }
    return languageTool.get();
  }

  /** The peers that check one text, by name; empty for one that cannot be had. */
  Map<String, Optional<Peers.Checker>> smallPeers() throws IOException, InterruptedException {
    if (smallPeers.isEmpty()) {
      smallPeers = peers.small();
    }
    return smallPeers;
  }

  /** The version of each peer that was asked for. */
  Map<String, String> peerVersions() {
    return peers.versions();
  }
}

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Other programs that read English, fetched by name from their registries into one folder. */
final class Peers {

  private static final String LANGUAGETOOL_VERSION = "6.8";

  private static final String LANGUAGETOOL_POM =
      """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
        <groupId>bench</groupId>
        <artifactId>peer</artifactId>
        <version>1</version>
        <dependencies>
          <dependency>
            <groupId>org.languagetool</groupId>
            <artifactId>languagetool-commandline</artifactId>
            <version>%s</version>
          </dependency>
        </dependencies>
      </project>
      """
          .formatted(LANGUAGETOOL_VERSION);

  /** harper.js is a library; this is the smallest program around it. */
  private static final String HARPER =
      """
      import {readFileSync} from 'node:fs';
      import {LocalLinter} from 'harper.js';
      import {binaryInlined} from 'harper.js/binaryInlined';

      const linter = new LocalLinter({binary: binaryInlined});
      const text = readFileSync(process.argv[2], 'utf8');
      for (const lint of await linter.lint(text, {language: 'plaintext'})) {
        console.log(`${lint.span().start} ${lint.get_problem_text()}: ${lint.message()}`);
      }
      """;

  private static final List<String> PROSELINT_PACKAGES =
      List.of(
          "python3-proselint",
          "python3-click",
          "python3-colorama",
          "python3-future",
          "python3-six");

  private final Path folder;
  private final Map<String, String> versions = new LinkedHashMap<>();

  /**
   * @param folder an empty one
   */
  Peers(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  /** The version of each peer, or why it is not there, for those that were asked for. */
  Map<String, String> versions() {
    return Map.copyOf(versions);
  }

  /** LanguageTool's command line, unless it cannot be had. */
  Optional<LanguageTool> languageTool() throws IOException, InterruptedException {
    Path home = Files.createDirectories(folder.resolve("languagetool"));
    Files.writeString(home.resolve("pom.xml"), LANGUAGETOOL_POM);
    Path libraries = home.resolve("lib");
    boolean there =
        fetched(
            "LanguageTool",
            home,
            "mvn",
            "-q",
            "-B",
            "dependency:copy-dependencies",
            "-DincludeScope=runtime",
            "-DoutputDirectory=" + libraries);
    if (there) {
      versions.put("LanguageTool", LANGUAGETOOL_VERSION);
    }
    return there ? Optional.of(new LanguageTool(libraries)) : Optional.empty();
  }

  /** A peer that checks one plain text. */
  interface Checker {
    Start check(Path text);
  }

  /** The small peers by name and version; empty for one that cannot be had. */
  Map<String, Optional<Checker>> small() throws IOException, InterruptedException {
    Map<String, Optional<Checker>> peers = new LinkedHashMap<>();
    Path npm = npmFolder();
    peers.put("harper.js", npm(npm, "harper.js", List.of()).map(home -> harper(npm)));
    peers.put(
        "textlint with common-misspellings",
        npm(npm, "textlint", List.of("textlint-rule-common-misspellings"))
            .map(home -> textlint(npm, home)));
    peers.put("write-good", npm(npm, "write-good", List.of()).map(home -> writeGood(npm, home)));
    peers.put("proselint", proselint());
    return peers;
  }

  /** Where packages for Node are installed. */
  Path npmFolder() throws IOException {
    Path npm = Files.createDirectories(folder.resolve("npm"));
    Files.writeString(npm.resolve("package.json"), "{\"private\": true}\n");
    return npm;
  }

  private Checker harper(Path npm) {
    Path program = npm.resolve("harper.mjs");
    return text -> node(npm, program, List.of(text.toString()), Letters.MISSPELLING, 0);
  }

  private Checker textlint(Path npm, Path home) {
    Path rules = npm.resolve("textlint.json");
    return text ->
        node(
            npm,
            home.resolve("bin/textlint.js"),
            List.of("--config", rules.toString(), text.toString()),
            "misspelled",
            1);
  }

  private Checker writeGood(Path npm, Path home) {
    // Its exit code is the number of what it found.
    return text ->
        node(
            npm,
            home.resolve("bin/write-good.js"),
            List.of(text.toString()),
            Letters.WEAK_WORD,
            255);
  }

  private static Start node(
      Path npm, Path program, List<String> arguments, String shows, int worstExit) {
    List<String> command = new ArrayList<>(List.of("node", program.toString()));
    command.addAll(arguments);
    return new Start(command, Map.of(), npm, shows, worstExit);
  }

  /** Installs a package and what else it takes; the folder of the package. */
  Optional<Path> npm(Path npm, String name, List<String> more)
      throws IOException, InterruptedException {
    Files.writeString(npm.resolve("harper.mjs"), HARPER);
    Files.writeString(
        npm.resolve("textlint.json"), "{\"rules\": {\"common-misspellings\": true}}\n");
    List<String> command = new ArrayList<>(List.of("npm", "install"));
    command.addAll(List.of("--no-audit", "--no-fund", "--silent", name));
    command.addAll(more);
    if (!fetched(name, npm, command.toArray(String[]::new))) {
      return Optional.empty();
    }
    Path home = npm.resolve("node_modules").resolve(name);
    versions.put(name, after("\"version\": \"", Files.readString(home.resolve("package.json"))));
    return Optional.of(home);
  }

  /**
   * From Debian's packages, unpacked beside the system, whose own package lists stay as they are;
   * the folder of its modules.
   */
  Optional<Path> proselintModules() throws IOException, InterruptedException {
    Path apt = Files.createDirectories(folder.resolve("apt"));
    Files.createDirectories(apt.resolve("lists/partial"));
    Files.createDirectories(apt.resolve("cache/archives/partial"));
    String get =
        "apt-get -q -o Dir::State::lists=%1$s/lists/ -o Dir::Cache=%1$s/cache ".formatted(apt);
    String script =
        get
            + "update && "
            + get
            + "download "
            + String.join(" ", PROSELINT_PACKAGES)
            + " && for package in *.deb; do dpkg-deb -x \"$package\" root || exit 1; done";
    if (!fetched("proselint", apt, "sh", "-c", script)) {
      return Optional.empty();
    }
    versions.put("proselint", proselintVersion(apt));
    return Optional.of(apt.resolve("root/usr/lib/python3/dist-packages"));
  }

  private Optional<Checker> proselint() throws IOException, InterruptedException {
    return proselintModules()
        .map(
            modules ->
                text ->
                    new Start(
                        List.of("/usr/bin/python3", "-m", "proselint", text.toString()),
                        Map.of("PYTHONPATH", modules.toString(), "LC_ALL", "C.UTF-8"),
                        folder,
                        Letters.WEAK_WORD,
                        1));
  }

  private static String proselintVersion(Path apt) throws IOException {
    try (var files = Files.list(apt)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("python3-proselint_"))
          .map(name -> name.split("_")[1])
          .findFirst()
          .orElse("unknown");
    }
  }

  private static String after(String mark, String text) {
    int start = text.indexOf(mark) + mark.length();
    return text.substring(start, text.indexOf('"', start));
  }

  /** Runs what fetches a peer; false, and noted why, if that does not work. */
  private boolean fetched(String peer, Path where, String... command)
      throws IOException, InterruptedException {
    Progress.say("fetching %s", peer);
    File log = where.resolve("fetch.log").toFile();
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(where.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log)
              .start();
      if (process.waitFor() == 0) {
        return true;
      }
      Progress.say("%s cannot be had:%n%s", peer, Files.readString(log.toPath()));
    } catch (IOException e) {
      Progress.say("%s cannot be had: %s", peer, e.getMessage());
    }
    versions.put(peer, "could not be fetched");
    return false;
  }
}

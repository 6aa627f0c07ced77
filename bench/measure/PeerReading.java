import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Has the peers read many texts, one process for each peer and language, and writes down where they
 * found something. Part of {@code bench/judge --peers}.
 */
final class PeerReading {

  private static final List<String> LANGUAGES = List.of("en-US", "en-GB");

  /** LanguageTool with its picky rules and all categories that are off unless asked for. */
  private static final List<String> PICKY =
      List.of("--level", "PICKY", "--enablecategories", "PLAIN_ENGLISH,WIKIPEDIA,CREATIVE_WRITING");

  private static final Pattern FILE = Pattern.compile("Working on (.+)\\.\\.\\.");
  private static final Pattern PLACE = Pattern.compile("\\d+\\.\\) Line (\\d+), column (\\d+), .*");
  private static final Pattern MARK = Pattern.compile(" *(\\^+) *");

  private static final String TEXTLINT =
      """
      {"rules": {"common-misspellings": true, "@textlint-rule/preset-google": true}}
      """;

  private final Peers peers;
  private final Path scripts;
  private final Path texts;
  private final Path output;

  private PeerReading(Path work, Path scripts, Path texts, Path output) throws IOException {
    this.peers = new Peers(work);
    this.scripts = scripts.toAbsolutePath();
    this.texts = texts.toAbsolutePath();
    this.output = Files.createDirectories(output).toAbsolutePath();
  }

  /**
   * Runs.
   *
   * @param args an empty folder to fetch the peers into; the folder of the scripts; the texts, in a
   *     folder for each language; where a file for each peer goes, with its name and version, or
   *     why it is not there, in the first line
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    PeerReading reading =
        new PeerReading(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), Path.of(args[3]));
    reading.languageTool();
    reading.forNode();
    reading.proselint();
  }

  private void languageTool() throws IOException, InterruptedException {
    Optional<LanguageTool> tool = peers.languageTool();
    read("LanguageTool", "LanguageTool", tool.map(there -> languageTool(there, List.of())));
    read(
        "LanguageTool", "LanguageTool, picky", tool.map(there -> languageTool(there, PICKY)));
  }

  private static Reader languageTool(LanguageTool tool, List<String> options) {
    return (language, folder) -> {
      List<String> command =
          new ArrayList<>(
              List.of(
                  "java",
                  "-Xmx1g",
                  "-cp",
                  tool.libraries() + "/*",
                  "org.languagetool.commandline.Main",
                  "--language",
                  language));
      command.addAll(options);
      command.addAll(List.of("--recursive", folder.toString()));
      return placed(folder, lines(command, Map.of(), folder));
    };
  }

  /** LanguageTool tells line and column, and marks the words in an extract below. */
  private static List<String> placed(Path folder, List<String> report) throws IOException {
    List<String> found = new ArrayList<>();
    String file = "";
    String text = "";
    int start = -1;
    for (String line : report) {
      Matcher next = FILE.matcher(line);
      Matcher place = PLACE.matcher(line);
      Matcher mark = MARK.matcher(line);
      if (next.matches()) {
        file = Path.of(next.group(1)).getFileName().toString();
        text = Files.readString(folder.resolve(file));
      } else if (place.matches()) {
        start = offset(text, Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)));
      } else if (mark.matches() && start >= 0) {
        found.add(file + "\t" + start + "\t" + (start + mark.group(1).length()));
        start = -1;
      }
    }
    return found;
  }

  private static int offset(String text, int line, int column) {
    int start = 0;
    for (int i = 1; i < line; i++) {
      start = text.indexOf('\n', start) + 1;
    }
    return start + column - 1;
  }

  private void forNode() throws IOException, InterruptedException {
    Path npm = peers.npmFolder();
    Files.writeString(npm.resolve("peers.json"), TEXTLINT);
    for (String name : List.of("write-good", "alex", "harper.js")) {
      read(name, name, peers.npm(npm, name, List.of()).map(home -> node(npm, name)));
    }
    List<String> rules =
        List.of(
            "textlint-rule-common-misspellings", "@textlint-rule/textlint-rule-preset-google");
    read(
        "textlint",
        "textlint, preset-google and common-misspellings",
        peers.npm(npm, "textlint", rules).map(home -> node(npm, "textlint")));
  }

  private Reader node(Path npm, String name) {
    return (language, folder) ->
        lines(
            List.of(
                "node",
                scripts.resolve("read.mjs").toString(),
                name,
                language,
                folder.toString()),
            Map.of(),
            npm);
  }

  private void proselint() throws IOException, InterruptedException {
    read(
        "proselint",
        "proselint",
        peers
            .proselintModules()
            .map(
                modules ->
                    (language, folder) ->
                        lines(
                            List.of(
                                "/usr/bin/python3",
                                scripts.resolve("read.py").toString(),
                                folder.toString()),
                            Map.of("PYTHONPATH", modules.toString(), "LC_ALL", "C.UTF-8"),
                            folder)));
  }

  /** Reads the texts of a language: a line for each finding, with file, start and end. */
  private interface Reader {
    List<String> read(String language, Path folder) throws IOException, InterruptedException;
  }

  /**
   * Writes down what a peer finds.
   *
   * @param peer as its version is known
   * @param row as it is called where several ways to run it are compared
   */
  private void read(String peer, String row, Optional<Reader> reader)
      throws IOException, InterruptedException {
    List<String> lines = new ArrayList<>();
    lines.add(row + "\t" + peers.versions().get(peer));
    if (reader.isPresent()) {
      Progress.say("reading by %s", row);
      for (String language : LANGUAGES) {
        Path folder = texts.resolve(language);
        if (Files.isDirectory(folder)) {
          lines.addAll(reader.get().read(language, folder));
        }
      }
    }
    try (Stream<Path> before = Files.list(output)) {
      Files.write(output.resolve(before.count() + ".tsv"), lines);
    }
  }

  private static List<String> lines(
      List<String> command, Map<String, String> environment, Path folder)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    // What LanguageTool says of its progress tells which text its findings belong to.
    Process process = builder.directory(folder.toFile()).redirectErrorStream(true).start();
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      List<String> lines = reader.lines().toList();
      int code = process.waitFor();
      if (code != 0) {
        throw new IOException(
            String.join(" ", command) + " ended with " + code + ":\n" + String.join("\n", lines));
      }
      return lines;
    }
  }
}

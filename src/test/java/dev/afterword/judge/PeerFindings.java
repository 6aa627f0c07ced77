package dev.afterword.judge;

import dev.afterword.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a checker found something in plain letters.
 *
 * @param checker its name and how it was run
 * @param version its version, or why it is not there
 * @param found the places in the draft by name of the letter, each once
 */
record PeerFindings(String checker, String version, Map<String, Set<Span>> found) {

  PeerFindings {
    found = Map.copyOf(found);
  }

  /** Whether it could be had; otherwise its version says why not. */
  boolean isThere() {
    return !found.isEmpty();
  }

  /** Places in a letter. */
  List<Span> in(PlainLetter letter) {
    return List.copyOf(found.getOrDefault(letter.name(), Set.of()));
  }

  /**
   * Has all peers read letters; each is fetched first, into a folder that is there for it.
   *
   * @param program the compiled programs of {@code bench/measure}
   * @param work an empty folder
   */
  static List<PeerFindings> of(List<PlainLetter> letters, Path program, Path work)
      throws IOException, InterruptedException {
    Path texts = work.resolve("texts");
    for (PlainLetter letter : letters) {
      Path folder = Files.createDirectories(texts.resolve(letter.language()));
      Files.writeString(folder.resolve(letter.name()), letter.text());
    }
    Path output = work.resolve("findings");
    List<String> command =
        List.of(
            "java",
            "-cp",
            program.toString(),
            "PeerReading",
            work.resolve("peers").toString(),
            Path.of("bench", "peers").toString(),
            texts.toString(),
            output.toString());
    int code = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (code != 0) {
      throw new IOException("the peers could not be run: PeerReading ended with " + code);
    }
    Map<String, Integer> starts =
        letters.stream().collect(Collectors.toMap(PlainLetter::name, PlainLetter::start));
    try (Stream<Path> files = Files.list(output)) {
      List<PeerFindings> findings = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        findings.add(read(Files.readAllLines(file), starts));
      }
      return findings;
    }
  }

  /** What this checker itself finds in the same letters, with their headers and facts. */
  static PeerFindings own(List<PlainLetter> letters, Examiner examiner) throws IOException {
    List<List<Finding>> findings =
        examiner.examine(letters.stream().map(PlainLetter::message).toList());
    Map<String, Set<Span>> found = new HashMap<>();
    for (int i = 0; i < letters.size(); i++) {
      PlainLetter letter = letters.get(i);
      found.put(
          letter.name(),
          findings.get(i).stream()
              .map(Finding::spot)
              .filter(spot -> spot.file().equals(letter.file()))
              .map(Spot::span)
              .collect(Collectors.toUnmodifiableSet()));
    }
    return new PeerFindings("**Afterword**", "this one", found);
  }

  private static PeerFindings read(List<String> lines, Map<String, Integer> starts) {
    String[] head = lines.get(0).split("\t", -1);
    Map<String, Set<Span>> found = new HashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      int start = starts.getOrDefault(cells[0], 0);
      found
          .computeIfAbsent(cells[0], first -> new HashSet<>())
          .add(new Span(start + Integer.parseInt(cells[1]), start + Integer.parseInt(cells[2])));
    }
    return new PeerFindings(head[0], head[1], found);
  }
}

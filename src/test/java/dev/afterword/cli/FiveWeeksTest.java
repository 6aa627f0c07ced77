package dev.afterword.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Replays the search of {@code corpus/five-weeks} day by day. Each folder holds what a person wrote
 * or changed on one day; {@code story} says at what hour and what had happened, {@code moved} which
 * messages went out, and {@code advice} is what {@code check} and {@code plan} tell at that hour.
 * {@code mvn test -Dtest=FiveWeeksTest -Dgolden=update} writes the advice anew; read the difference
 * as the coach of that person would before committing it.
 */
class FiveWeeksTest {

  private static final Path DAYS = Path.of("corpus", "five-weeks");
  private static final Set<String> ABOUT_THE_DAY = Set.of("story", "moved", "advice");

  /** Of a short path that is the same on every machine, because the plan wraps its lines. */
  private static final Path SEARCH = Path.of("target", "search");

  private final Engine engine = new InstalledEngine(Map.of());

  @Test
  void eachDayGivesTheAdviceBesideIt() throws IOException {
    clear();
    Map<Path, String> given = new TreeMap<>();
    for (Path day : days()) {
      lay(day);
      given.put(day.resolve("advice"), advice(nowOf(day)));
    }
    if (System.getProperty("golden", "").equals("update")) {
      for (Map.Entry<Path, String> advice : given.entrySet()) {
        Files.writeString(advice.getKey(), advice.getValue());
      }
    }
    assertAll(
        given.entrySet().stream()
            .map(
                advice ->
                    () ->
                        assertEquals(
                            Files.readString(advice.getKey()),
                            advice.getValue(),
                            advice.getKey().toString())));
  }

  @Test
  void theSearchTakesMoreThanTwentyDays() throws IOException {
    long dates =
        days().stream()
            .map(day -> day.getFileName().toString().substring(0, 10))
            .distinct()
            .count();
    assertTrue(dates >= 20, "only " + dates + " days");
  }

  private static void clear() throws IOException {
    if (Files.exists(SEARCH)) {
      try (Stream<Path> old = Files.walk(SEARCH)) {
        for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** Lays the files of a day over those of the days before it. */
  private static void lay(Path day) throws IOException {
    for (String line : lines(day.resolve("moved"))) {
      String[] fromTo = line.split(" -> ", -1);
      Path to = SEARCH.resolve(fromTo[1]);
      Files.createDirectories(to.getParent());
      Files.move(SEARCH.resolve(fromTo[0]), to);
    }
    for (Path file : files(day)) {
      Path copy = SEARCH.resolve(day.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  private static List<Path> files(Path day) throws IOException {
    try (Stream<Path> found = Files.walk(day)) {
      return found
          .filter(Files::isRegularFile)
          .filter(file -> !ABOUT_THE_DAY.contains(file.getFileName().toString()))
          .sorted()
          .toList();
    }
  }

  private static List<Path> days() throws IOException {
    try (Stream<Path> entries = Files.list(DAYS)) {
      return entries.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static String nowOf(Path day) throws IOException {
    String first = Files.readAllLines(day.resolve("story")).get(0);
    assertTrue(first.startsWith("now: "), day.toString());
    return first.substring("now: ".length());
  }

  private String advice(String now) {
    String check = run("check", "--no-proofread", "--isolated", "--now", now, SEARCH.toString());
    String plan = run("plan", "--isolated", "--now", now, SEARCH.toString());
    return Stream.of("$ afterword check --no-proofread", check, "$ afterword plan", plan)
        .map(part -> part.strip() + "\n")
        .collect(Collectors.joining("\n"));
  }

  private String run(String... arguments) {
    Run run = Run.of(engine, arguments);
    assertEquals("", run.err());
    return run.out().replace("\r\n", "\n").replace('\\', '/');
  }
}

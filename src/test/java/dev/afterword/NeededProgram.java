package dev.afterword;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A program that some tests drive and that a machine may lack. Tests that lack one are skipped,
 * unless {@code AFTERWORD_DEMANDS} names it: then they fail, so that nobody takes a check that did
 * not run for one that passed.
 */
public final class NeededProgram {

  /** Names of programs, with commas between them. */
  private static final String DEMANDS = "AFTERWORD_DEMANDS";

  private NeededProgram() {}

  /**
   * The program, if this machine has it; otherwise the test that asks ends here.
   *
   * @param names by which it goes; the first one is the one that is demanded
   */
  public static Path find(String... names) {
    Optional<Path> found = Arrays.stream(names).flatMap(NeededProgram::onPath).findFirst();
    String lack = "there is no " + names[0] + " on this machine";
    if (found.isEmpty() && isDemanded(names[0])) {
      fail(lack + ", and " + DEMANDS + " names it");
    }
    Assumptions.assumeTrue(found.isPresent(), lack);
    return found.orElseThrow();
  }

  private static boolean isDemanded(String name) {
    return Arrays.asList(System.getenv().getOrDefault(DEMANDS, "").split(",", -1)).contains(name);
  }

  private static Stream<Path> onPath(String name) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable);
  }
}

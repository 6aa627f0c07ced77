package dev.afterword;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Programs beside Afterword that some tests run for real. */
public final class Neighbour {

  private Neighbour() {}

  /**
   * Goes on only if a program is installed. Where {@code AFTERWORD_NEIGHBOURS} is {@code required},
   * its absence is a failure.
   */
  public static void needed(String program) {
    boolean there =
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    if (!there) {
      String told = program + " is not installed, so nobody knows whether Afterword works with it";
      if ("required".equals(System.getenv("AFTERWORD_NEIGHBOURS"))) {
        fail(told);
      }
      abort(told);
    }
  }
}

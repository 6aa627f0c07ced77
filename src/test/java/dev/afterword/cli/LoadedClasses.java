package dev.afterword.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The classes that a run of the program loads. */
final class LoadedClasses {

  private LoadedClasses() {}

  /** In a process of its own: this one has LanguageTool from other tests. */
  static List<String> by(Map<String, String> environment, String... args) throws Exception {
    Path log = Files.createTempFile("classes", ".log");
    try {
      List<String> command =
          Stream.concat(
                  Stream.of(
                      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                      "-Xlog:class+load:file=" + log + ":none",
                      "-cp",
                      System.getProperty("java.class.path"),
                      Main.class.getName()),
                  Stream.of(args))
              .toList();
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD);
      builder.environment().putAll(environment);
      assertTrue(builder.start().waitFor() <= ExitCode.VIOLATIONS.number(), "the check failed");
      return Files.readAllLines(log, StandardCharsets.UTF_8).stream()
          .map(line -> line.split(" ", 2)[0])
          .toList();
    } finally {
      Files.delete(log);
    }
  }

  /** Those of LanguageTool. */
  static List<String> ofLanguageTool(List<String> loaded) {
    assertTrue(loaded.contains("dev.afterword.lint.Linter"), "the check did not run");
    return loaded.stream().filter(name -> name.startsWith("org.languagetool")).toList();
  }
}

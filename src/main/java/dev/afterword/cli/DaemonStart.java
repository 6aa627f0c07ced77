package dev.afterword.cli;

import dev.afterword.daemon.SocketFolder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How a daemon comes to be. */
@FunctionalInterface
interface DaemonStart {

  /**
   * Starts one and does not wait for it.
   *
   * @throws IOException if none can be started
   */
  void in(SocketFolder folder, Map<String, String> environment) throws IOException;

  /** A daemon of the program that runs here, in a process of its own. */
  static DaemonStart process() {
    return (folder, environment) -> {
      ProcessBuilder builder =
          new ProcessBuilder(command(environment, System.getProperty(ARCHIVE, "")));
      builder.directory(folder.path().toFile());
      builder.environment().clear();
      builder.environment().putAll(Variables.ofProcesses(environment));
      builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
      builder.start();
    };
  }

  /**
   * What the start script gave Java to begin with the classes it keeps; a daemon is up sooner by
   * it, too.
   */
  String ARCHIVE = "afterword.archive";

  /**
   * The command that starts a daemon. The shell sees to it that it outlives the terminal, and
   * Ctrl-C in it; a check that does not fit into its memory is done by the process that asked for
   * it.
   *
   * @param archive an option of Java; empty if there is no archive
   */
  static List<String> command(Map<String, String> environment, String archive) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "/bin/sh",
                "-c",
                "trap '' HUP INT; \"$@\" &",
                "afterword",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx1g",
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=30",
                "-XX:-UsePerfData",
                "-Dfile.encoding=" + System.getProperty("file.encoding", "")));
    if (!archive.isEmpty()) {
      command.addAll(List.of(archive, "-XX:+VerifySharedSpaces"));
    }
    String options = environment.getOrDefault("AFTERWORD_JAVA_OPTIONS", "").strip();
    if (!options.isEmpty()) {
      command.addAll(Arrays.asList(options.split("\\s+", -1)));
    }
    command.addAll(List.of("-cp", classPath(), Main.class.getName(), "daemon", "run"));
    return command;
  }

  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path", "").split(File.pathSeparator, -1))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}

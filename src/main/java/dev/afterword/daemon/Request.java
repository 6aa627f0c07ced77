package dev.afterword.daemon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A command with all that it depends on and that the process which does it has otherwise.
 *
 * @param arguments of the command line
 * @param folder what relative paths start from
 * @param environment the variables that matter
 * @param terminal whether a person watches the output
 * @param now the time of the asking process
 * @param zone the zone of the asking process
 * @param input what came from standard input, if the command reads it
 */
public record Request(
    List<String> arguments,
    WorkingFolder folder,
    Map<String, String> environment,
    boolean terminal,
    Instant now,
    ZoneId zone,
    Optional<Bytes> input) {

  /** Keeps its own copies. */
  public Request {
    arguments = List.copyOf(arguments);
    environment = Map.copyOf(environment);
  }

  /**
   * A folder as one process sees it. Another may see another one at the same path, from within a
   * container for instance.
   *
   * @param path absolute
   * @param key what tells the folder itself from others
   */
  public record WorkingFolder(Path path, String key) {

    /**
     * The folder at a path.
     *
     * @throws IOException if it cannot be looked at
     */
    public static WorkingFolder of(Path path) throws IOException {
      Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
      return new WorkingFolder(path, String.valueOf(key));
    }

    /** Whether this process sees the same folder at the path. */
    boolean isSeenHere() throws IOException {
      return path.isAbsolute() && Files.isDirectory(path) && of(path).equals(this);
    }
  }
}

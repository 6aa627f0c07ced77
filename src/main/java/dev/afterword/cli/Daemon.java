package dev.afterword.cli;

import dev.afterword.cache.InstalledCode;
import dev.afterword.daemon.Caller;
import dev.afterword.daemon.SocketFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where this user's daemon is to be found, and what tells whether it is one of this program.
 *
 * @param folder with its socket
 * @param build what differs when anything does that a report may depend on and no request carries
 */
record Daemon(SocketFolder folder, String build) {

  /** For how long nobody has to ask for a check before it ends. */
  static final Duration IDLE = Duration.ofMinutes(10);

  /** For how long either end may keep silent in the middle of a call. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final List<String> PROPERTIES =
      List.of("java.home", "java.vm.version", "file.encoding", "sun.jnu.encoding");
  private static final List<String> VARIABLES =
      List.of("AFTERWORD_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS");

  /**
   * The daemon of whoever runs this program.
   *
   * @throws Failure if there is no fit place for its socket
   */
  static Daemon of(Console console) {
    Map<String, String> environment = console.environment();
    Path folder =
        folder(environment)
            .orElseThrow(
                () -> new Failure("neither XDG_RUNTIME_DIR nor HOME tells where its socket is"));
    try {
      return new Daemon(SocketFolder.at(folder), build(environment));
    } catch (IOException e) {
      throw new Failure("there is no fit place for its socket: " + e.getMessage());
    }
  }

  Caller caller() {
    return new Caller(folder, build, PATIENCE);
  }

  /** The user's folder for sockets, or a folder in that of the caches. */
  static Optional<Path> folder(Map<String, String> environment) {
    return Optional.ofNullable(environment.get("XDG_RUNTIME_DIR"))
        .map(Path::of)
        .filter(folder -> folder.isAbsolute() && Files.isDirectory(folder))
        .map(folder -> folder.resolve("afterword"))
        .or(() -> CacheFolder.of(environment).map(folder -> folder.resolve("run")));
  }

  private static String build(Map<String, String> environment) {
    List<String> all =
        new ArrayList<>(InstalledCode.identity(System.getProperty("java.class.path", "")));
    PROPERTIES.forEach(name -> all.add(name + " " + System.getProperty(name, "")));
    VARIABLES.forEach(name -> all.add(name + " " + environment.getOrDefault(name, "")));
    all.add(Locale.getDefault().toLanguageTag());
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(String.join("\n", all).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

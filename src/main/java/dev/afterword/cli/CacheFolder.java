package dev.afterword.cli;

import dev.afterword.cache.FolderCache;
import dev.afterword.cache.InstalledCode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where results of proofreading are kept: the folder that {@code AFTERWORD_CACHE} names, or the one
 * that the system has for such things.
 */
final class CacheFolder {

  /** What to say when nothing tells where. */
  static final String UNKNOWN =
      "neither AFTERWORD_CACHE nor the environment tells of a folder, so no results are kept";

  private static final String NAME = "afterword";

  private CacheFolder() {}

  /** The folder; it need not exist. Empty if the environment tells of none. */
  static Optional<Path> of(Map<String, String> environment) {
    return of(environment, System.getProperty("os.name", ""));
  }

  /**
   * The same on any system.
   *
   * @param system as in the property {@code os.name}
   */
  static Optional<Path> of(Map<String, String> environment, String system) {
    return folder(environment, "AFTERWORD_CACHE").or(() -> usual(environment, system));
  }

  private static Optional<Path> usual(Map<String, String> environment, String system) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return folder(environment, "LOCALAPPDATA").map(path -> path.resolve(NAME));
    }
    Optional<Path> home = folder(environment, "HOME");
    if (name.startsWith("mac")) {
      return home.map(path -> path.resolve("Library").resolve("Caches").resolve(NAME));
    }
    // The XDG Base Directory Specification has paths ignored that are not absolute.
    return folder(environment, "XDG_CACHE_HOME")
        .filter(Path::isAbsolute)
        .or(() -> home.map(path -> path.resolve(".cache")))
        .map(path -> path.resolve(NAME));
  }

  private static Optional<Path> folder(Map<String, String> environment, String variable) {
    return Optional.ofNullable(environment.get(variable))
        .filter(path -> !path.isEmpty())
        .map(Path::of);
  }

  /**
   * The cache of this program, as installed here.
   *
   * @param workingFolder what a relative path starts from
   */
  static Optional<FolderCache> cache(
      Map<String, String> environment, Path workingFolder, LocalDate today) {
    return of(environment)
        .map(folder -> new FolderCache(workingFolder.resolve(folder), installation(), today));
  }

  /** A cache and where it lies. */
  record Opened(Path folder, FolderCache cache) {}

  /**
   * The cache of somebody who asks for it by name.
   *
   * @throws Failure if nothing tells where it lies
   */
  static Opened open(Console console) {
    LocalDate today = LocalDate.now(console.clock());
    Path folder = of(console.environment()).orElseThrow(() -> new Failure(UNKNOWN));
    return new Opened(folder, new FolderCache(folder, installation(), today));
  }

  /** All that may make LanguageTool answer otherwise, short of what it is asked. */
  private static List<String> installation() {
    List<String> installation =
        new ArrayList<>(InstalledCode.identity(System.getProperty("java.class.path", "")));
    installation.add(System.getProperty("java.version", ""));
    installation.add(Locale.getDefault().toLanguageTag());
    return installation;
  }
}

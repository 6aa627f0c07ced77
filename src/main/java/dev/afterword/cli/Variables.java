package dev.afterword.cli;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Which variables of the environment are told to other processes; the others are nobody's. */
final class Variables {

  private static final Set<String> OF_CHECKS =
      Set.of(Console.COLUMNS, "HOME", "LOCALAPPDATA", "NO_COLOR", "TERM");
  private static final Set<String> OF_JAVA =
      Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "LANG", "LANGUAGE", "PATH", "TMPDIR", "TZ");

  private Variables() {}

  /** What a check depends on. */
  static Map<String, String> ofChecks(Map<String, String> environment) {
    return only(environment, Variables::isOfChecks);
  }

  /** What a process of this program depends on. */
  static Map<String, String> ofProcesses(Map<String, String> environment) {
    return only(
        environment, name -> isOfChecks(name) || OF_JAVA.contains(name) || name.startsWith("LC_"));
  }

  private static boolean isOfChecks(String name) {
    return OF_CHECKS.contains(name) || name.startsWith("AFTERWORD_") || name.startsWith("XDG_");
  }

  private static Map<String, String> only(
      Map<String, String> environment, Predicate<String> wanted) {
    Map<String, String> chosen = new TreeMap<>(environment);
    chosen.keySet().removeIf(wanted.negate());
    return chosen;
  }
}

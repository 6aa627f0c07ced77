package dev.afterword.settings;

import dev.afterword.draft.Kind;
import dev.afterword.lint.OptionValue;
import dev.afterword.lint.PathGlob;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Severity;
import dev.afterword.yaml.Fields;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that a layer of the settings says about rules.
 *
 * @param what what it says
 * @param condition where it holds
 * @param origin who says it, as in {@code afterword.yml:3:5}
 */
record Change(What what, Condition condition, String origin) {

  /** What can be said about rules. */
  sealed interface What {

    /** Only these ids and categories run. */
    record Select(Set<String> names) implements What {}

    /** These ids and categories do not run. */
    record Ignore(Set<String> names) implements What {}

    /** How one rule stands. */
    record Rule(String id, Optional<Boolean> on, Optional<Severity> severity) implements What {}

    /** The value of one option. */
    record Option(String id, String name, OptionValue value) implements What {}
  }

  /**
   * Where a change holds.
   *
   * @param folder what the globs start from
   * @param paths globs, one of which must match; empty for all paths
   * @param kinds kinds of message; empty for all
   */
  record Condition(Path folder, List<PathGlob> paths, Set<Kind> kinds) {

    static Condition always(Path folder) {
      return new Condition(folder, List.of(), Set.of());
    }

    boolean isAlways() {
      return paths.isEmpty() && kinds.isEmpty();
    }

    boolean holds(Path path, Kind kind) {
      return (kinds.isEmpty() || kinds.contains(kind))
          && (paths.isEmpty() || matches(paths, folder, path));
    }
  }

  /** Whether a path lies below a folder and one of the globs there means it. */
  static boolean matches(List<PathGlob> globs, Path folder, Path path) {
    if (!path.startsWith(folder)) {
      return false;
    }
    String below = folder.relativize(path).toString().replace('\\', '/');
    return globs.stream().anyMatch(glob -> glob.matches(below));
  }

  static boolean names(Set<String> names, RuleCard card) {
    return names.contains(card.id()) || names.contains(Fields.nameOf(card.category()));
  }
}

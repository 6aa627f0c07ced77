package dev.afterword.lint;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Thrown by a checker of several rules when some of them failed, so that only these are lost: it
 * names them and carries what the others found.
 */
public final class RulesFailed extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Map<String, RuntimeException> causes;
  private final transient List<Violation> found;

  /**
   * @param causes what each failed rule threw, by its id; at least one
   * @param found what the other rules of the checker found
   */
  public RulesFailed(Map<String, RuntimeException> causes, List<Violation> found) {
    super("failed: " + String.join(", ", new TreeMap<>(causes).keySet()));
    this.causes = Map.copyOf(causes);
    this.found = List.copyOf(found);
  }

  /** What each failed rule threw, by its id. */
  Map<String, RuntimeException> causes() {
    return causes;
  }

  /** What the other rules found. */
  List<Violation> found() {
    return found;
  }
}

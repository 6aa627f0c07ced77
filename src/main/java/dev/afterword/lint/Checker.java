package dev.afterword.lint;

import java.util.List;

/**
 * Decides one rule, or several that share one reading. Stateless: the same input gives the same
 * violations, in any thread. The linter drops violations of rules that are off, and sorts.
 */
public sealed interface Checker {

  /** The rules it decides. */
  List<RuleCard> cards();

  /** Looks at one draft at a time. */
  non-sealed interface OfDraft extends Checker {
    /**
     * What it finds in a draft; never asked about a draft that lacks what its rules need.
     *
     * @throws RulesFailed if only some of its rules failed
     */
    List<Violation> check(DraftContext context);
  }

  /** Looks at everything at once. */
  non-sealed interface OfWorkspace extends Checker {
    /** What it finds; it asks the settings itself where they may differ by draft. */
    List<Violation> check(Workspace workspace);
  }
}

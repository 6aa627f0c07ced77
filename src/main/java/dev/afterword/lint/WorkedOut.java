package dev.afterword.lint;

import java.util.function.Function;

/**
 * Something that several rules need to know about a workspace and that is worked out once for each.
 * A rule keeps one in a constant and asks it.
 */
public final class WorkedOut<T> {

  private final Function<Workspace, T> work;

  /**
   * @param work whose result depends on the workspace alone and may be shared by threads. It does
   *     all of it in the thread that runs it: one that waits for others may be handed a rule
   *     meanwhile that waits for this very work
   */
  public WorkedOut(Function<Workspace, T> work) {
    this.work = work;
  }

  /** What there is to know about a workspace. */
  public T of(Workspace workspace) {
    return workspace.once(this, work);
  }
}

package dev.afterword.lint;

import dev.afterword.interview.Facts;
import dev.afterword.text.Once;
import java.util.IdentityHashMap;
import java.util.function.Function;

/**
 * Something about the facts of an application that is worked out once, however many drafts belong
 * to them and however many rules ask. A rule keeps one in a constant and asks it.
 */
public final class WorkedOutOfFacts<T> {

  private final Function<Facts, T> work;
  private final WorkedOut<IdentityHashMap<Facts, Once<T>>> byFacts;

  /**
   * @param work whose result depends on the facts alone and may be shared by threads
   */
  public WorkedOutOfFacts(Function<Facts, T> work) {
    this.work = work;
    byFacts = new WorkedOut<>(this::of);
  }

  private IdentityHashMap<Facts, Once<T>> of(Workspace workspace) {
    IdentityHashMap<Facts, Once<T>> each = new IdentityHashMap<>();
    for (Application application : workspace.applications()) {
      each.put(application.facts(), new Once<>(() -> work.apply(application.facts())));
    }
    return each;
  }

  /** What there is to know about the facts of an application of a workspace. */
  public T of(Workspace workspace, Facts facts) {
    Once<T> known = byFacts.of(workspace).get(facts);
    return known == null ? work.apply(facts) : known.get();
  }
}

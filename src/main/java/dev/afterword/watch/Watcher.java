package dev.afterword.watch;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Sees what has changed by comparing how the files stood with how they stand, so that it does not
 * matter how a change came to be known, nor in how many steps a program saves a file.
 */
public final class Watcher {

  private final Changes changes;
  private final Supplier<Scope> scope;

  /**
   * @param scope asked anew every time, because a change may make it another one
   */
  public Watcher(Changes changes, Supplier<Scope> scope) {
    this.changes = changes;
    this.scope = scope;
  }

  /** How the files stand now. */
  public Snapshot look() {
    return Snapshot.of(scope.get(), changes::cover);
  }

  /**
   * Waits until the files stand otherwise and nobody is at them.
   *
   * @param before how they stood
   * @return how they stand now; empty if nothing will change any more
   */
  public Optional<Snapshot> next(Snapshot before) {
    while (changes.await()) {
      Snapshot now = look();
      while (!now.equals(before)) {
        changes.settle();
        Snapshot later = look();
        if (later.equals(now)) {
          return Optional.of(now);
        }
        now = later;
      }
    }
    return Optional.empty();
  }
}

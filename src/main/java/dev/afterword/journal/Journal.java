package dev.afterword.journal;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Notes down what one activity does. Never fails: what cannot be written is left out. Used by
 * several threads at once.
 */
public final class Journal {

  /** Deeper causes say no more. */
  private static final int MOST_CAUSES = 4;

  private final Optional<LogFile> file;
  private final Entry.Activity activity;
  private final Supplier<Instant> now;
  private final Set<String> crashed = new HashSet<>();
  private Optional<String> trouble = Optional.empty();

  /**
   * @param file empty if nothing is to be noted
   */
  public Journal(Optional<LogFile> file, Entry.Activity activity, Clock clock) {
    this.file = file;
    this.activity = activity;
    this.now = clock::instant;
  }

  /**
   * It has begun.
   *
   * @param origin the version of the program and of what it runs on
   */
  public void began(List<String> origin) {
    add(Entry.Event.BEGAN, origin, Map.of(), List.of(), List.of());
  }

  /** Something was checked. */
  public void checked(Map<Entry.Figure, Long> figures) {
    add(Entry.Event.CHECKED, List.of(), figures, List.of(), List.of());
  }

  /**
   * Something crashed; the same again is noted once.
   *
   * @param rules the ids of those that did; none if it was something else
   */
  public void crashed(List<String> rules, Throwable cause) {
    List<Entry.Thrown> thrown = new ArrayList<>();
    Throwable one = cause;
    while (one != null && thrown.size() < MOST_CAUSES) {
      thrown.add(Entry.Thrown.of(one));
      one = one.getCause();
    }
    synchronized (crashed) {
      if (!crashed.add(rules + " " + thrown)) {
        return;
      }
    }
    add(Entry.Event.CRASHED, List.of(), Map.of(), rules, thrown);
  }

  /** It has ended. */
  public void ended(Map<Entry.Figure, Long> figures) {
    add(Entry.Event.ENDED, List.of(), figures, List.of(), List.of());
  }

  /** Why something could not be noted. */
  public synchronized Optional<String> trouble() {
    return trouble;
  }

  private synchronized void add(
      Entry.Event event,
      List<String> origin,
      Map<Entry.Figure, Long> figures,
      List<String> rules,
      List<Entry.Thrown> thrown) {
    if (file.isEmpty()) {
      return;
    }
    Entry entry =
        new Entry(
            now.get(),
            ProcessHandle.current().pid(),
            activity,
            event,
            origin,
            figures,
            rules,
            thrown);
    try {
      file.get().add(entry);
    } catch (IOException | RuntimeException e) {
      trouble = Optional.of("no log is kept: " + e);
    }
  }
}

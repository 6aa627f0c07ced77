package dev.afterword.watch;

import java.nio.file.Path;

/** Tells when it is worth looking at the files again; what has changed is seen by looking. */
public interface Changes extends AutoCloseable {

  /** What happens in a folder matters from now on, though not what happens in folders in it. */
  void cover(Path folder);

  /**
   * Waits until something may have changed.
   *
   * @return false if nothing will change any more
   */
  boolean await();

  /** Waits for about as long as a program takes from one step of saving a file to the next. */
  void settle();

  @Override
  void close();

  /** For where nothing ever changes. */
  static Changes none() {
    return new Changes() {
      @Override
      public void cover(Path folder) {}

      @Override
      public boolean await() {
        return false;
      }

      @Override
      public void settle() {}

      @Override
      public void close() {}
    };
  }
}

package dev.afterword.daemon;

/** What a resident process does for others. Called by several threads at once. */
@FunctionalInterface
public interface Service {

  /**
   * Does what is asked; an exception makes the asking process do it itself.
   *
   * @throws Exception if it cannot be told whether it was done right
   */
  Answer answer(Request request) throws Exception;
}

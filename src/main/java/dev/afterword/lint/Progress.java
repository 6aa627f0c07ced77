package dev.afterword.lint;

/** Is told how far a check has come. Used by several threads at once. */
public interface Progress {

  /** The drafts are read; so many are to be checked. */
  void expect(int drafts);

  /** One more draft is checked. */
  void advance();

  /**
   * Called before each step of a check, so that one whose answer nobody waits for any more can end.
   *
   * @throws java.util.concurrent.CancellationException to end it
   */
  default void proceed() {
    // Somebody waits for every check.
  }

  /** Nobody watches. */
  static Progress unwatched() {
    return new Progress() {
      @Override
      public void expect(int drafts) {
        // Nobody watches.
      }

      @Override
      public void advance() {
        // Nobody watches.
      }
    };
  }
}

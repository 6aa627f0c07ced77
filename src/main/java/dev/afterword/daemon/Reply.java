package dev.afterword.daemon;

/** What comes of calling a resident process. */
public sealed interface Reply {

  /** The request was done. */
  record Answered(Answer answer) implements Reply {}

  /**
   * It is there.
   *
   * @param process its number
   * @param sameBuild whether it would do what this program asks
   */
  record Present(String process, boolean sameBuild) implements Reply {}

  /**
   * It was there and is about to end.
   *
   * @param why as in {@code the daemon is of another build, and ends}
   */
  record Leaving(String why) implements Reply {}

  /** There is none. */
  record Absent() implements Reply {}

  /**
   * Something is there that did not do what it was asked, or may not be asked.
   *
   * @param why as in {@code the daemon did not answer in time}
   */
  record Failed(String why) implements Reply {}
}

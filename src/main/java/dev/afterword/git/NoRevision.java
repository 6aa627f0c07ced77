package dev.afterword.git;

/** A revision cannot be read, for a reason that the user can do something about. */
public final class NoRevision extends Exception {

  private static final long serialVersionUID = 1;

  NoRevision(String message) {
    super(message);
  }
}

package dev.afterword.daemon;

import java.io.IOException;

/** A folder is not fit for a socket; the message says why. */
public final class NotPrivateException extends IOException {

  private static final long serialVersionUID = 1;

  NotPrivateException(String message) {
    super(message);
  }
}

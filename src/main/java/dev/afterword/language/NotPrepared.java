package dev.afterword.language;

/** Nothing prepared fits what is on the class path; LanguageTool then reads its own files. */
final class NotPrepared extends Exception {

  private static final long serialVersionUID = 1;

  /**
   * @param reason as the rest of a sentence that begins with “proofreading starts slowly:”
   */
  NotPrepared(String reason) {
    super(reason);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}

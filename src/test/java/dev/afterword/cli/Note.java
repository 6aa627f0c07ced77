package dev.afterword.cli;

/** Whole messages to Dana Rivera in which nothing is of interest but what a test puts in. */
final class Note {

  private Note() {}

  /**
   * A status enquiry; what it says begins in line 8.
   *
   * @param body paragraphs
   */
  static String status(String body) {
    return of("status", "The data engineer role", body);
  }

  /**
   * A thank-you note; what it says begins in line 8.
   *
   * @param body paragraphs
   */
  static String thanks(String body) {
    return of("thank-you", "Thank you for the talk about the data engineer role", body);
  }

  private static String of(String kind, String subject, String body) {
    return """
        ---
        kind: %s
        to: Dana Rivera <dana.rivera@acme.example>
        subject: %s
        ---
        Dear Dana,

        %s

        Best regards,
        Robin Example
        """
        .formatted(kind, subject, body.strip());
  }
}

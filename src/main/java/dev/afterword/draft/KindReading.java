package dev.afterword.draft;

/**
 * What a draft is for, and how that is known.
 *
 * @param kind what the message is for
 * @param inferred whether the writer left it open and it was read from headers and text
 * @param confidence of an inferred kind, from 0 to 1; 1 for a declared one
 */
public record KindReading(Kind kind, boolean inferred, double confidence) {

  /** A kind that the writer named. */
  public static KindReading declared(Kind kind) {
    return new KindReading(kind, false, 1);
  }
}

package dev.afterword.baseline;

import dev.afterword.lint.Fingerprinted;
import java.util.Comparator;

/**
 * A finding as it is recorded: of the words nothing but a fingerprint.
 *
 * @param file as the baseline names it
 * @param rule the rule's id
 * @param fingerprint as {@link Fingerprinted} says
 */
public record Known(String file, String rule, String fingerprint) implements Comparable<Known> {

  private static final Comparator<Known> ORDER =
      Comparator.comparing(Known::file)
          .thenComparing(Known::rule)
          .thenComparing(Known::fingerprint);

  static Known of(Fingerprinted found, FileNames names) {
    return new Known(
        names.of(found.violation().place().source().path()),
        found.violation().card().id(),
        found.fingerprint());
  }

  /** The same wherever the file lies. */
  Known anywhere() {
    return new Known("", rule, fingerprint);
  }

  /** By file, then rule, then fingerprint. */
  @Override
  public int compareTo(Known other) {
    return ORDER.compare(this, other);
  }

  /** As in {@code acme/dana.md: wrong-name 3f9a0b12aa34bb56}. */
  @Override
  public String toString() {
    return file + ": " + rule + " " + fingerprint;
  }
}

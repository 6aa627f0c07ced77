package dev.afterword.lint;

import java.util.stream.Stream;

/**
 * A violation with a name by which it is known again.
 *
 * @param violation what was found
 * @param fingerprint 16 hexadecimal digits; the same after something else in the file was changed,
 *     lines were wrapped anew or the file was moved. Equal violations of one file have names of
 *     their own; in different files they share one.
 */
public record Fingerprinted(Violation violation, String fingerprint) {

  /**
   * The violations of a report in its order. The stream is to be read once, from its first element
   * on.
   */
  public static Stream<Fingerprinted> of(LintReport report) {
    Fingerprint fingerprint =
        new Fingerprint(report.drafts().stream().map(LintReport.Verdict::draft));
    // Known ones first, so that those shown have the names that they would have among all.
    report.known().forEach(fingerprint::of);
    return report.violations().stream()
        .map(found -> new Fingerprinted(found, fingerprint.of(found)));
  }
}

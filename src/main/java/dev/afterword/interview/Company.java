package dev.afterword.interview;

import dev.afterword.text.Placed;
import java.util.List;

/**
 * The employer.
 *
 * @param name in full
 * @param also other names that people use for it, products included
 * @param domains of its e-mail addresses, in lower case
 * @param facts what anybody can read about it, one topic each
 */
public record Company(
    Placed<String> name,
    List<Placed<String>> also,
    List<Placed<String>> domains,
    List<Placed<String>> facts) {

  /** Keeps its own copies of the lists. */
  public Company {
    also = List.copyOf(also);
    domains = List.copyOf(domains);
    facts = List.copyOf(facts);
  }
}

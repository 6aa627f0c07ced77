package dev.afterword.language;

import dev.afterword.text.Placed;
import dev.afterword.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * A pattern over the words of a sentence and what they are, in LanguageTool's XML: one {@code
 * <pattern>}, after any number of {@code <antipattern>}s that keep it silent. It is checked without
 * LanguageTool, so that reading a file never starts it. Two patterns are never equal.
 */
public final class TokenPattern {

  private final String xml;

  private TokenPattern(String xml) {
    this.xml = xml;
  }

  /**
   * A pattern as read.
   *
   * @param pattern absent if anything is wrong
   * @param faults what is wrong, each with its place in UTF-16 units of the XML
   */
  public record Reading(Optional<TokenPattern> pattern, List<Placed<String>> faults) {
    /** Keeps its own copy of the faults. */
    public Reading {
      faults = List.copyOf(faults);
    }
  }

  /** Reads a pattern. */
  public static Reading read(String xml) {
    List<Placed<String>> faults =
        xml.isBlank()
            ? List.of(new Placed<>("a <pattern> is missing", Span.at(0)))
            : TokenPatternCheck.faults(xml);
    return new Reading(
        faults.isEmpty() ? Optional.of(new TokenPattern(xml)) : Optional.empty(), faults);
  }

  String xml() {
    return xml;
  }
}

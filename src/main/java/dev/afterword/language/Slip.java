package dev.afterword.language;

import dev.afterword.draft.Part;
import dev.afterword.text.Span;
import java.util.List;

/**
 * Something that proofreading found.
 *
 * @param rule LanguageTool's id of the rule, as in {@code EN_A_VS_AN}
 * @param category LanguageTool's id of its category, as in {@code GRAMMAR}
 * @param spelling whether a word is not in the dictionary
 * @param message what is wrong, in plain text
 * @param replacements what could stand there instead, the likeliest first, at most five
 * @param part where it is
 * @param inPart in UTF-16 units of the text of the part
 */
public record Slip(
    String rule,
    String category,
    boolean spelling,
    String message,
    List<String> replacements,
    Part part,
    Span inPart) {

  /** Keeps its own copy of the replacements. */
  public Slip {
    replacements = List.copyOf(replacements);
  }

  /** The words, as read. */
  public String words() {
    return part.text().text().substring(inPart.start(), inPart.end());
  }
}

package dev.afterword.language;

import dev.afterword.text.Span;
import java.util.List;

/**
 * What LanguageTool says about a stretch of plain text.
 *
 * @param rule its id of the rule, as in {@code EN_A_VS_AN}
 * @param category its id of the category, as in {@code GRAMMAR}
 * @param spelling whether a word is not in the dictionary
 * @param message what is wrong, in plain text
 * @param replacements what could stand there instead, the likeliest first
 * @param priority what it weighs against what others say of the same words; the higher speaks
 * @param inText in UTF-16 units
 */
record Finding(
    String rule,
    String category,
    boolean spelling,
    String message,
    List<String> replacements,
    int priority,
    Span inText) {

  Finding {
    replacements = List.copyOf(replacements);
  }

  /** The same about other words. */
  Finding about(Span words, List<String> better) {
    return new Finding(rule, category, spelling, message, better, priority, words);
  }
}

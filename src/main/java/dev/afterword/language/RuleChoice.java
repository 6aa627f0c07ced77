package dev.afterword.language;

/** Which of LanguageTool's rules may speak. A rule that may not costs nothing. */
@FunctionalInterface
public interface RuleChoice {

  /**
   * Whether a rule is wanted. A rule that LanguageTool itself leaves off stays off.
   *
   * @param rule as in {@code EN_A_VS_AN}
   * @param category as in {@code GRAMMAR}
   */
  boolean wants(String rule, String category);
}

package dev.afterword.language;

import java.util.Optional;

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

  /**
   * What tells this choice from any other: two that share it want the same rules. Empty if that
   * cannot be told, so that nothing is kept that depends on the choice.
   */
  default Optional<String> name() {
    return Optional.empty();
  }
}

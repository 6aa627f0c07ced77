package dev.afterword.rules;

import dev.afterword.language.Proofreaders;
import dev.afterword.lint.DraftContext;
import dev.afterword.rules.SpellingPairs.Side;
import dev.afterword.text.Placed;
import java.util.Optional;

/** The variant of English that a draft is written in. */
final class EnglishVariant {

  /** Nobody needs to choose it, so it says nothing about colour and color. */
  private static final String USUAL = "en-US";

  private EnglishVariant() {}

  /**
   * The draft's variant, as in {@code en-GB}. One that nobody can read was reported when the draft
   * was found; then the settings' variant stands in for it.
   */
  static String of(DraftContext context) {
    return declared(context).orElse(context.workspace().settings().language());
  }

  private static Optional<String> declared(DraftContext context) {
    return context
        .draft()
        .headers()
        .language()
        .map(Placed::value)
        .filter(Proofreaders.variants()::contains);
  }

  /** The variant, if somebody has chosen it. */
  static Optional<String> chosen(DraftContext context) {
    boolean named = context.draft().headers().language().isPresent();
    return Optional.of(of(context)).filter(variant -> named || !variant.equals(USUAL));
  }

  /** Whether a variant takes its spellings from both sides of the ocean. */
  static boolean isMixed(String variant) {
    return variant.equals("en-CA");
  }

  /** Whose spelling a variant follows that is not mixed. */
  static Side side(String variant) {
    return variant.equals(USUAL) ? Side.AMERICAN : Side.BRITISH;
  }
}

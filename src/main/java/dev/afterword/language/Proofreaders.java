package dev.afterword.language;

import dev.afterword.text.Once;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The one place where proofreaders are made: one for each variant of English, when it is first
 * asked for, because making one takes seconds. Safe for use by several threads.
 */
public final class Proofreaders {

  private final Map<String, Supplier<Proofreader>> byVariant = new TreeMap<>();

  /**
   * @param choice the rules that may speak
   */
  public Proofreaders(RuleChoice choice) {
    for (String variant : variants()) {
      byVariant.put(variant, new Once<>(() -> LanguageToolProofreader.of(variant, choice)));
    }
  }

  /** The variants of English that can be proofread, as in {@code en-GB}; sorted. */
  public static List<String> variants() {
    return List.of("en-AU", "en-CA", "en-GB", "en-NZ", "en-US", "en-ZA");
  }

  /**
   * The proofreader of a variant.
   *
   * @throws IllegalArgumentException if there is none; see {@link #variants()}
   */
  public Proofreader of(String variant) {
    Supplier<Proofreader> proofreader = byVariant.get(variant);
    if (proofreader == null) {
      throw new IllegalArgumentException("no proofreader reads " + variant);
    }
    return proofreader.get();
  }
}

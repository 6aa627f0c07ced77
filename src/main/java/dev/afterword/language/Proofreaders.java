package dev.afterword.language;

import dev.afterword.cache.ResultCache;
import dev.afterword.text.Once;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The one place where proofreaders are made: one for each variant of English. LanguageTool is
 * started when something is first asked that the cache cannot answer, because starting it takes
 * seconds. Safe for use by several threads.
 */
public final class Proofreaders {

  private final RuleChoice choice;
  private final Map<String, Supplier<TextProofreader>> stock;
  private final Map<String, Supplier<Proofreader>> byVariant = new TreeMap<>();

  /**
   * Proofreaders that remember nothing.
   *
   * @param choice the rules that may speak
   */
  public Proofreaders(RuleChoice choice) {
    this(
        choice,
        variants().stream()
            .collect(
                Collectors.toMap(
                    variant -> variant,
                    variant -> new Once<>(() -> LanguageToolProofreader.of(variant, choice)))),
        ResultCache.none());
  }

  private Proofreaders(
      RuleChoice choice, Map<String, Supplier<TextProofreader>> stock, ResultCache cache) {
    this.choice = choice;
    this.stock = stock;
    stock.forEach(
        (variant, started) -> {
          Supplier<TextProofreader> reading =
              choice
                  .name()
                  .<Supplier<TextProofreader>>map(
                      name -> () -> new CachedProofreader(started, cache, List.of(variant, name)))
                  .orElse(started);
          byVariant.put(variant, new Once<>(() -> new MessageProofreader(reading.get())));
        });
  }

  /**
   * The same proofreaders, which start LanguageTool no second time.
   *
   * @param cache what may spare asking them; no use is made of it for a choice without a name
   */
  public Proofreaders with(ResultCache cache) {
    return new Proofreaders(choice, stock, cache);
  }

  /** The variants of English that can be proofread, as in {@code en-GB}; sorted. */
  public static List<String> variants() {
    return List.of("en-AU", "en-CA", "en-GB", "en-NZ", "en-US", "en-ZA");
  }

  /**
   * Why proofreading starts slowly, as in {@code its files were not prepared}; empty if it starts
   * from what was prepared when Afterword was built.
   */
  public static Optional<String> slowStart() {
    try {
      PreparedFiles.open();
      return Optional.empty();
    } catch (NotPrepared e) {
      return Optional.of(e.reason());
    }
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

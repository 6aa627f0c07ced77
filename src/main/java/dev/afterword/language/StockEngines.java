package dev.afterword.language;

import org.jspecify.annotations.Nullable;
import org.languagetool.JLanguageTool;
import org.languagetool.Language;
import org.languagetool.rules.AbstractDateCheckFilter;
import org.languagetool.rules.AbstractDateCheckWithSuggestionsFilter;
import org.languagetool.rules.AbstractFutureDateFilter;
import org.languagetool.rules.AbstractNewYearDateFilter;
import org.languagetool.rules.Rule;
import org.languagetool.rules.patterns.AbstractPatternRule;
import org.languagetool.rules.patterns.RuleFilter;
import org.languagetool.rules.patterns.RuleSet;

/** Engines as LanguageTool makes them, from its own files; the first takes seconds. */
final class StockEngines implements EngineSource {

  private final Language language;
  private final RuleChoice choice;

  StockEngines(Language language, RuleChoice choice) {
    this.language = language;
    this.choice = choice;
    language.setChunker(new PennChunker(new LoadedPhraseModels()));
    language.setDisambiguator(language.createDefaultDisambiguator());
    language.setSentenceTokenizer(language.createDefaultSentenceTokenizer());
  }

  @Override
  public Engine make() {
    JLanguageTool tool = new JLanguageTool(language);
    for (Rule rule : tool.getAllRules()) {
      if (!isWanted(rule, choice)) {
        tool.disableRule(rule.getFullId());
      }
    }
    return new Engine(tool, RuleSet.textLemmaHinted(Engine.unasked(tool.getAllActiveRules())));
  }

  /** Whether a rule may speak. */
  static boolean isWanted(Rule rule, RuleChoice choice) {
    return !readsTheClock(rule)
        && choice.wants(rule.getId(), rule.getCategory().getId().toString());
  }

  /** The same draft must give the same report tomorrow. */
  static boolean readsTheClock(Rule rule) {
    if (!(rule instanceof AbstractPatternRule pattern)) {
      return false;
    }
    @Nullable RuleFilter filter = pattern.getFilter();
    return filter instanceof AbstractDateCheckFilter
        || filter instanceof AbstractDateCheckWithSuggestionsFilter
        || filter instanceof AbstractFutureDateFilter
        || filter instanceof AbstractNewYearDateFilter;
  }
}

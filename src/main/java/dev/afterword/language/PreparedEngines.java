package dev.afterword.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.languagetool.AnalyzedSentence;
import org.languagetool.Language;
import org.languagetool.ResourceBundleTools;
import org.languagetool.UserConfig;
import org.languagetool.rules.Rule;
import org.languagetool.rules.patterns.AbstractPatternRule;
import org.languagetool.rules.patterns.ConsistencyPatternRuleTransformer;
import org.languagetool.rules.patterns.PatternRuleTransformer;
import org.languagetool.rules.patterns.RepeatedPatternRuleTransformer;

/** Engines that start from {@link PreparedFiles} and find what those of {@link StockEngines} do. */
final class PreparedEngines implements EngineSource {

  private final Language language;
  private final RuleChoice choice;
  private final List<Patterns> files = new ArrayList<>();

  PreparedEngines(Language language, RuleChoice choice, PreparedFiles prepared) throws NotPrepared {
    this.language = language;
    this.choice = choice;
    PreparedSpeller.install(
        prepared.read(Preparation.speller(language.getShortCodeWithCountryAndVariant())));
    for (String file : language.getRuleFileNames()) {
      files.add(
          new Patterns(
              new StoredRules(
                  prepared.read(Preparation.rules(file)), RuleReader.ofPatterns(file, language)),
              choice));
    }
    language.setChunker(new PennChunker(new FlatPhraseModels(prepared.read(Preparation.MODELS))));
    language.setDisambiguator(new PreparedDisambiguator(prepared));
    language.setSentenceTokenizer(new PreparedSentences(prepared.read(Preparation.SENTENCES)));
  }

  @Override
  public Engine make() {
    ResourceBundle messages = ResourceBundleTools.getMessageBundle(language);
    try {
      List<Rule> first = new ArrayList<>();
      first.addAll(language.getRelevantRules(messages, null, null, List.of()));
      first.addAll(language.getRelevantRulesGlobalConfig(messages, null, null, null, List.of()));
      List<Rule> last =
          language.getRelevantLanguageModelCapableRules(
              messages, null, null, new UserConfig(), null, List.of());
      LazyLanguageTool tool =
          new LazyLanguageTool(language, first, textLevel(), this::concerning, last, choice);
      return new Engine(tool, tool.rules());
    } catch (IOException e) {
      throw new UncheckedIOException("LanguageTool cannot read its own data", e);
    }
  }

  private List<Rule> concerning(AnalyzedSentence sentence) {
    List<Rule> rules = new ArrayList<>();
    for (Patterns file : files) {
      rules.addAll(file.concerning(sentence));
    }
    return rules;
  }

  /** Rules that judge by what stands in several sentences are made of those of one sentence. */
  private List<Rule> textLevel() {
    List<AbstractPatternRule> ofSentences = new ArrayList<>();
    for (Patterns file : files) {
      ofSentences.addAll(file.textLevel());
    }
    List<Rule> made = new ArrayList<>();
    for (PatternRuleTransformer transformer :
        List.of(
            new RepeatedPatternRuleTransformer(language),
            new ConsistencyPatternRuleTransformer(language))) {
      PatternRuleTransformer.TransformedRules transformed = transformer.apply(ofSentences);
      ofSentences = transformed.getRemainingRules();
      made.addAll(transformed.getTransformedRules());
    }
    return made;
  }

  /** The rules of one file that may speak. */
  private static final class Patterns {

    private static final int UNKNOWN = 0;
    private static final int WANTED = 1;
    private static final int UNWANTED = 2;

    private final StoredRules stored;
    private final RuleChoice choice;
    private final AtomicIntegerArray verdicts;

    Patterns(StoredRules stored, RuleChoice choice) {
      this.stored = stored;
      this.choice = choice;
      this.verdicts = new AtomicIntegerArray(stored.size());
    }

    List<AbstractPatternRule> concerning(AnalyzedSentence sentence) {
      List<AbstractPatternRule> rules = stored.concerning(sentence, this::mayBeWanted);
      rules.removeIf(StockEngines::readsTheClock);
      return rules;
    }

    /** What is known before a rule is made. */
    private boolean mayBeWanted(int rule) {
      int verdict = verdicts.get(rule);
      if (verdict == UNKNOWN) {
        verdict = choice.wants(stored.id(rule), stored.category(rule)) ? WANTED : UNWANTED;
        verdicts.set(rule, verdict);
      }
      return verdict == WANTED;
    }

    /** All of them, as soon as one may be wanted: they count together. */
    List<AbstractPatternRule> textLevel() {
      int[] rules = stored.textLevel();
      return IntStream.of(rules).anyMatch(this::mayBeWanted) ? stored.rules(rules) : List.of();
    }
  }
}

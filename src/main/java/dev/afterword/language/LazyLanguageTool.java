package dev.afterword.language;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.languagetool.AnalyzedSentence;
import org.languagetool.CheckResults;
import org.languagetool.JLanguageTool;
import org.languagetool.Language;
import org.languagetool.RuleMatchListener;
import org.languagetool.ToneTag;
import org.languagetool.markup.AnnotatedText;
import org.languagetool.rules.Rule;
import org.languagetool.rules.patterns.RuleSet;

/**
 * A LanguageTool that asks for the patterns of a sentence when it comes to the sentence, and knows
 * all its other rules from the start.
 */
final class LazyLanguageTool extends JLanguageTool {

  private final RuleSet rules;

  /**
   * @param first rules that speak before all others
   * @param textLevel rules made of patterns that judge a whole text
   * @param patterns those that a sentence may concern and that may speak
   * @param last rules that speak after all others
   * @param choice which of the rules, patterns apart, may speak
   */
  LazyLanguageTool(
      Language language,
      List<Rule> first,
      List<Rule> textLevel,
      Function<AnalyzedSentence, List<Rule>> patterns,
      List<Rule> last,
      RuleChoice choice) {
    super(
        language,
        List.of(),
        null,
        null,
        null,
        null,
        true,
        false,
        Stream.of(first, textLevel, last).flatMap(List::stream).toList());
    for (Rule rule : getAllRules()) {
      if (!StockEngines.isWanted(rule, choice)) {
        disableRule(rule.getFullId());
      }
    }
    Set<Rule> active = Collections.newSetFromMap(new IdentityHashMap<>());
    active.addAll(getAllActiveRules());
    this.rules =
        new PerSentence(
            Stream.concat(first.stream(), textLevel.stream()).filter(active::contains).toList(),
            patterns,
            last.stream().filter(active::contains).toList());
  }

  /** The rules that speak, each made when a sentence has its words. */
  RuleSet rules() {
    return rules;
  }

  @Override
  protected CheckResults checkInternal(
      AnnotatedText text,
      ParagraphHandling paragraphs,
      RuleMatchListener listener,
      Mode mode,
      Level level,
      Set<ToneTag> tones,
      Long session,
      List<String> sentences,
      List<AnalyzedSentence> analyzed)
      throws IOException {
    return checkInternalWithCustomRules(
        rules, text, paragraphs, listener, mode, level, tones, session, sentences, analyzed);
  }

  /** Rules in LanguageTool's own order. */
  private static final class PerSentence extends RuleSet {

    private final List<Rule> first;
    private final Function<AnalyzedSentence, List<Rule>> patterns;
    private final List<Rule> last;

    PerSentence(
        List<Rule> first, Function<AnalyzedSentence, List<Rule>> patterns, List<Rule> last) {
      this.first = Engine.unasked(first);
      this.patterns = patterns;
      this.last = Engine.unasked(last);
    }

    /** Patterns are left out: what asks for all rules looks for those of another kind. */
    @Override
    public List<Rule> allRules() {
      List<Rule> all = new ArrayList<>(first);
      all.addAll(last);
      return all;
    }

    @Override
    public List<Rule> rulesForSentence(AnalyzedSentence sentence) {
      List<Rule> all = new ArrayList<>(first);
      all.addAll(patterns.apply(sentence));
      all.addAll(last);
      return all;
    }
  }
}

package dev.afterword.language;

import java.util.List;
import org.languagetool.Language;
import org.languagetool.rules.patterns.AbstractPatternRule;
import org.languagetool.rules.patterns.PatternRuleHandler;
import org.xml.sax.helpers.DefaultHandler;

/**
 * LanguageTool's own reader of a file of rules, which is told what stands in the file and makes
 * rules of it. Serves one thread at a time.
 */
final class RuleReader {

  private final DefaultHandler told;
  private final List<? extends AbstractPatternRule> made;

  /**
   * @param told what stands in the file, in the order of the file
   * @param made grows whenever a rule ends
   */
  RuleReader(DefaultHandler told, List<? extends AbstractPatternRule> made) {
    this.told = told;
    this.made = made;
  }

  /** Reads rules that find something. */
  static RuleReader ofPatterns(String file, Language language) {
    PatternRuleHandler handler = new PatternRuleHandler(file, language);
    return new RuleReader(handler, handler.getRules());
  }

  DefaultHandler told() {
    return told;
  }

  /** The rules made since the last call. */
  List<AbstractPatternRule> take() {
    List<AbstractPatternRule> taken = List.copyOf(made);
    made.clear();
    return taken;
  }
}

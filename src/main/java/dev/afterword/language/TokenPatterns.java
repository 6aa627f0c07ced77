package dev.afterword.language;

import dev.afterword.text.Span;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.languagetool.AnalyzedSentence;
import org.languagetool.Language;
import org.languagetool.rules.RuleMatch;
import org.languagetool.rules.patterns.AbstractPatternRule;
import org.languagetool.rules.patterns.PatternRuleLoader;

/** Token patterns as rules of LanguageTool, each made when it is first looked for. */
final class TokenPatterns {

  private final Language language;
  private final Map<TokenPattern, List<AbstractPatternRule>> rules = new ConcurrentHashMap<>();

  TokenPatterns(Language language) {
    this.language = language;
  }

  /** Where a pattern stands in a sentence, in UTF-16 units of the sentence. */
  List<Span> find(TokenPattern pattern, AnalyzedSentence sentence) {
    List<Span> found = new ArrayList<>();
    try {
      for (AbstractPatternRule rule : rules.computeIfAbsent(pattern, this::load)) {
        for (RuleMatch match : rule.match(sentence)) {
          found.add(new Span(match.getFromPos(), match.getToPos()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("LanguageTool cannot read its own data", e);
    }
    return found.stream().filter(span -> !span.isEmpty()).distinct().sorted().toList();
  }

  private List<AbstractPatternRule> load(TokenPattern pattern) {
    String file =
        "<rules><category id=\"OWN\" name=\"own\"><rule id=\"OWN\" name=\"own\">"
            + pattern.xml()
            + "<message>found</message></rule></category></rules>";
    byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
    try {
      return List.copyOf(
          new PatternRuleLoader().getRules(new ByteArrayInputStream(bytes), "a pattern", language));
    } catch (IOException e) {
      throw new UncheckedIOException("LanguageTool refuses the pattern " + pattern.xml(), e);
    }
  }
}

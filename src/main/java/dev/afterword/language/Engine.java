package dev.afterword.language;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.languagetool.JLanguageTool;
import org.languagetool.Tag;
import org.languagetool.markup.AnnotatedTextBuilder;
import org.languagetool.rules.Rule;
import org.languagetool.rules.RuleMatch;
import org.languagetool.rules.patterns.RuleSet;

/**
 * An engine of LanguageTool, which reads one text at a time.
 *
 * @param rules those that speak
 */
record Engine(JLanguageTool languageTool, RuleSet rules) {

  /** What the rules find in a text, or those of them that a mode asks. */
  List<RuleMatch> check(AnalyzedText text, JLanguageTool.Mode mode) throws IOException {
    return languageTool
        .checkInternalWithCustomRules(
            rules,
            new AnnotatedTextBuilder().addText(text.plain()).build(),
            JLanguageTool.ParagraphHandling.NORMAL,
            null,
            mode,
            JLanguageTool.Level.DEFAULT,
            Set.of(),
            null,
            text.sentences(),
            text.analyzed())
        .getRuleMatches();
  }

  /** As LanguageTool chooses unless it is asked to be picky or to mind a tone. */
  static List<Rule> unasked(List<Rule> rules) {
    return rules.stream()
        .filter(rule -> !rule.hasTag(Tag.picky))
        .filter(rule -> rule.getToneTags().isEmpty() || !rule.isGoalSpecific())
        .toList();
  }
}

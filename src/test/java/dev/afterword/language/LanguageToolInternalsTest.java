package dev.afterword.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.languagetool.Language;
import org.languagetool.Languages;
import org.languagetool.rules.patterns.PatternRule;
import org.languagetool.rules.patterns.PatternTokenBuilder;

/**
 * Fails when a new LanguageTool has moved something that is not its public face. Until {@link
 * LanguageToolInternals} follows, proofreading starts from LanguageTool's own files.
 */
class LanguageToolInternalsTest {

  @Test
  void dictionariesMadeOfListsAreKept() throws NotPrepared {
    assertNotNull(LanguageToolInternals.spellers());
  }

  @Test
  void rulesTellTheWordsThatTheyCannotDoWithout() {
    Language language = Languages.getLanguageForShortCode("en-US");
    PatternRule rule =
        new PatternRule(
            "ID",
            language,
            List.of(
                new PatternTokenBuilder().tokenRegex("Kind|best").build(),
                new PatternTokenBuilder().token("regard").matchInflectedForms().build()),
            "",
            "",
            "");
    assertEquals(
        Set.of(
            new RuleRecorder.RuleWords(false, Set.of("kind", "best")),
            new RuleRecorder.RuleWords(true, Set.of("regard"))),
        Set.copyOf(LanguageToolInternals.words(rule)));
  }

  @Test
  void disambiguationRulesCanBeToldOneByOne() throws NotPrepared {
    RuleReader reader =
        LanguageToolInternals.readerOfDisambiguation("a file", PreparedDisambiguator.language());
    assertEquals(List.of(), reader.take());
  }

  @Test
  void listsOfPhrasesCanBeHandedOver() throws NotPrepared {
    PreparedPhrases.Tables none = new PreparedPhrases.Tables(Map.of(), Map.of());
    var chunker = LanguageToolInternals.multiWords(new PreparedPhrases.Lists(none, none));
    assertEquals(Map.of(), LanguageToolInternals.lists(chunker).withBlanks().phrases());
  }

  @Test
  void theLabelOfPreparedFilesNamesTheClassesThatAreTouched() {
    String label = PreparedFiles.label().orElseThrow();
    for (String file : LanguageToolInternals.CLASSES) {
      assertTrue(label.contains(" " + file + "\n"), file);
      assertFalse(label.contains("missing " + file), file);
    }
  }
}

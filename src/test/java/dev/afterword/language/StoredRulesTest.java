package dev.afterword.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.languagetool.JLanguageTool;
import org.languagetool.Language;
import org.languagetool.Languages;
import org.languagetool.rules.patterns.AbstractPatternRule;
import org.languagetool.rules.patterns.PatternRuleLoader;
import org.languagetool.tagging.disambiguation.rules.DisambiguationRuleLoader;

/** Every rule that LanguageTool makes of a prepared file is the one it makes of its own. */
class StoredRulesTest {

  @TestFactory
  Stream<DynamicTest> everyFileOfEveryVariant() {
    Map<String, Language> files = new LinkedHashMap<>();
    for (String variant : Proofreaders.variants()) {
      Language language = Languages.getLanguageForShortCode(variant);
      language.getRuleFileNames().forEach(file -> files.putIfAbsent(file, language));
    }
    assertTrue(files.size() > 8, files.keySet() + " are not all");
    return files.entrySet().stream()
        .map(file -> dynamicTest(file.getKey(), () -> compare(file.getKey(), file.getValue())));
  }

  private static void compare(String file, Language language) throws Exception {
    try (InputStream xml = JLanguageTool.getDataBroker().getAsStream(file)) {
      assertSame(
          new PatternRuleLoader().getRules(xml, file, language),
          new StoredRules(
              PreparedFiles.open().read(Preparation.rules(file)),
              RuleReader.ofPatterns(file, language)));
    }
  }

  @TestFactory
  Stream<DynamicTest> everyRuleThatTellsWhatAWordIs() {
    return PreparedDisambiguator.FILES.stream()
        .map(file -> dynamicTest(file, () -> compareDisambiguation(file)));
  }

  private static void compareDisambiguation(String file) throws Exception {
    Language language = PreparedDisambiguator.language();
    try (InputStream xml = JLanguageTool.getDataBroker().getFromResourceDirAsStream(file)) {
      assertSame(
          new DisambiguationRuleLoader().getRules(xml, language, file),
          new StoredRules(
              PreparedFiles.open().read(Preparation.rules(file)),
              LanguageToolInternals.readerOfDisambiguation(file, language)));
    }
  }

  /** Rules are made in two parts, so that none gets by on what was said about the one before it. */
  private static void assertSame(List<? extends AbstractPatternRule> expected, StoredRules stored) {
    assertEquals(expected.size(), stored.size());
    AbstractPatternRule[] made = new AbstractPatternRule[stored.size()];
    for (int rest : List.of(2, 0, 1)) {
      int[] numbers = IntStream.range(0, made.length).filter(i -> i % 3 == rest).toArray();
      List<AbstractPatternRule> part = stored.rules(numbers);
      assertEquals(numbers.length, part.size());
      for (int i = 0; i < numbers.length; i++) {
        made[numbers[i]] = part.get(i);
      }
    }
    List<String> different = new ArrayList<>();
    for (int i = 0; i < made.length; i++) {
      String one = Anatomy.of(expected.get(i));
      String other = Anatomy.of(made[i]);
      if (!one.equals(other)) {
        different.add(expected.get(i).getFullId() + "\n" + one + "\n" + other);
      }
    }
    assertEquals(List.of(), different.stream().limit(3).toList(), different.size() + " differ");
  }
}

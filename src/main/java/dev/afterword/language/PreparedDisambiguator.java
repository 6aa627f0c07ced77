package dev.afterword.language;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.languagetool.AnalyzedSentence;
import org.languagetool.JLanguageTool;
import org.languagetool.Language;
import org.languagetool.language.AmericanEnglish;
import org.languagetool.rules.patterns.AbstractPatternRule;
import org.languagetool.tagging.disambiguation.AbstractDisambiguator;
import org.languagetool.tagging.disambiguation.MultiWordChunker;
import org.languagetool.tagging.disambiguation.rules.DisambiguationPatternRule;

/**
 * Tells what a word is where it may be several things, as LanguageTool does for English: first by
 * phrases that are known, then by rules.
 */
final class PreparedDisambiguator extends AbstractDisambiguator {

  /** LanguageTool's files of rules, in the order in which they speak. */
  static final List<String> FILES = List.of("en/disambiguation.xml", "disambiguation-global.xml");

  /** Its lists of phrases, the first that speaks first. */
  static final String NAMES = "spelling_global.txt";

  static final String PHRASES = "en/multiwords.txt";

  private final MultiWordChunker names;
  private final MultiWordChunker phrases;
  private final List<StoredRules> rules = new ArrayList<>();

  PreparedDisambiguator(PreparedFiles files) throws NotPrepared {
    names = PreparedPhrases.at(files.read(Preparation.phrases(NAMES)));
    phrases = PreparedPhrases.at(files.read(Preparation.phrases(PHRASES)));
    names.setIgnoreSpelling(true);
    phrases.setIgnoreSpelling(true);
    phrases.setRemovePreviousTags(true);
    for (String file : FILES) {
      rules.add(
          new StoredRules(
              files.read(Preparation.rules(file)),
              LanguageToolInternals.readerOfDisambiguation(file, language())));
    }
  }

  /** LanguageTool's own list of names, as it makes it for English. */
  static MultiWordChunker listOfNames() {
    return MultiWordChunker.getInstance(
        "/" + NAMES, true, true, false, MultiWordChunker.tagForNotAddingTags);
  }

  /** LanguageTool's own list of phrases, as it makes it for English. */
  static MultiWordChunker listOfPhrases() {
    return MultiWordChunker.getInstance("/" + PHRASES, true, true, false);
  }

  /** The variant whose rules serve all. */
  static Language language() {
    return AmericanEnglish.getInstance();
  }

  @Override
  public AnalyzedSentence disambiguate(AnalyzedSentence sentence) throws IOException {
    return disambiguate(sentence, null);
  }

  @Override
  public AnalyzedSentence disambiguate(
      AnalyzedSentence sentence, JLanguageTool.@Nullable CheckCancelledCallback cancelled)
      throws IOException {
    AnalyzedSentence known =
        phrases.disambiguate(names.disambiguate(sentence, cancelled), cancelled);
    List<AbstractPatternRule> concerning = new ArrayList<>();
    for (StoredRules file : rules) {
      concerning.addAll(file.concerning(known, rule -> true));
    }
    AnalyzedSentence clear = known;
    for (AbstractPatternRule rule : concerning) {
      if (cancelled != null && cancelled.checkCancelled()) {
        break;
      }
      clear = ((DisambiguationPatternRule) rule).replace(clear);
    }
    return clear;
  }
}

package dev.afterword.language;

import dev.afterword.language.RuleRecorder.RuleWords;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import morfologik.stemming.Dictionary;
import org.jspecify.annotations.Nullable;
import org.languagetool.AnalyzedToken;
import org.languagetool.Language;
import org.languagetool.rules.patterns.AbstractPatternRule;
import org.languagetool.rules.patterns.AbstractTokenBasedRule;
import org.languagetool.rules.spelling.morfologik.MorfologikMultiSpeller;
import org.languagetool.tagging.disambiguation.MultiWordChunker;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Everything of LanguageTool that is not its public face and is used all the same. Each member says
 * what it stands on; when a new version moves it, {@link NotPrepared} says so.
 */
final class LanguageToolInternals {

  private static final String PACKAGE = "org/languagetool/";

  /** The files of the classes that it touches, and of those whose ways it counts on. */
  static final Set<String> CLASSES =
      Set.of(
          PACKAGE + "JLanguageTool.class",
          PACKAGE + "rules/patterns/AbstractTokenBasedRule.class",
          PACKAGE + "rules/patterns/PatternRuleHandler.class",
          PACKAGE + "rules/patterns/XMLRuleHandler.class",
          PACKAGE + "rules/spelling/morfologik/MorfologikMultiSpeller.class",
          PACKAGE + "tagging/disambiguation/MultiWordChunker.class",
          PACKAGE + "tagging/disambiguation/rules/DisambiguationRuleHandler.class");

  private LanguageToolInternals() {}

  /**
   * The dictionaries that the spelling rules made of plain lists of words, by the lists and the
   * description they were made of. A rule makes what it does not find here, which takes longer than
   * to read all that is ever asked of it.
   */
  @SuppressWarnings("unchecked") // its declaration says so
  static Map<String, Dictionary> spellers() throws NotPrepared {
    return Objects.requireNonNull(
        (Map<String, Dictionary>) read(MorfologikMultiSpeller.class, "dicPathToDict", null));
  }

  /**
   * The sets of words that a rule cannot do without, in LanguageTool's order. Needed when Afterword
   * is built only.
   */
  static List<RuleWords> words(AbstractPatternRule rule) {
    try {
      return rule instanceof AbstractTokenBasedRule ? sets(rule) : List.of();
    } catch (NotPrepared e) {
      throw new IllegalStateException(e.reason(), e);
    }
  }

  private static List<RuleWords> sets(AbstractPatternRule rule) throws NotPrepared {
    Object @Nullable [] hints = (Object[]) read(AbstractTokenBasedRule.class, "tokenHints", rule);
    List<RuleWords> sets = new ArrayList<>();
    if (hints != null) {
      for (Object hint : hints) {
        Object baseForms = read(hint.getClass(), "inflected", hint);
        Object words = read(hint.getClass(), "lowerCaseValues", hint);
        if (baseForms != null && words != null) {
          sets.add(new RuleWords((Boolean) baseForms, Set.of((String[]) words)));
        }
      }
    }
    return sets;
  }

  /** Reads rules that tell what a word is; LanguageTool has a public reader of whole files only. */
  @SuppressWarnings("unchecked") // its declaration says so
  static RuleReader readerOfDisambiguation(String file, Language language) throws NotPrepared {
    String name = "org.languagetool.tagging.disambiguation.rules.DisambiguationRuleHandler";
    try {
      Class<?> type = Class.forName(name);
      Constructor<?> constructor = type.getDeclaredConstructor(Language.class, String.class);
      constructor.setAccessible(true);
      DefaultHandler handler = (DefaultHandler) constructor.newInstance(language, file);
      Method rules = type.getDeclaredMethod("getDisambRules");
      rules.setAccessible(true);
      return new RuleReader(handler, (List<? extends AbstractPatternRule>) rules.invoke(handler));
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw moved(name);
    }
  }

  private static final String LONGEST_WITH_BLANKS = "mStartSpace";
  private static final String LONGEST_WITHOUT = "mStartNoSpace";
  private static final String PHRASES_WITH_BLANKS = "mFullSpace";
  private static final String PHRASES_WITHOUT = "mFullNoSpace";

  /**
   * What finds phrases in these lists. LanguageTool makes the lists itself when it is first asked
   * for one, unless they have been made.
   */
  static MultiWordChunker multiWords(PreparedPhrases.Lists lists) throws NotPrepared {
    try {
      Class<?> settings = Class.forName(MultiWordChunker.class.getName() + "$Settings");
      Constructor<?> constructor = MultiWordChunker.class.getDeclaredConstructor(settings);
      constructor.setAccessible(true);
      MultiWordChunker chunker = (MultiWordChunker) constructor.newInstance(new Object[1]);
      write(chunker, LONGEST_WITH_BLANKS, lists.withBlanks().longest());
      write(chunker, LONGEST_WITHOUT, lists.withoutBlanks().longest());
      write(chunker, PHRASES_WITH_BLANKS, lists.withBlanks().phrases());
      write(chunker, PHRASES_WITHOUT, lists.withoutBlanks().phrases());
      write(chunker, "initialized", true);
      return chunker;
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw moved(MultiWordChunker.class.getSimpleName());
    }
  }

  private static void write(MultiWordChunker to, String name, Object value)
      throws ReflectiveOperationException {
    Field field = MultiWordChunker.class.getDeclaredField(name);
    field.setAccessible(true);
    field.set(to, value);
  }

  /** The lists that LanguageTool made. Needed when Afterword is built only. */
  static PreparedPhrases.Lists lists(MultiWordChunker chunker) throws NotPrepared {
    return new PreparedPhrases.Lists(
        tables(chunker, LONGEST_WITH_BLANKS, PHRASES_WITH_BLANKS),
        tables(chunker, LONGEST_WITHOUT, PHRASES_WITHOUT));
  }

  @SuppressWarnings("unchecked") // their declarations say so
  private static PreparedPhrases.Tables tables(
      MultiWordChunker chunker, String longest, String phrases) throws NotPrepared {
    return new PreparedPhrases.Tables(
        Objects.requireNonNull(
            (Map<String, Integer>) read(MultiWordChunker.class, longest, chunker)),
        Objects.requireNonNull(
            (Map<String, AnalyzedToken>) read(MultiWordChunker.class, phrases, chunker)));
  }

  private static @Nullable Object read(Class<?> type, String name, @Nullable Object of)
      throws NotPrepared {
    try {
      Field field = type.getDeclaredField(name);
      field.setAccessible(true);
      return field.get(of);
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw moved(type.getSimpleName() + "." + name);
    }
  }

  private static NotPrepared moved(String name) {
    return new NotPrepared("this LanguageTool has no " + name);
  }
}

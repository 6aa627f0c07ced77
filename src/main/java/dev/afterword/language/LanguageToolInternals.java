package dev.afterword.language;

import java.lang.reflect.Field;
import java.util.Map;
import morfologik.stemming.Dictionary;
import org.languagetool.rules.spelling.morfologik.MorfologikMultiSpeller;

/**
 * Everything of LanguageTool that is not its public face and is used all the same. Each member says
 * what it stands on; when a new version moves it, {@link NotPrepared} says so.
 */
final class LanguageToolInternals {

  private LanguageToolInternals() {}

  /**
   * The dictionaries that the spelling rules made of plain lists of words, by the lists and the
   * description they were made of. A rule makes what it does not find here, which takes longer than
   * to read all that is ever asked of it.
   */
  @SuppressWarnings("unchecked") // its declaration says so
  static Map<String, Dictionary> spellers() throws NotPrepared {
    return (Map<String, Dictionary>) read(MorfologikMultiSpeller.class, "dicPathToDict");
  }

  private static Object read(Class<?> type, String name) throws NotPrepared {
    try {
      Field field = type.getDeclaredField(name);
      field.setAccessible(true);
      return field.get(null);
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw moved(type.getSimpleName() + "." + name);
    }
  }

  private static NotPrepared moved(String name) {
    return new NotPrepared("this LanguageTool has no " + name);
  }
}

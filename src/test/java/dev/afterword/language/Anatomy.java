package dev.afterword.language;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.languagetool.Language;

/** Everything in an object of LanguageTool, field by field, as text. */
final class Anatomy {

  /**
   * Examples, which are not prepared, what is filled in while a rule is used, and the ids of
   * antipatterns, which count those that stood before them in the file and show nowhere.
   */
  private static final Set<String> PASSED_OVER =
      Set.of(
          "correctExamples",
          "incorrectExamples",
          "errorTriggeringExamples",
          "examples",
          "untouchedExamples",
          "messages",
          "lineNumber",
          "unifier");

  private final StringBuilder told = new StringBuilder();
  private final Set<Object> above = Collections.newSetFromMap(new IdentityHashMap<>());

  private Anatomy() {}

  static String of(Object object) {
    Anatomy anatomy = new Anatomy();
    anatomy.tell(object);
    return anatomy.told.toString();
  }

  private void tell(@Nullable Object object) {
    if (object instanceof Pattern pattern) {
      told.append(pattern.pattern()).append('/').append(pattern.flags());
    } else if (object instanceof Language language) {
      told.append(language.getShortCodeWithCountryAndVariant());
    } else if (object instanceof Collection<?> many) {
      told.append('[');
      many.forEach(this::tell);
      told.append(']');
    } else if (object instanceof Object[] many) {
      told.append('[');
      java.util.Arrays.asList(many).forEach(this::tell);
      told.append(']');
    } else if (object instanceof Map<?, ?> map) {
      new TreeMap<>(map).forEach((key, value) -> tell(value));
    } else if (object == null
        || !object.getClass().getName().startsWith("org.languagetool.")
        || object instanceof Enum<?>) {
      told.append(object).append(' ');
    } else if (above.add(object)) {
      told.append('\n')
          .append(object.getClass().getName().replaceFirst("/0x.*|\\d+$", ""))
          .append('{');
      for (Class<?> type = object.getClass(); type != Object.class; type = type.getSuperclass()) {
        fields(object, type);
      }
      told.append('}');
      above.remove(object);
    }
  }

  private void fields(Object object, Class<?> type) {
    for (Field field : type.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers()) && !PASSED_OVER.contains(field.getName())) {
        field.setAccessible(true);
        try {
          Object value = field.get(object);
          told.append(field.getName()).append('=');
          if (value instanceof String string && string.contains("_antipattern:")) {
            told.append("an antipattern ");
          } else {
            tell(value);
          }
        } catch (IllegalAccessException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }
}

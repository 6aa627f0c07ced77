package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Part;
import dev.afterword.draft.Word;
import dev.afterword.lint.DraftContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The writer's own name in a script.
 *
 * @param times how often it is said; first name and surname in a row are once
 */
record CallerName(int times) {

  private static final String NAME =
      "((?!Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|The\\b|A\\b|An\\b|I\\b|My\\b|Your\\b|About\\b)"
          + "\\p{Lu}[\\p{L}\\p{M}'’.-]*(?:\\s+(?:(?:de|da|di|del|van|von|der|den|bin|al|la|le)\\s+)*"
          + "\\p{Lu}[\\p{L}\\p{M}'’-]+){0,3})";

  private static final Pattern INTRODUCED =
      Pattern.compile(
          "(?:(?i:this is|this’s|my name is|my name['’]s|name is|it is|it['’]s|i am|i['’]m|here is"
              + "|speaking to|speaking with|calling is|called)\\s+(?:(?i:again|called)\\s+)?"
              + NAME
              + ")|(?:"
              + NAME.replace("((?!", "((?!Hello\\b|Hi\\b|Dear\\b|Good\\b|")
              + ",?\\s+(?i:here|speaking|calling|on the line|on the phone)\\b)");

  /** How a draft says it; nothing if it never does. */
  static Optional<CallerName> in(DraftContext context) {
    Draft draft = context.draft();
    Optional<String> name = context.workspace().settings().me().name().or(() -> introduced(draft));
    return name.map(known -> times(known, draft)).filter(times -> times > 0).map(CallerName::new);
  }

  private static Optional<String> introduced(Draft draft) {
    for (Part part : draft.letter().own()) {
      Matcher introduction = INTRODUCED.matcher(part.text().text());
      if (introduction.find()) {
        return Optional.ofNullable(introduction.group(1))
            .or(() -> Optional.ofNullable(introduction.group(2)));
      }
    }
    return Optional.empty();
  }

  private static int times(String name, Draft draft) {
    Set<String> forms =
        KnownNames.words(name, name).stream()
            .flatMap(word -> word.forms().stream())
            .filter(form -> form.length() > 1)
            .collect(Collectors.toSet());
    List<Word> words = SpokenNumber.words(draft);
    return (int)
        IntStream.range(0, words.size())
            .filter(i -> isOf(words.get(i), forms) && (i == 0 || !isOf(words.get(i - 1), forms)))
            .count();
  }

  private static boolean isOf(Word word, Set<String> forms) {
    return NameForms.of(word.text()).stream().anyMatch(forms::contains);
  }
}

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

  /** Words with a capital that no caller is called. */
  private static final String NO_NAME =
      "Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|(?:The|A|An|I|My|Your|About|Hello|Hi|Dear|Good|Thanks)\\b";

  /** A word of a name, or an initial; “I'm” begins the next sentence. */
  private static final String NAME_WORD = "(?!I['’])(?:\\p{Lu}\\.|\\p{Lu}[\\p{L}\\p{M}'’-]*)";

  private static final String HONORIFIC = "(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\\b";

  /**
   * A way in which callers say who they are: what stands before the name, the name, what follows.
   */
  private static Pattern form(String before, String notFirst, String after) {
    return Pattern.compile(
        before
            + "((?!"
            + notFirst
            + ")"
            + NAME_WORD
            + "(?:\\s+(?:(?:de|da|di|del|van|von|der|den|bin|al|la|le)\\s+)*"
            + NAME_WORD
            + "){0,3})"
            + after);
  }

  private static final List<Pattern> INTRODUCTIONS =
      List.of(
          form(
              "\\b(?i:this is|that is|that['’]s|name is|name['’]s|it is|it['’]s|i am|i['’]m|here is"
                  + "|speaking (?:to|with)|calling is|called)\\s+(?:(?i:again|called)\\s+)?",
              NO_NAME,
              ""),
          Pattern.compile(
              "(?<=[.!?]\\s)((?!" + NO_NAME + ")" + NAME_WORD + "\\s+" + NAME_WORD + ")(?=\\.\\s)"),
          form("", NO_NAME, ",?\\s+(?i:here|speaking|calling|on the line|on the phone)\\b"),
          form("", NO_NAME + "|" + HONORIFIC, ",?\\s+(?:(?:on|at)\\s+)?\\+?\\d{3}[-\\s]\\d"));

  /** How a draft says it; nothing if it never does. */
  static Optional<CallerName> in(DraftContext context) {
    Draft draft = context.draft();
    Optional<String> name = context.workspace().settings().me().name().or(() -> introduced(draft));
    return name.map(known -> times(known, draft)).filter(times -> times > 0).map(CallerName::new);
  }

  /** The name with which the caller of a script begins. */
  static Optional<String> introduced(Draft draft) {
    for (Part part : draft.letter().own()) {
      for (Pattern form : INTRODUCTIONS) {
        Matcher introduction = form.matcher(part.text().text());
        if (introduction.find()) {
          return Optional.of(introduction.group(1));
        }
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

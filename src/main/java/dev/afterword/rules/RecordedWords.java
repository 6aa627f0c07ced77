package dev.afterword.rules;

import dev.afterword.draft.Channel;
import dev.afterword.draft.Draft;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Settings;
import dev.afterword.lint.Where;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All words, in lower case, that stand in the facts of an application, in the frame of its letter
 * and in what the writer accepts. A name made of others is strange to the application.
 *
 * @param words in lower case
 */
record RecordedWords(Set<String> words) {

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}'’]+");

  /** Shorter ones are initials, titles and little words. */
  private static final int SHORTEST = 3;

  /** Keeps its own copy. */
  RecordedWords {
    words = Set.copyOf(words);
  }

  /** Those that a draft may use without being asked. */
  static RecordedWords of(DraftContext context) {
    Settings settings = context.workspace().settings();
    Stream<String> frame =
        Stream.of(Where.SALUTATION, Where.CLOSING, Where.SIGNATURE)
            .flatMap(where -> where.in(context.draft()).stream())
            .map(part -> part.text().text());
    return new RecordedWords(
        Stream.of(
                Stream.of(context.knownFacts().source().text()),
                settings.accepted().stream(),
                settings.me().skills().stream(),
                settings.me().name().stream(),
                caller(context.draft()),
                frame)
            .flatMap(texts -> texts)
            .flatMap(text -> in(text).stream())
            .collect(Collectors.toSet()));
  }

  /** Who calls says the own name in the midst of the script. */
  private static Stream<String> caller(Draft draft) {
    return draft.channel() == Channel.PHONE
        ? CallerName.introduced(draft).stream()
        : Stream.empty();
  }

  /** The words of a text, in lower case, without a possessive ending; short ones left out. */
  static List<String> in(String text) {
    return NO_LETTERS
        .splitAsStream(text)
        .map(word -> NameForms.withoutPossessive(word).toLowerCase(Locale.ROOT))
        .filter(word -> word.length() >= SHORTEST && !word.equals("the"))
        .toList();
  }

  boolean has(String word) {
    return words.contains(word);
  }
}

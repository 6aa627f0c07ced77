package dev.afterword.rules;

import dev.afterword.interview.Facts;
import dev.afterword.interview.Person;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.WorkedOutOfFacts;
import dev.afterword.text.Placed;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts marks over the people and titles of some facts in a text, as many as they have letters. So
 * an expression can ask for a person or a title without knowing any, and need not be made for each
 * search.
 *
 * @param titles one recorded title
 * @param people words for one person
 */
record MarkedPeople(Pattern titles, Pattern people) {

  /** Covers a title. */
  static final char TITLE = '\uE000';

  /** Covers one word of a name. */
  static final char FIRST_OR_LAST_NAME = '\uE001';

  /** Covers a name that nothing else can be: of two words and more, or with Mr and the like. */
  static final char FULL_NAME = '\uE002';

  private static final String HONORIFIC =
      "(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame)\\.? )?";

  private static final String NEVER = "(?!)";

  private static final WorkedOutOfFacts<MarkedPeople> OF_FACTS =
      new WorkedOutOfFacts<>(MarkedPeople::of);

  /** Those of the facts that a draft belongs to. */
  static MarkedPeople of(DraftContext context) {
    return OF_FACTS.of(context.workspace(), context.knownFacts());
  }

  private static MarkedPeople of(Facts facts) {
    String word = anyOf(facts.people().stream().flatMap(MarkedPeople::nameWords));
    return new MarkedPeople(
        whole(anyOf(facts.people().stream().flatMap(MarkedPeople::titles))),
        whole(HONORIFIC + word + "(?: (?:\\p{Ll}{1,3} ){0,2}" + word + ")*"));
  }

  private static Pattern whole(String words) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{M}'’-])" + words.replace(" ", "\\s+") + "(?![\\p{L}\\p{M}-])");
  }

  /** A title of one word is one with a capital only. */
  private static Stream<String> titles(Person person) {
    return person.title().map(Placed::value).stream()
        .map(title -> title.contains(" ") ? "(?i:" + quoted(title) + ")" : Pattern.quote(title));
  }

  private static String quoted(String title) {
    return Stream.of(title.split("\\s+", -1)).map(Pattern::quote).collect(Collectors.joining(" "));
  }

  private static Stream<String> nameWords(Person person) {
    return KnownNames.words(person).stream()
        .flatMap(
            word ->
                Stream.concat(
                    Stream.of(word.written()),
                    word.forms().stream().map(MarkedPeople::withCapital)))
        .filter(word -> word.length() > 1 && word.chars().anyMatch(Character::isUpperCase))
        .map(Pattern::quote);
  }

  private static String withCapital(String form) {
    return form.substring(0, 1).toUpperCase(Locale.ROOT) + form.substring(1);
  }

  /** The longest come first, because a shorter one may be a part of them. */
  private static String anyOf(Stream<String> words) {
    List<String> longestFirst =
        words
            .distinct()
            .sorted(
                Comparator.comparingInt(String::length)
                    .reversed()
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    return longestFirst.isEmpty() ? NEVER : "(?:" + String.join("|", longestFirst) + ")";
  }

  /** A text with and without marks. */
  MarkedText mark(String text) {
    String named =
        people
            .matcher(text)
            .replaceAll(name -> over(name, isOneWord(name) ? FIRST_OR_LAST_NAME : FULL_NAME));
    return new MarkedText(text, titles.matcher(named).replaceAll(title -> over(title, TITLE)));
  }

  private static boolean isOneWord(MatchResult name) {
    return name.group().chars().noneMatch(Character::isWhitespace);
  }

  private static String over(MatchResult found, char mark) {
    return String.valueOf(mark).repeat(found.end() - found.start());
  }
}

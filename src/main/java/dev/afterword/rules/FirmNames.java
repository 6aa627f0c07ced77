package dev.afterword.rules;

import dev.afterword.draft.Part;
import dev.afterword.language.EnglishWords;
import dev.afterword.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds capitalised names that can be those of organisations by their form alone, {@code Pendle
 * Freight Services}: not those of people, places, days or jobs, and no single words.
 */
final class FirmNames {

  private static final String WORD = "\\p{Lu}[\\p{L}'’-]*\\p{L}";

  private static final Pattern NAME =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}“\"‘'’-])" + WORD + "(?:(?: (?:&|and|of))? " + WORD + "){1,5}+");

  /** {@code Larkin and Daughter} is a firm; other pairs are mostly two things. */
  private static final Pattern PAIR = Pattern.compile("\\S+ and \\S+");

  private static final Pattern FAMILY =
      Pattern.compile(".* (?:&|and) (?:Sons?|Daughters?|Co|Company|Partners|Brothers|Sisters)");

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?:\\n][”\"’)]*\\s*$");

  private static final Set<String> STARTS = WordList.words("stop-words.txt");
  private static final Set<String> NO_FIRMS = WordList.words("no-firms.txt");

  private FirmNames() {}

  /** Those in a part, in order; a word that only begins the sentence is left out. */
  static List<Span> in(Part part) {
    String text = part.text().text();
    return NAME.matcher(text).results().flatMap(found -> firm(text, found)).toList();
  }

  private static Stream<Span> firm(String text, MatchResult found) {
    String name = found.group();
    int start = found.start();
    while (STARTS.contains(lower(first(name))) && name.contains(" ")) {
      start += first(name).length() + 1;
      name = found.group().substring(start - found.start());
    }
    String bare = NameForms.withoutPossessive(name);
    boolean isFirm = mayBeFirm(bare) && (!beginsSentence(text, start) || staysFirm(bare));
    return isFirm ? Stream.of(new Span(start, start + bare.length())) : Stream.empty();
  }

  private static boolean beginsSentence(String text, int start) {
    return start == 0 || SENTENCE_END.matcher(text.substring(0, start)).find();
  }

  /** Whether a name is one without its first word, too, as in {@code Drop Monica Hale a line}. */
  private static boolean staysFirm(String name) {
    String first = first(name);
    return !EnglishWords.isOrdinary(lower(first))
        || mayBeFirm(name.substring(first.length()).strip());
  }

  private static boolean mayBeFirm(String name) {
    String[] words = name.split(" ", -1);
    String last = lower(words[words.length - 1]);
    boolean isPerson =
        KnownNames.isHonorific(words[0])
            || (words.length == 2 && Nicknames.isFirstName(lower(words[0])));
    return words.length > 1
        && Character.isUpperCase(name.codePointAt(0))
        && !isPerson
        && !NO_FIRMS.contains(lower(words[0]))
        && !NO_FIRMS.contains(last)
        && EnglishWords.isOrdinary(last)
        && (!PAIR.matcher(name).matches() || FAMILY.matcher(name).matches());
  }

  private static String first(String name) {
    return name.split(" ", 2)[0];
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT).replace('’', '\'');
  }
}

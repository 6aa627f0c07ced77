package dev.afterword.rules;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells a name from words that stand for one, such as {@code the hiring manager} or {@code TBD}.
 */
final class StandIns {

  private static final Set<String> WORDS = WordList.words("stand-ins.txt");

  /** Behind an article, a name such as An Nguyen has capitals, and a description has none. */
  private static final Pattern DESCRIPTION =
      Pattern.compile("(?U)(?:the|an?|some|two|three|four|five)\\s\\P{Lu}+|some(?:one|body)\\s.+");

  private StandIns() {}

  /** Whether an entry describes or counts people, or says that the name is not known. */
  static boolean isOne(String entry) {
    return DESCRIPTION.matcher(entry.strip()).matches() || consistsOfStandIns(entry);
  }

  private static boolean consistsOfStandIns(String entry) {
    return Stream.of(entry.strip().toLowerCase(Locale.ROOT).split("[\\s,;:/()#.\"“”\\[\\]]+", -1))
        .filter(word -> !word.isEmpty())
        .allMatch(word -> WORDS.contains(word) || word.chars().allMatch(Character::isDigit));
  }
}

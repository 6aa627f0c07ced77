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

  /** Behind an article, a name such as An Nguyen has a capital, and a description has none. */
  private static final Pattern DESCRIPTION =
      Pattern.compile(
          "(?U)(?i:the|an?|some|two|three|four|five|six|several|both|my|his|her|their|your|our|another"
              + "|one of|two of|half)\\s\\p{Ll}.*|(?i:some(?:one|body))\\s.+");

  /** {@code man with a beard}, which nobody is called. */
  private static final Pattern SMALL_WORDS =
      Pattern.compile("(?U)\\P{Lu}+\\s(?:from|with|in|of|at|who|on|by|for)\\s.+");

  /** {@code did not catch the name}. */
  private static final Pattern NOT_KNOWN =
      Pattern.compile(
          "(?i)\\b(?:not sure|no idea|to (?:be (?:confirmed|announced|decided|named)|follow)|no name|name withheld"
              + "|(?:can|could|did|do)(?:n['’]?t|['’]?t| ?not) (?:remember|recall|know|catch|get|note|say|hear)"
              + "|(?:see|check|ask)\\b.*\\b(?:invite|invitation|calendar|e?-?mail|hr))\\b");

  /** {@code Head of Finance}, {@code Sales Manager}: what a person is and nobody is called. */
  private static final Pattern TITLE =
      Pattern.compile(
          "(?:(?:Deputy |Vice |Assistant )?(?:Head|Director|VP|President|Dean|Chief) (?:of|Executive|\\p{L}+ Officer)\\b.*"
              + "|.+\\s(?i:managers?|directors?|engineers?|developers?|recruiters?|officers?|supervisors?"
              + "|co-?ordinators?|consultants?|technicians?|assistants?|receptionist|secretary|accountant"
              + "|analysts?|interviewers?|panel|team|department|committee))");

  /** {@code Dana's boss}. */
  private static final Pattern OF_SOMEBODY =
      Pattern.compile("(?U)^\\p{L}[\\p{L}\\s]*['’]s\\s(?=\\p{Ll})");

  private StandIns() {}

  /** Whether an entry describes or counts people, or says that the name is not known. */
  static boolean isOne(String entry) {
    String bare = OF_SOMEBODY.matcher(entry.strip()).replaceFirst("");
    return Stream.of(DESCRIPTION, SMALL_WORDS, TITLE).anyMatch(form -> form.matcher(bare).matches())
        || NOT_KNOWN.matcher(bare).find()
        || consistsOfStandIns(bare);
  }

  private static boolean consistsOfStandIns(String entry) {
    return Stream.of(entry.toLowerCase(Locale.ROOT).split("[\\s,;:/()#.+&\"“”\\[\\]]+", -1))
        .filter(word -> !word.isEmpty())
        .allMatch(word -> WORDS.contains(word) || word.chars().allMatch(Character::isDigit));
  }
}

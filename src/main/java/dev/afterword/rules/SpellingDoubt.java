package dev.afterword.rules;

import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.draft.Word;
import dev.afterword.language.EnglishWords;
import dev.afterword.language.Slip;
import dev.afterword.lint.DraftContext;
import dev.afterword.text.Nearest;
import dev.afterword.text.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides whether a word that the dictionary lacks is a slip. A name, an abbreviation or a term of
 * somebody's trade is none; to call one a misspelling costs more trust than a missed slip.
 */
final class SpellingDoubt {

  private static final Set<String> TERMS = WordList.words("professional-terms.txt");

  /** Words that open a greeting; only these are looked for where a name may stand first. */
  private static final Set<String> GREETINGS =
      Set.of("dear", "hello", "hi", "hey", "good", "greetings");

  /** A shorter capitalised word that opens a sentence is more often a name than a slip. */
  private static final int SHORTEST_CAPITALISED = 7;

  /** Before one of these a word that opens a sentence is no name: {@code Thak you for}. */
  private static final Set<String> AFTER_NO_NAME =
      Set.of("you", "for", "the", "a", "an", "my", "your", "our", "to", "it", "i", "we", "this");

  private static final int SHORTEST_OPENER = 4;

  /** Words of closings; only these are looked for where a name may stand too. */
  private static final Set<String> CLOSINGS =
      Set.of(
          "best",
          "cordially",
          "faithfully",
          "gratefully",
          "kind",
          "kindest",
          "kindly",
          "many",
          "regards",
          "respectfully",
          "sincere",
          "sincerely",
          "thanks",
          "truly",
          "warm",
          "warmest",
          "warmly",
          "wishes",
          "with",
          "yours");

  /** A shorter piece, as in {@code alot}, is seldom the half of somebody's technical term. */
  private static final int SHORTEST_HALF = 4;

  /** What makes a noun of a verb: {@code backoff}. */
  private static final Set<String> PARTICLES = Set.of("off", "out", "up");

  /**
   * On the scale of {@link EnglishWords#frequency}. Who writes a word that is used less often than
   * this knows how to spell it; what stands there is another word, which the dictionary lacks:
   * {@code helles} is no slip for {@code hells}. Of 218 common misspellings none is of a word
   * below.
   */
  private static final int LEAST_USED = 6;

  /** On the same scale; a word that is used as often as {@code sincerely} is meant by many. */
  private static final int OFTEN_USED = 8;

  /** How many words to each side may tell that a word is of another language. */
  private static final int NEIGHBOURS = 2;

  /** Words of one letter that other languages have and English lacks. */
  private static final String FOREIGN_LETTERS = "oyeàéóí";

  private static final String VOWELS = "aeiouy";

  private static final int SHORTEST_DONE_AGAIN = 7;

  /** What is often written as one word and is no term of any trade. */
  private static final Set<String> JOINED =
      Set.of(
          "eachother",
          "eventhough",
          "everytime",
          "highschool",
          "lastyear",
          "nexttime",
          "bestregards",
          "kindregards",
          "manythanks");

  private final KnownNames known;
  private final OthersWords others;
  private final Set<String> addressed;
  private final boolean choseVariant;

  private SpellingDoubt(
      KnownNames known, OthersWords others, Set<String> addressed, boolean choseVariant) {
    this.known = known;
    this.others = others;
    this.addressed = Set.copyOf(addressed);
    this.choseVariant = choseVariant;
  }

  static SpellingDoubt of(DraftContext context) {
    Set<String> addressed = new HashSet<>();
    var headers = context.draft().headers();
    Stream.of(headers.to(), headers.cc(), headers.from())
        .flatMap(List::stream)
        .flatMap(
            recipient -> Stream.concat(recipient.name().stream(), recipient.address().stream()))
        .flatMap(text -> Stream.of(text.split("[^\\p{L}\\p{M}'’]+", -1)))
        .forEach(word -> addressed.addAll(NameForms.of(word)));
    return new SpellingDoubt(
        KnownNames.of(context),
        OthersWords.of(context),
        addressed,
        EnglishVariant.chosen(context).isPresent());
  }

  /** Whether a word that the dictionary lacks is to be reported. */
  boolean isSlip(Slip slip) {
    String word = slip.words();
    if (isAccepted(word)
        || !isPlain(word)
        || isDoneAgain(word)
        || isForeign(word)
        || (!choseVariant && EnglishWords.isBritish(word))
        || others.hold(slip.part(), slip.inPart())
        || standsAmongForeign(slip)) {
      return false;
    }
    if (Character.isLowerCase(word.charAt(0)) && slip.part().role() != Part.Role.CLOSING) {
      return slip.replacements().stream()
          .filter(better -> !isCompound(word, better))
          .anyMatch(better -> isNear(word, better));
    }
    return isCapitalisedSlip(slip, word);
  }

  /**
   * Whether a slip can hardly be another word: a letter was left out, doubled or swapped with its
   * neighbour, or one vowel stands for another, in a word that is used often. Other words that the
   * dictionary lacks may be terms of a trade after all, however near they are to one that it has.
   */
  static boolean isEvident(Slip slip) {
    String word = slip.words().toLowerCase(Locale.ROOT);
    return slip.replacements().stream()
        .map(better -> better.toLowerCase(Locale.ROOT))
        .filter(better -> EnglishWords.frequency(better).orElse(0) >= OFTEN_USED)
        .anyMatch(better -> isUsualSlip(word, better));
  }

  private static boolean isUsualSlip(String written, String meant) {
    int same = 0;
    while (same < Math.min(written.length(), meant.length())
        && written.charAt(same) == meant.charAt(same)) {
      same++;
    }
    int end = written.length();
    int endOfMeant = meant.length();
    while (end > same
        && endOfMeant > same
        && written.charAt(end - 1) == meant.charAt(endOfMeant - 1)) {
      end--;
      endOfMeant--;
    }
    String here = written.substring(same, end);
    String there = meant.substring(same, endOfMeant);
    return switch (here.length() + there.length()) {
      case 1 -> here.isEmpty() || isVowel(here) || isDoubled(written, same);
      case 2 -> here.length() == 1 && isVowel(here) && isVowel(there);
      case 4 -> here.length() == 2 && here.equals(reversed(there));
      default -> false;
    };
  }

  private static boolean isVowel(String letter) {
    return VOWELS.contains(letter);
  }

  private static boolean isDoubled(String written, int at) {
    return (at > 0 && written.charAt(at - 1) == written.charAt(at))
        || (at + 1 < written.length() && written.charAt(at + 1) == written.charAt(at));
  }

  private static String reversed(String two) {
    return new StringBuilder(two).reverse().toString();
  }

  /** Whether all words of a text are names or words that are known to be right. */
  boolean isAccepted(String text) {
    return Stream.of(text.split("[\\s-]+", -1)).allMatch(this::isAcceptedWord);
  }

  private boolean isAcceptedWord(String word) {
    if (isAcceptedForm(word)) {
      return true;
    }
    String bare = NameForms.withoutPossessive(word);
    return (bare.endsWith("s") && isAcceptedForm(bare.substring(0, bare.length() - 1)))
        || (bare.endsWith("es") && isAcceptedForm(bare.substring(0, bare.length() - 2)));
  }

  private boolean isAcceptedForm(String word) {
    return known.isKnown(word)
        || NameForms.of(word).stream().anyMatch(addressed::contains)
        || TERMS.contains(NameForms.withoutPossessive(word).toLowerCase(Locale.ROOT));
  }

  /** English makes such words of any verb and lists few of them: {@code replank}. */
  private static boolean isDoneAgain(String word) {
    return word.startsWith("re")
        && word.length() >= SHORTEST_DONE_AGAIN
        && EnglishWords.isOrdinary(word.substring(2));
  }

  /** A slip is in one piece; of a foreign word English knows none: {@code kouign-amann}. */
  private static boolean isForeign(String word) {
    return word.indexOf('-') > 0 && Stream.of(word.split("-", -1)).noneMatch(EnglishWords::isKnown);
  }

  /** Whether a neighbour is of another language: {@code votre santé}, {@code diolch o galon}. */
  private boolean standsAmongForeign(Slip slip) {
    List<Word> words = slip.part().words().toList();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).inPart().overlaps(slip.inPart())) {
        return words
            .subList(Math.max(0, i - NEIGHBOURS), Math.min(words.size(), i + NEIGHBOURS + 1))
            .stream()
            .map(Word::text)
            .anyMatch(this::isOfAnotherLanguage);
      }
    }
    return false;
  }

  private boolean isOfAnotherLanguage(String word) {
    boolean accented = word.codePoints().anyMatch(c -> c >= 128 && Character.isLetter(c));
    boolean single = word.length() == 1 && FOREIGN_LETTERS.contains(word);
    return single || (accented && !EnglishWords.isKnown(word) && !isAcceptedWord(word));
  }

  /** Letters only, none of them accented, none a capital but the first. */
  private static boolean isPlain(String word) {
    return word.length() > 1
        && word.codePoints().allMatch(c -> c < 128 ? isAsciiPart(c) : c == '’')
        && word.codePoints().skip(1).noneMatch(Character::isUpperCase);
  }

  private static boolean isAsciiPart(int codePoint) {
    return Character.isLetter(codePoint) || codePoint == '\'' || codePoint == '-';
  }

  /** A word far from all others is a term of a trade, not a slip. */
  private static boolean isNear(String word, String better) {
    String joined = better.replace(" ", "");
    return Character.isLowerCase(better.charAt(0))
        && Nearest.distance(word, joined) <= (word.length() > 4 ? 2 : 1)
        && EnglishWords.frequency(better).orElse(LEAST_USED) >= LEAST_USED;
  }

  /** Two words written as one are a term of somebody's trade: {@code crowdfunders}. */
  private static boolean isCompound(String word, String better) {
    int gap = Math.max(better.indexOf(' '), better.indexOf('-'));
    if (gap < SHORTEST_HALF || JOINED.contains(word)) {
      return false;
    }
    String second = better.substring(gap + 1);
    return (better.substring(0, gap) + second).equals(word)
        && (second.length() >= SHORTEST_HALF || PARTICLES.contains(second));
  }

  private boolean isCapitalisedSlip(Slip slip, String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    Stream<String> near =
        slip.replacements().stream()
            .map(better -> better.toLowerCase(Locale.ROOT))
            .filter(better -> Nearest.distance(lower, better) <= 1);
    if (slip.part().role() == Part.Role.CLOSING) {
      return near.anyMatch(CLOSINGS::contains);
    }
    if (!opensSentence(slip.part(), slip.inPart())) {
      return false;
    }
    if (slip.part().role() == Part.Role.SALUTATION) {
      return near.anyMatch(GREETINGS::contains);
    }
    boolean longEnough =
        word.length() >= SHORTEST_CAPITALISED
            || (word.length() >= SHORTEST_OPENER && noNameStandsBefore(slip));
    return longEnough
        && known.near(word, false).isEmpty()
        && near.anyMatch(better -> !better.contains(" ") && EnglishWords.isOrdinary(better));
  }

  private static boolean noNameStandsBefore(Slip slip) {
    List<Word> words = slip.part().words().toList();
    for (int i = 0; i + 1 < words.size(); i++) {
      if (words.get(i).inPart().start() == slip.inPart().start()) {
        return AFTER_NO_NAME.contains(words.get(i + 1).text().toLowerCase(Locale.ROOT));
      }
    }
    return false;
  }

  private static boolean opensSentence(Part part, Span inPart) {
    return part.sentences().stream()
        .map(Sentence::words)
        .filter(words -> !words.isEmpty())
        .map(words -> words.get(0))
        .map(Word::inPart)
        .anyMatch(first -> first.start() == inPart.start());
  }
}

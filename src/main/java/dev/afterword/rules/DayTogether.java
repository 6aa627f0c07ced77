package dev.afterword.rules;

import dev.afterword.draft.Part;
import dev.afterword.phrases.Token;
import dev.afterword.text.Span;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether a sentence tells of a day that the writer spent with the readers on it.
 *
 * @param finds phrases of the options of {@link #phrases} in the sentence
 * @param day a half-open range of tokens
 */
record DayTogether(Part part, OptionPhrases.Finds finds, Span day) {

  private static final String MET = "met";
  private static final String PLACE = "place";
  private static final String THANKED_FOR = "thanked-for";
  private static final String TALK = "talk";
  private static final String OTHER_MATTERS = "other-matters";
  private static final String BETWEEN_US = "between-us";
  private static final String OF_MESSAGES = "of-messages";
  private static final String OWN_DAY = "own-day";
  private static final String AS_SUBJECT = "as-subject";

  /** The most words between what the two did and the day on which they did. */
  private static final int FAR = 7;

  /** Between a day and what was done on it: {@code Friday, when you saw me}. */
  private static final Set<String> LINKS =
      Set.of(
          "when",
          "where",
          "that",
          "which",
          "on",
          "as",
          "was",
          "the",
          "day",
          "morning",
          "afternoon",
          "evening");

  /** These do not make a day part of the name of something else, as in {@code Friday roster}. */
  private static final Set<String> GO_ON =
      Set.of(
          "at",
          "in",
          "on",
          "with",
          "among",
          "aboard",
          "and",
          "which",
          "when",
          "very",
          "so",
          "morning",
          "afternoon",
          "evening");

  /** Behind a day without a preposition these show that it stands alone. */
  private static final Set<String> PASSING_ON =
      Set.of(
          "about", "after", "but", "for", "let", "meant", "was", "made", "gave", "did", "went",
          "to", "because", "so", "i", "you", "we", "a", "left", "over", "even", "just", "before",
          "without", "by", "night", "felt", "helped", "through", "round", "last", "between", "from",
          "under", "despite", "only", "nearly", "beside", "near", "has", "had", "showed", "told",
          "taught", "never", "is");

  /** Before a day without a preposition these make it one of many, or part of a name. */
  private static final Set<String> DETERMINERS =
      Set.of("a", "an", "the", "those", "these", "your", "their", "his", "her", "my", "our", "one");

  /** Without an ending that tells it, these speak of what is over, or give thanks for it. */
  private static final Set<String> OVER =
      Set.of(
          "was",
          "were",
          "had",
          "did",
          "got",
          "came",
          "went",
          "gave",
          "took",
          "made",
          "met",
          "sat",
          "saw",
          "spoke",
          "let",
          "told",
          "kept",
          "thank",
          "thanks",
          "grateful",
          "thankful",
          "bless",
          "appreciate",
          "spent",
          "left",
          "ran",
          "felt",
          "heard",
          "found",
          "brought",
          "stood",
          "said",
          "held",
          "put",
          "meant",
          "showed",
          "shown",
          "rode",
          "drove",
          "forgot",
          "taught",
          "thought",
          "since",
          "been");

  /** With one of these in its clause a day is rather to come. */
  private static final Set<String> TO_COME =
      Set.of(
          "hope",
          "plan",
          "plans",
          "planning",
          "want",
          "need",
          "must",
          "by",
          "until",
          "looking",
          "forward",
          "tomorrow",
          "available",
          "free",
          "happy",
          "invited",
          "inviting",
          "invitation",
          "invite",
          "arranged",
          "scheduled");

  /** Whoever reads is spoken to, or of, with these. */
  private static final Set<String> READERS =
      Set.of(
          "you",
          "your",
          "yours",
          "you've",
          "yourselves",
          "interview",
          "interviewed",
          "everybody",
          "everyone",
          "nobody",
          "applicant",
          "candidate",
          "thanks",
          "bless");

  /** Before a day and a word for the meeting these make it one that the readers know. */
  private static final Set<String> NAMING = Set.of("the", "that", "this");

  /** With one of these behind it such a meeting is one that is held for others, or often. */
  private static final Set<String> HABITS =
      Set.of("offer", "hold", "give", "run", "visitors", "guests", "public", "described");

  private static final Set<String> OURS = Set.of("our", "my");

  /** Before a day without a preposition that is told of: {@code that Friday}. */
  private static final Set<String> POINTERS = Set.of("that");

  /** A clause that begins behind these speaks of its own matter. */
  private static final Set<String> OWN_MATTER =
      Set.of(
          "that", "which", "who", "what", "how", "why", "where", "whether", "if", "to", "before",
          "after", "until", "since", "i", "he", "she", "they", "it");

  /** With one of these before it, what follows is wished for or thought of only. */
  private static final Set<String> OPEN =
      Set.of("if", "could", "would", "might", "may", "can", "will", "shall", "should", "whenever");

  /** The phrases to read a sentence for, with those of other options. */
  static OptionPhrases phrases(String others) {
    return new OptionPhrases(
        others,
        MET,
        PLACE,
        THANKED_FOR,
        TALK,
        OTHER_MATTERS,
        BETWEEN_US,
        OF_MESSAGES,
        OWN_DAY,
        AS_SUBJECT);
  }

  /**
   * Whether the sentence tells it.
   *
   * @param bare whether no preposition shows that something happened on the day
   */
  boolean isTold(boolean bare) {
    if (finds.has(OTHER_MATTERS) || isOpen(day.start())) {
      return false;
    }
    return finds.of(MET).stream()
            .anyMatch(
                met ->
                    follows(met)
                        || isCleft(met)
                        || ((!bare || isPointedAt() || isAlone()) && precedes(met)))
        || (bare
            && ((isAt(PLACE) && !isOpen(clause().end()))
                || isThankedFor()
                || (isOurs() && isAt(TALK))
                || isSubject()))
        || (isWeekday() && (isOwned() || isBetweenUs(bare)));
  }

  /**
   * Whether something passed between the writer and the readers on the day, whatever it was: {@code
   * thank you for hearing me out on Friday}, {@code on Friday you asked me}.
   */
  private boolean isBetweenUs(boolean bare) {
    return !finds.has(OF_MESSAGES)
        && (!bare || isPointedAt() || isAlone())
        && isOver()
        && tells(READERS)
        && finds.of(BETWEEN_US).stream().anyMatch(words -> isSaidOfDay(words) || follows(words));
  }

  /** Whether some words stand before the day, not far and in its clause. */
  private boolean isSaidOfDay(Span words) {
    return words.end() <= day.start()
        && day.start() - words.end() <= FAR
        && clauses().areJoined(words, day);
  }

  /** Whether the sentence speaks to the readers, or of them. */
  boolean speaksToReaders() {
    return tells(READERS);
  }

  /** Whether something else may have been on the day, or the sentence only thinks of one. */
  boolean isOfOtherMatters() {
    return finds.has(OTHER_MATTERS) || finds.has(OF_MESSAGES) || isOpen(day.start());
  }

  /** {@code The Friday tour}, {@code that Friday interview of yours}. */
  boolean isOfNamedTalk() {
    return day.start() > 0
        && NAMING.contains(finds.tokens().get(pointer()).word())
        && speaksToReaders()
        && !finds.has(OTHER_MATTERS)
        && isAt(TALK)
        && !finds.tokens().get(day.end()).word().equals("meeting")
        && Collections.disjoint(words(day.end(), clause().end()), HABITS);
  }

  /** {@code Friday was a treat}. */
  boolean isPraised() {
    return day.start() == 0 && !finds.has(OTHER_MATTERS) && isAt(AS_SUBJECT);
  }

  private boolean tells(Set<String> words) {
    return finds.tokens().stream().map(Token::word).anyMatch(words::contains);
  }

  /** Whether the day has a name that it keeps, as “yesterday” has not. */
  boolean isWeekday() {
    String last = finds.tokens().get(day.end() - 1).word();
    return Stream.of(DayOfWeek.values())
        .anyMatch(weekday -> last.startsWith(weekday.name().toLowerCase(Locale.ROOT)));
  }

  /** Whether the sentence speaks of what has been, and the clause of the day of nothing to come. */
  boolean isOver() {
    return Collections.disjoint(words(clause().start(), clause().end()), TO_COME)
        && finds.tokens().stream()
            .map(Token::word)
            .anyMatch(word -> OVER.contains(word) || word.endsWith("ed"));
  }

  /** {@code You made Friday a good day}, {@code the rest of your Friday went well}. */
  private boolean isOwned() {
    return finds.of(OWN_DAY).stream().anyMatch(words -> words.end() == day.start())
        && isFollowedUp();
  }

  /** {@code Friday did not feel like an interview}. */
  private boolean isSubject() {
    return !DETERMINERS.contains(finds.tokens().get(pointer()).word())
        && tells(READERS)
        && isAt(AS_SUBJECT);
  }

  /** Whether a day needs no other word to be told of: {@code you saw me Friday, and}. */
  boolean isAlone() {
    return day.start() > 0
        && !DETERMINERS.contains(finds.tokens().get(pointer()).word())
        && isFollowedUp();
  }

  /** Whether the word behind a day does not make it part of the name of something else. */
  private boolean isFollowedUp() {
    if (clause().end() == day.end()) {
      return true;
    }
    String next = finds.tokens().get(day.end()).word();
    return GO_ON.contains(next) || PASSING_ON.contains(next);
  }

  /** Whether a phrase of an option stands right behind the day. */
  private boolean isAt(String option) {
    return finds.of(option).stream().anyMatch(words -> words.start() == day.end());
  }

  /** {@code Thank you for Friday}. */
  private boolean isThankedFor() {
    return finds.of(THANKED_FOR).stream()
            .filter(thanks -> thanks.start() < day.start())
            .anyMatch(thanks -> thanks.end() == day.start() || thanks.end() == day.end())
        && (clause().end() == day.end() || GO_ON.contains(finds.tokens().get(day.end()).word()));
  }

  private boolean isOurs() {
    return day.start() > 0 && OURS.contains(finds.tokens().get(pointer()).word());
  }

  /** {@code the Friday when you showed me round}. */
  private boolean follows(Span met) {
    return met.start() >= day.end() && LINKS.containsAll(words(day.end(), met.start()));
  }

  /** {@code It was Friday, in the rain, when you showed me in}. */
  private boolean isCleft(Span met) {
    List<String> before = words(Math.max(0, day.start() - 3), day.start());
    return before.contains("it")
        && before.contains("was")
        && met.start() > day.end()
        && LINKS.contains(finds.tokens().get(met.start() - 1).word());
  }

  /** {@code You showed me round on Friday}. */
  private boolean precedes(Span met) {
    return isSaidOfDay(met) && Collections.disjoint(words(met.end(), pointer()), OWN_MATTER);
  }

  private boolean isPointedAt() {
    return day.start() > 0 && POINTERS.contains(finds.tokens().get(pointer()).word());
  }

  private int pointer() {
    return Math.max(0, day.start() - 1);
  }

  /** Whether the clause of the day tells, up to some word, that nothing has happened yet. */
  private boolean isOpen(int end) {
    return !Collections.disjoint(words(clause().start(), end), OPEN);
  }

  Span clause() {
    return clauses().around(day);
  }

  List<String> words(int from, int to) {
    return finds.tokens().subList(Math.min(from, to), to).stream().map(Token::word).toList();
  }

  private Clauses clauses() {
    return new Clauses(part, finds.tokens());
  }
}

package dev.afterword.rules;

import dev.afterword.text.Span;
import java.util.Collections;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Whether a day of the week is likely meant for that of the meeting, in whatever words: its clause
 * holds the writer, the sentence speaks to the readers of what is over, and what else a day gone by
 * is named for, as an errand of the writer's, a message or a story that was told, is excluded.
 */
record LikelyDay(DayTogether day) {

  private static final Set<String> WRITER = Set.of("i", "we", "me", "us", "my", "our", "myself");

  private static final Set<String> ACTORS = Set.of("i", "we");

  private static final Set<String> OWNERS = Set.of("my", "our", "his", "her", "their");

  /** Of all that is the writer's, these were there at the meeting. */
  private static final Set<String> BROUGHT =
      Set.of(
          "interview",
          "visit",
          "talk",
          "conversation",
          "chat",
          "meeting",
          "questions",
          "question",
          "answers",
          "answer",
          "nerves",
          "head",
          "way",
          "hand",
          "arm",
          "time");

  /** What a guest does. */
  private static final Set<String> VISITING =
      Set.of(
          "sat",
          "stood",
          "came",
          "met",
          "left",
          "visited",
          "spoke",
          "talked",
          "walked",
          "toured",
          "spent",
          "enjoyed",
          "said",
          "say",
          "answered",
          "mumbled",
          "laughed",
          "interviewed");

  /** Whoever reads has to be in the clause of the day, too. */
  private static final Set<String> READER =
      Set.of("you", "your", "yours", "yourselves", "thanks", "bless", "candidate", "applicant");

  /** Behind these a day belongs to what was told, and not to the telling. */
  private static final Set<String> TELLING =
      Set.of(
          "told",
          "said",
          "mentioned",
          "explained",
          "described",
          "story",
          "stories",
          "tale",
          "about",
          "that",
          "how",
          "which",
          "advertised",
          "posted",
          "published",
          "announced");

  /** The most words between a telling and its own day. */
  private static final int NEAR = 2;

  /**
   * Whether it is.
   *
   * @param bare whether no preposition shows that something happened on the day
   */
  boolean isLikely(boolean bare) {
    return day.isWeekday()
        && day.isOver()
        && (day.isOfNamedTalk()
            || day.isPraised()
            || (day.speaksToReaders() && !day.isOfOtherMatters() && isSpent(bare)));
  }

  private boolean isSpent(boolean bare) {
    Span clause = day.clause();
    return (!bare || day.isAlone())
        && holds(clause, WRITER)
        && holds(clause, READER)
        && !isOwnErrand(clause)
        && !isTold(clause);
  }

  private boolean holds(Span clause, Set<String> words) {
    return !Collections.disjoint(day.words(clause.start(), clause.end()), words);
  }

  /** {@code I posted the papers on Friday}, {@code my sister came on Friday}. */
  private boolean isOwnErrand(Span clause) {
    return IntStream.range(clause.start(), Math.min(clause.end(), day.day().end() + 1))
            .filter(i -> ACTORS.contains(word(i)))
            .reduce((earlier, later) -> later)
            .stream()
            .anyMatch(i -> Collections.disjoint(day.words(i, clause.end()), VISITING))
        || IntStream.range(clause.start(), day.day().start())
            .filter(i -> OWNERS.contains(word(i)))
            .anyMatch(
                i ->
                    Collections.disjoint(
                        day.words(i, Math.min(i + NEAR + 1, clause.end())), BROUGHT));
  }

  /** {@code You told me that a crane fell over on Friday}. */
  private boolean isTold(Span clause) {
    return IntStream.range(clause.start(), Math.max(clause.start(), day.day().start() - NEAR))
        .filter(i -> TELLING.contains(word(i)))
        .anyMatch(i -> !word(i).equals("that") || !ACTORS.contains(word(i + 1)));
  }

  private String word(int at) {
    return day.finds().tokens().get(at).word();
  }
}

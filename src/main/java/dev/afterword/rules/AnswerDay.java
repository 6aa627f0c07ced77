package dev.afterword.rules;

import dev.afterword.draft.Part;
import dev.afterword.phrases.Token;
import dev.afterword.text.Span;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether a date that lies close to the promised one is likely meant for it, in whatever words: the
 * sentence speaks of the readers and of their answer, and all else that such a date is named for,
 * as the writer's own days, a wish or an event, is excluded.
 *
 * @param finds phrases of the options of {@link #phrases} in the sentence
 * @param day a half-open range of tokens
 * @param goneBy whether the day is not to come
 */
record AnswerDay(Part part, OptionPhrases.Finds finds, Span day, boolean goneBy) {

  private static final String THEIR_SIDE = "their-side";
  private static final String ANSWERING = "answering";
  private static final String NAMING = "naming";
  private static final String NAMED_BEHIND = "named-behind";
  private static final String TAKING_UP = "taking-up";
  private static final String WISHES = "wishes";
  private static final String OF_OTHERS = "of-others";
  private static final String OTHER_DAYS = "other-days";
  private static final String OTHER_MATTERS = "other-matters";

  /** A day with no more words than these beside it says nothing by itself. */
  private static final int FEW = 2;

  private static final Set<String> WRITER = Set.of("i", "we");

  private static final Set<String> OTHER_SUBJECTS =
      Set.of("you", "they", "he", "she", "your", "the", "somebody", "someone");

  private static final Set<String> OWNERS = Set.of("my", "our", "his", "her");

  /** Of all that is the writer's, only these tell of the readers' answer. */
  private static final Set<String> KEPT =
      Set.of(
          "notes",
          "note",
          "notebook",
          "diary",
          "calendar",
          "planner",
          "phone",
          "memory",
          "recollection",
          "understanding",
          "impression",
          "application",
          "candidacy",
          "interview",
          "answer",
          "result",
          "talk",
          "chat",
          "conversation",
          "meeting",
          "visit",
          "tour",
          "side");

  /** What a writer does who waits for an answer; all other acts have days of their own. */
  private static final Set<String> WAITING =
      Set.of(
          "hear",
          "hearing",
          "heard",
          "know",
          "told",
          "given",
          "promised",
          "assured",
          "understood",
          "understand",
          "gather",
          "gathered",
          "noted",
          "took",
          "pencilled",
          "penciled",
          "ringed",
          "circled",
          "marked",
          "scribbled",
          "jotted",
          "wrote",
          "written",
          "believe",
          "believed",
          "thought",
          "expect",
          "expected",
          "expecting",
          "receive",
          "learn",
          "remember",
          "recall",
          "informed",
          "caught",
          "led");

  /** The same, if an answer is what they get. */
  private static final Set<String> GETTING = Set.of("have", "had", "get", "got", "see");

  /** Before a word for a plan, one of these makes it a plan: {@code you were to}. */
  private static final Set<String> BEING = Set.of("is", "are", "was", "were", "'s");

  /** These tell of what is to be, or of what was to be. */
  private static final Set<String> PLANNED =
      Set.of(
          "would",
          "should",
          "'d",
          "will",
          "'ll",
          "due",
          "going",
          "coming",
          "supposed",
          "day",
          "date",
          "when",
          "still",
          "promised",
          "expected",
          "meant",
          "hoped",
          "planned",
          "intended",
          "foreseen",
          "indicated",
          "announced",
          "scheduled",
          "set",
          "offered");

  /** Right before or behind {@code on June 5} these were done on it. */
  private static final Set<String> SAID =
      Set.of(
          "said",
          "told",
          "wrote",
          "write",
          "written",
          "rang",
          "called",
          "call",
          "phoned",
          "replied",
          "answered",
          "informed",
          "heard",
          "received",
          "letter",
          "mail",
          "email",
          "message",
          "note");

  /** The most words between a day and what was said on it. */
  private static final int NEAR = 3;

  /** The phrases that such sentences are read for. */
  static OptionPhrases phrases() {
    return new OptionPhrases(
        THEIR_SIDE,
        ANSWERING,
        NAMING,
        NAMED_BEHIND,
        TAKING_UP,
        WISHES,
        OF_OTHERS,
        OTHER_DAYS,
        OTHER_MATTERS);
  }

  /** Whether it is. */
  boolean isMeant() {
    Span saying = saying();
    return finds.has(THEIR_SIDE)
        && (stands(ANSWERING, saying) || isNamed())
        && Stream.of(WISHES, OF_OTHERS, OTHER_DAYS, OTHER_MATTERS)
            .noneMatch(option -> stands(option, saying))
        && !isOwn(saying)
        && !hasHappened(saying);
  }

  /** The clauses that tell what the day is for. */
  private Span saying() {
    Span clause = clauses().around(day);
    if (clause.end() < finds.tokens().size() && isTakenUp(clause.end())) {
      return clauses().around(new Span(clause.end(), clause.end() + 1));
    }
    return isAlone(clause) && !isNamedRightBefore() ? withNeighbours(clause) : clause;
  }

  private boolean isAlone(Span clause) {
    return clause.end() - clause.start() - (day.end() - day.start()) <= FEW;
  }

  private Span withNeighbours(Span clause) {
    Span all = clause;
    if (clause.start() > 0) {
      all = all.cover(clauses().around(new Span(clause.start() - 1, clause.start())));
    }
    if (clause.end() < finds.tokens().size()) {
      all = all.cover(clauses().around(new Span(clause.end(), clause.end() + 1)));
    }
    return all;
  }

  /** {@code I am at sea until June 5, since that is when you decide}. */
  private boolean isTakenUp(int at) {
    return finds.of(TAKING_UP).stream().anyMatch(words -> words.start() == at);
  }

  /** {@code You said June 5}. */
  private boolean isNamedRightBefore() {
    return finds.of(NAMING).stream().anyMatch(words -> words.end() == day.start());
  }

  /** {@code You said June 5}, {@code June 5, as you told me}. */
  private boolean isNamed() {
    return isNamedRightBefore()
        || (isAlone(clauses().around(day))
            && finds.of(NAMED_BEHIND).stream().anyMatch(words -> words.start() == day.end()));
  }

  private boolean stands(String option, Span clauses) {
    return finds.of(option).stream().anyMatch(clauses::contains);
  }

  /** Whether the writer, or somebody of theirs, is the one who does something on the day. */
  private boolean isOwn(Span clauses) {
    return isOwnAct(clauses)
        || IntStream.range(clauses.start(), Math.min(clauses.end(), day.start()))
            .filter(i -> OWNERS.contains(word(i)))
            .anyMatch(i -> Collections.disjoint(words(i, Math.min(i + 3, clauses.end())), KEPT));
  }

  private boolean isOwnAct(Span clauses) {
    return IntStream.range(clauses.start(), clauses.end())
        .filter(i -> WRITER.contains(word(i)))
        .filter(i -> i < day.start() || Collections.disjoint(words(day.end(), i), OTHER_SUBJECTS))
        .reduce((earlier, later) -> later < day.start() ? later : earlier)
        .stream()
        .anyMatch(
            i ->
                Collections.disjoint(words(i, clauses.end()), WAITING)
                    && (Collections.disjoint(words(i, clauses.end()), GETTING)
                        || !stands(ANSWERING, new Span(i, clauses.end()))));
  }

  /**
   * Whether it is told what happened on the day, so that nobody had promised it: {@code you wrote
   * on June 5 that you would decide soon}.
   */
  private boolean hasHappened(Span clauses) {
    if (!goneBy
        || !clauses.contains(day)
        || day.start() == 0
        || !word(day.start() - 1).equals("on")) {
      return false;
    }
    Span before = new Span(Math.max(clauses.start(), day.start() - 1 - NEAR), day.start() - 1);
    Span behind = new Span(day.end(), Math.min(clauses.end(), day.end() + NEAR));
    return IntStream.range(clauses.start(), clauses.end()).noneMatch(this::isPlanned)
        || firstSaid(before)
            .filter(said -> IntStream.range(clauses.start(), said).noneMatch(this::isPlanned))
            .or(() -> before.start() == clauses.start() ? firstSaid(behind) : Optional.empty())
            .isPresent();
  }

  private Optional<Integer> firstSaid(Span words) {
    return IntStream.range(words.start(), words.end())
        .filter(i -> SAID.contains(word(i)))
        .boxed()
        .findFirst();
  }

  private boolean isPlanned(int at) {
    return PLANNED.contains(word(at))
        || (word(at).equals("to") && at > 0 && BEING.contains(word(at - 1)));
  }

  private String word(int at) {
    return finds.tokens().get(at).word();
  }

  private List<String> words(int from, int to) {
    return finds.tokens().subList(from, to).stream().map(Token::word).toList();
  }

  private Clauses clauses() {
    return new Clauses(part, finds.tokens());
  }
}

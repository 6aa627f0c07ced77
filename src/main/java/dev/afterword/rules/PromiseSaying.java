package dev.afterword.rules;

import dev.afterword.draft.Part;
import dev.afterword.phrases.Token;
import dev.afterword.text.Span;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A sentence that may quote what was said about the day of the decision.
 *
 * @param days its words for days, as half-open ranges of tokens
 * @param jobTitle the words of the job that was talked about, in lower case
 */
record PromiseSaying(Part part, OptionPhrases.Finds finds, List<Span> days, List<String> jobTitle) {

  /** The most words between what was promised and its day, or between its day and what it is. */
  private static final int NEAR = 3;

  /** Before this many words a day opens its sentence: {@code By Friday}, {@code No later than}. */
  private static final int OPENING = 1;

  /** These take a day up again that was named before: {@code since that is when you decide}. */
  private static final Set<String> TAKES_UP = Set.of("that", "which", "it");

  /** Options whose phrases tell whose words those of a clause are. */
  private static final List<String> QUOTING = List.of("quoting", "as-quoted", "attributed");

  /** Behind these a day is only the beginning. */
  private static final Set<String> PAST_A_DAY = Set.of("after", "since", "from", "past", "between");

  /** The most words between what tells of a plan and a day that it is of. */
  private static final int BESIDE = 1;

  /** Options whose phrases tell that something was planned. */
  private static final List<String> PLANS = List.of("plan", "attributed");

  /** Options whose phrases tell what a day was planned for. */
  private static final List<String> PURPOSES = List.of("what-for", "of-answer");

  /** Options whose phrases tell that the day of their clause is rather that of something else. */
  private static final List<String> NOT_THEIRS = List.of("own-acts", "of-others");

  /** With {@code of} behind them these name a day: {@code you spoke of June 5}. */
  private static final Set<String> NAMING_OF =
      Set.of("spoke", "spoken", "talked", "talk", "day", "date", "deadline", "target", "was");

  /** The phrases that such sentences are read for. */
  static OptionPhrases phrases() {
    return new OptionPhrases(
        "quoting",
        "as-quoted",
        "decision",
        "telling",
        "choosing",
        "awaited",
        "day-of",
        "day-named",
        "on-that-day",
        "gone-by",
        "attributed",
        "of-answer",
        "own-acts",
        "of-others",
        "plan",
        "what-for",
        "other-days",
        "said-on",
        "said-then",
        "other-matters");
  }

  /**
   * Reads a sentence.
   *
   * @param days its words for days, in units of the part
   */
  static PromiseSaying of(
      Part part, OptionPhrases.Finds finds, List<Span> days, List<String> jobTitle) {
    return new PromiseSaying(part, finds, days.stream().map(finds::tokensIn).toList(), jobTitle);
  }

  /**
   * Whether a day belongs to what was to happen, and not to when it was said or to another matter:
   * {@code you said on Friday that I would hear within two weeks}. {@code As you said} may also
   * stand behind both.
   *
   * @param day in units of the part
   * @param deadline whether something was to be done by it, so that nothing can have been said on
   *     it
   * @param toCome whether the promised day has not gone by
   */
  boolean isOfDecision(Span day, boolean deadline, boolean toCome) {
    Span tokens = finds.tokensIn(day);
    boolean quotes = finds.has("quoting") || finds.has("as-quoted");
    return !finds.has("other-matters")
        && ((quotes && (isQuoted(tokens) || opensQuotation(tokens, deadline)))
            || ((quotes || toCome) && isNamed(tokens))
            || (toCome && isAwaited(tokens)));
  }

  /**
   * Whether something was said on a day.
   *
   * @param day in units of the part
   */
  boolean isSaidOn(Span day) {
    return isOfSaying(finds.tokensIn(day));
  }

  /** Whether those who applied were to be told then, and not only the decision made. */
  boolean isOfTelling() {
    return finds.has("telling");
  }

  private boolean isQuoted(Span day) {
    int quoting =
        finds.has("as-quoted")
            ? 0
            : finds.of("quoting").stream().mapToInt(Span::start).min().orElse(0);
    boolean behind =
        Stream.concat(finds.of("decision").stream(), chosen())
            .filter(promised -> promised.start() >= quoting)
            .anyMatch(promised -> isNear(promised, day));
    boolean before =
        !isOfSaying(day)
            && finds.of("day-of").stream().anyMatch(of -> day.start() > quoting && isNear(day, of));
    return behind || before;
  }

  /**
   * {@code You said on the phone on Friday}, {@code On Friday you said}: whatever follows, the day
   * may be that of the saying.
   */
  private boolean isOfSaying(Span day) {
    return finds.of("said-on").stream().anyMatch(said -> said.end() == day.start())
        || (follows("on", day)
            && finds.of("said-then").stream().anyMatch(said -> said.start() == day.end()));
  }

  private boolean follows(String word, Span day) {
    return day.start() > 0 && finds.tokens().get(day.start() - 1).word().equals(word);
  }

  private Stream<Span> found(List<String> options) {
    return options.stream().flatMap(option -> finds.of(option).stream());
  }

  /**
   * {@code By Friday, so I understood, the result would be out}: what was to happen on a day that
   * opens the sentence follows at once, or past words that quote if the day can be nothing but a
   * deadline.
   */
  private boolean opensQuotation(Span day, boolean deadline) {
    if (day.start() > OPENING) {
      return false;
    }
    return finds.of("day-of").stream()
        .anyMatch(of -> deadline ? isBehind(day, of) : of.start() == day.end());
  }

  /**
   * Whether only words that quote, or that tell no more than that a day is over, stand between:
   * {@code June 5, as I understood it, was}.
   */
  private boolean isBehind(Span day, Span words) {
    return words.start() == day.end()
        || found(List.of("quoting", "as-quoted", "gone-by"))
            .anyMatch(between -> between.start() == day.end() && between.end() == words.start());
  }

  /** Whether words right behind a day, or that take it up again, say what was to happen then. */
  private boolean isNamed(Span day) {
    return finds.of("day-named").stream()
            .anyMatch(
                words -> isBehind(day, words) || (isTakenUp(words) && isLastDayBefore(words, day)))
        || finds.of("on-that-day").stream().anyMatch(words -> isLastDayBefore(words, day));
  }

  private boolean isTakenUp(Span words) {
    return TAKES_UP.contains(finds.tokens().get(words.start()).word());
  }

  private boolean isLastDayBefore(Span words, Span day) {
    return days.stream()
        .filter(other -> other.end() <= words.start())
        .reduce((earlier, later) -> later)
        .filter(day::equals)
        .isPresent();
  }

  /**
   * Whether the clause of a date that may well be meant for the promised one tells whose word it
   * was, and that it was about the decision: {@code You assured me that June 5 would bring your
   * answer}.
   *
   * @param day in units of the part
   */
  boolean isSlip(Span day) {
    Span tokens = finds.tokensIn(day);
    Span clause = clause(tokens);
    return !finds.has("other-matters")
        && !followsAnother(tokens)
        && !isOfSaying(tokens)
        && found(QUOTING).anyMatch(clause::contains)
        && finds.of("of-answer").stream().anyMatch(clause::contains)
        && found(NOT_THEIRS).noneMatch(clause::contains);
  }

  /**
   * Whether a sentence that holds a date tells whose plan it was and what was planned, be it in
   * another clause: {@code From our talk I took away June 5 as your date}.
   *
   * @param day in units of the part
   */
  boolean isPromised(Span day) {
    Span tokens = finds.tokensIn(day);
    Span clause = clauses().around(tokens);
    return !finds.has("other-matters")
        && !finds.has("other-days")
        && found(NOT_THEIRS).noneMatch(clause::contains)
        && !followsAnother(tokens)
        && !isOfSaying(tokens)
        && found(PLANS).findAny().isPresent()
        && (isPlanBeside(tokens)
            ? found(PURPOSES).findAny().isPresent()
            : found(PURPOSES).anyMatch(clause::contains));
  }

  /** {@code You were quite definite about June 5}, {@code so June 5 it is, then}. */
  private boolean isPlanBeside(Span day) {
    return finds.of("plan").stream()
        .anyMatch(
            plan ->
                plan.start() == day.end()
                    || (plan.end() <= day.start() && day.start() - plan.end() <= BESIDE));
  }

  /** {@code After June 5}, {@code the weekend of June 5}: the day itself was another thing's. */
  private boolean followsAnother(Span day) {
    List<String> before =
        finds.tokens().subList(Math.max(0, day.start() - 2), day.start()).stream()
            .map(Token::word)
            .toList();
    return !Collections.disjoint(before, PAST_A_DAY)
        || (before.size() == 2 && before.get(1).equals("of") && !NAMING_OF.contains(before.get(0)));
  }

  /** The clause of a day, with what stands beside it to say whose words it holds. */
  private Span clause(Span day) {
    Span clause = clauses().around(day);
    int last = finds.tokens().size();
    if (clause.start() > 0 && isSaying(clauses().around(before(clause)))) {
      clause = clause.cover(clauses().around(before(clause)));
      clause = clause.start() > 0 ? clause.cover(clauses().around(before(clause))) : clause;
    }
    if (clause.end() < last && isSaying(clauses().around(behind(clause)))) {
      clause = clause.cover(clauses().around(behind(clause)));
      clause = clause.end() < last ? clause.cover(clauses().around(behind(clause))) : clause;
    }
    return clause;
  }

  private static Span before(Span clause) {
    return new Span(clause.start() - 1, clause.start());
  }

  private static Span behind(Span clause) {
    return new Span(clause.end(), clause.end() + 1);
  }

  /** Whether a piece of a sentence is one that quotes, maybe with the place where it was said. */
  private boolean isSaying(Span piece) {
    return found(QUOTING)
        .anyMatch(words -> words.start() == piece.start() && piece.end() - words.end() <= NEAR);
  }

  /** {@code choose a ward manager}, where that is the job. */
  private Stream<Span> chosen() {
    return finds.of("choosing").stream()
        .filter(
            verb -> !jobTitle.isEmpty() && verb.end() + jobTitle.size() <= finds.tokens().size())
        .map(verb -> new Span(verb.start(), verb.end() + jobTitle.size()))
        .filter(
            words ->
                finds.tokens().subList(words.end() - jobTitle.size(), words.end()).stream()
                    .map(Token::word)
                    .toList()
                    .equals(jobTitle));
  }

  private boolean isAwaited(Span day) {
    return finds.of("awaited").stream()
        .anyMatch(words -> words.start() < day.start() && day.start() <= words.end());
  }

  /**
   * Whether some words are followed by others in the same clause, with few between; words that a
   * phrase leaves open may be the others themselves.
   */
  private boolean isNear(Span first, Span second) {
    int between = second.start() - first.end();
    return second.start() > first.start() && between <= NEAR && clauses().areJoined(first, second);
  }

  private Clauses clauses() {
    return new Clauses(part, finds.tokens());
  }
}

package dev.afterword.rules;

import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.draft.Word;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Interview;
import dev.afterword.interview.Promise;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Fix;
import dev.afterword.lint.Options;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Where;
import dev.afterword.text.Placed;
import dev.afterword.text.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds words about the decision's day that name another day than the one that was promised. */
record PromiseMisquoted(RuleCard card) implements OneRule.OfDraft {

  /** The longest words for a day, as in {@code by the end of the week of March 16}. */
  private static final int LONGEST = 8;

  private static final Pattern FIRST_WORD =
      Pattern.compile("^(?:by|on|before|until|till|for) (?=.)");

  /**
   * By themselves these name no day: “last week” is no promise, and “this” alone may be missing.
   */
  private static final Pattern BARE = Pattern.compile("day|week|weekend|month|quarter|year");

  /** Words that name a stretch of days; any day in it is meant. */
  private static final Pattern WEEK = Pattern.compile("\\bweek\\b|\\bweekend\\b");

  private static final Pattern MONTH =
      Pattern.compile(
          "(?:by |in |during |within )?(?:(?:this|next|the coming) month|january|february|march|april"
              + "|may|june|july|august|september|october|november|december)");

  /** Words that leave a few days open. */
  private static final Pattern ROUGH =
      Pattern.compile(
          "\\b(?:about|around|roughly|approximately|or so|couple|few|weeks|fortnight)\\b");

  /** Parts of a month have no sharp ends. */
  private static final Pattern PART = Pattern.compile("\\b(?:early|late|mid|middle)\\b");

  private static final int PART_DAYS = 7;

  /** A day of the week alone may lie behind: {@code you hoped to know by last Friday}. */
  private static final Pattern WEEKDAY =
      Pattern.compile("(?:(?:by|on|before|until) )?(?:mon|tues|wednes|thurs|fri|satur|sun)day");

  private static final int DAYS_OF_A_WEEK = 7;

  private static final int ROUGH_DAYS = 4;
  private static final int WORDS_DAYS = 2;

  private static final Pattern AS = Pattern.compile("as\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern WHEN_SAID =
      Pattern.compile("\\s*(?:to me\\s*)?(?:last|on|this)?\\s*", Pattern.CASE_INSENSITIVE);

  /** Behind these the day follows at once: {@code your deadline of Friday}. */
  private static final Pattern GIVES_DAY =
      Pattern.compile("\\b(?:of|is|was|for|by|in|gave|named|set)$", Pattern.CASE_INSENSITIVE);

  private static final Pattern LAST = Pattern.compile("\\blast\\s+$", Pattern.CASE_INSENSITIVE);

  /**
   * Words for a day.
   *
   * @param goneBy whether {@code last} stands before them
   */
  private record Quoted(Part part, Span span, String words, boolean goneBy) {}

  @Override
  public List<Violation> check(DraftContext context) {
    Facts facts = context.knownFacts();
    Optional<Promise> promise = facts.promised();
    Optional<LocalDate> by = promise.flatMap(Promise::by);
    if (promise.isEmpty() || by.isEmpty()) {
      return List.of();
    }
    List<List<Quoted>> sayings = sayings(context, facts);
    boolean quotedRight =
        sayings.stream()
            .flatMap(List::stream)
            .anyMatch(words -> agrees(words, promise.get(), by.get(), context));
    return quotedRight
        ? List.of()
        : sayings.stream()
            .map(days -> report(context, days.get(0), promise.get(), by.get()))
            .toList();
  }

  /** For each sentence that quotes, the words that may name the day of the decision. */
  private List<List<Quoted>> sayings(DraftContext context, Facts facts) {
    Sayings sayings = Sayings.of(context.options(card));
    List<List<Quoted>> found = new ArrayList<>();
    for (Part part : Where.BODY.in(context.draft())) {
      for (Sentence sentence : part.sentences()) {
        sayings
            .in(sentence.text())
            .map(said -> ofDecision(part, sentence, said, days(context, facts, part, sentence)))
            .filter(days -> !days.isEmpty())
            .ifPresent(found::add);
      }
    }
    return found;
  }

  /**
   * The words for a day behind those that quote, but not when it was said: {@code you said on
   * Friday that I would hear}. {@code As you said} may also stand behind the day.
   */
  private static List<Quoted> ofDecision(
      Part part, Sentence sentence, Span said, List<Quoted> days) {
    int from = sentence.inPart().start() + said.end();
    List<Quoted> behind = days.stream().filter(day -> day.span().start() >= from).toList();
    String words = sentence.text().substring(said.start(), said.end());
    if (behind.isEmpty()) {
      return AS.matcher(words).lookingAt() ? days.stream().limit(1).toList() : List.of();
    }
    String between = part.text().text().substring(from, behind.get(0).span().start());
    return WHEN_SAID.matcher(between).matches() && !GIVES_DAY.matcher(words).find()
        ? behind.subList(1, behind.size())
        : behind;
  }

  private static List<Quoted> days(
      DraftContext context, Facts facts, Part part, Sentence sentence) {
    List<Word> words = sentence.words();
    List<Quoted> found = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      int from = i;
      Optional<Quoted> day =
          Stream.iterate(Math.min(words.size() - from, LONGEST), n -> n > 0, n -> n - 1)
              .map(n -> words.get(from).inPart().cover(words.get(from + n - 1).inPart()))
              .flatMap(span -> day(context, facts, part, span).stream())
              .findFirst();
      day.ifPresent(found::add);
      int next = day.map(named -> named.span().end()).orElse(0);
      do {
        i++;
      } while (i < words.size() && words.get(i).inPart().start() < next);
    }
    return found;
  }

  private static Optional<Quoted> day(DraftContext context, Facts facts, Part part, Span span) {
    String words = part.text().text().substring(span.start(), span.end()).toLowerCase(Locale.ROOT);
    if (BARE.matcher(words).matches()
        || Promise.lastDayNamed(words, said(facts, context), facts.calendar()).isEmpty()) {
      return Optional.empty();
    }
    Matcher first = FIRST_WORD.matcher(words);
    int start = first.find() ? span.start() + first.end() : span.start();
    boolean goneBy = LAST.matcher(part.text().text().substring(0, start)).find();
    return Optional.of(new Quoted(part, new Span(start, span.end()), words, goneBy));
  }

  private static LocalDate said(Facts facts, DraftContext context) {
    return facts
        .promised()
        .flatMap(Promise::said)
        .map(Placed::value)
        .orElse(context.send().toLocalDate());
  }

  private static boolean agrees(
      Quoted quoted, Promise promise, LocalDate by, DraftContext context) {
    Facts facts = context.knownFacts();
    boolean inWords = promise.reading().isPresent();
    return seenFrom(quoted, context).stream()
        .flatMap(day -> Promise.lastDayNamed(quoted.words(), day, facts.calendar()).stream())
        .anyMatch(last -> agrees(quoted.words(), last, by, inWords));
  }

  /** The days from which the words may be meant: when they were said, or when they are written. */
  private static List<LocalDate> seenFrom(Quoted quoted, DraftContext context) {
    Facts facts = context.knownFacts();
    LocalDate send = context.send().toLocalDate();
    if (quoted.goneBy() && quoted.words().endsWith("month")) {
      return List.of(send.minusMonths(1));
    }
    boolean weekday = WEEKDAY.matcher(quoted.words()).matches();
    LocalDate weekBefore = send.minusDays(weekday ? DAYS_OF_A_WEEK + 1L : DAYS_OF_A_WEEK);
    if (quoted.goneBy()) {
      return List.of(weekBefore);
    }
    List<LocalDate> days = new ArrayList<>(List.of(said(facts, context), send));
    if (weekday) {
      days.add(weekBefore);
    }
    facts.interviews().stream()
        .map(Interview::end)
        .map(end -> end.toLocalDate())
        .forEach(days::add);
    return days;
  }

  private static boolean agrees(String words, LocalDate last, LocalDate by, boolean inWords) {
    long late = ChronoUnit.DAYS.between(by, last);
    if (late == 0 || (inWords && Math.abs(late) <= WORDS_DAYS)) {
      return true;
    }
    boolean rough = ROUGH.matcher(words).find() && Math.abs(late) <= ROUGH_DAYS;
    boolean inPart = PART.matcher(words).find() && Math.abs(late) <= PART_DAYS;
    boolean inWeek = WEEK.matcher(words).find() && late >= -2 && late < 7;
    boolean inMonth = MONTH.matcher(words).matches() && by.getMonth() == last.getMonth();
    boolean before = words.startsWith("before ") && late >= 0 && late <= WORDS_DAYS;
    return rough || inPart || inWeek || inMonth || before;
  }

  private Violation report(DraftContext context, Quoted quoted, Promise promise, LocalDate by) {
    Part part = quoted.part();
    String match = part.text().text().substring(quoted.span().start(), quoted.span().end());
    Violation violation =
        card.report(
            context.draft().place(part.text().inFile(quoted.span())),
            Map.of("match", match, "promised", promised(promise, by)));
    return WrittenDate.in(match, context.send().toLocalDate()).stream()
        .findFirst()
        .map(
            date ->
                violation.withFix(
                    Fix.of(
                        "write “" + date.as(by) + "”",
                        part.text().isVerbatim(quoted.span())
                            ? Fix.Applicability.UNSAFE
                            : Fix.Applicability.DISPLAY,
                        part.text().inFile(shifted(date.span(), quoted.span().start())),
                        date.as(by))))
        .orElse(violation);
  }

  private static Span shifted(Span span, int by) {
    return new Span(span.start() + by, span.end() + by);
  }

  private static String promised(Promise promise, LocalDate by) {
    return promise.reading().orElse(Moments.day(by));
  }

  /**
   * Finds the words that quote what was said about the decision.
   *
   * @param said words that quote
   * @param decision words for what was promised
   * @param unless words that make it another matter
   */
  private record Sayings(Pattern said, Pattern decision, Pattern unless) {

    static Sayings of(Options options) {
      return new Sayings(
          Pattern.compile(
              "\\b(?:as\\s+)?(?:(?:"
                  + any(options.texts("who"))
                  + ")\\s+(?:[\\p{L}'’]+\\s+){0,2}?(?:"
                  + any(options.texts("said"))
                  + ")|"
                  + any(options.texts("quoting"))
                  + ")(?!\\p{L})",
              Pattern.CASE_INSENSITIVE),
          words(options.texts("decision")),
          words(options.texts("other-matters")));
    }

    private static Pattern words(List<String> phrases) {
      return Pattern.compile("\\b(?:" + any(phrases) + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE);
    }

    private static String any(List<String> phrases) {
      return phrases.stream()
          .map(phrase -> phrase.replace("'", "['’]").replace(" ", "\\s+"))
          .collect(Collectors.joining("|"));
    }

    /** The words that quote, if a sentence has any and speaks of the decision. */
    Optional<Span> in(String sentence) {
      Matcher quoting = said.matcher(sentence);
      return quoting.find() && decision.matcher(sentence).find() && !unless.matcher(sentence).find()
          ? Optional.of(new Span(quoting.start(), quoting.end()))
          : Optional.empty();
    }
  }
}

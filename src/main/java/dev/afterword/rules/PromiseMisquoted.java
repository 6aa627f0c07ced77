package dev.afterword.rules;

import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.draft.Word;
import dev.afterword.interview.BusinessCalendar;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Interview;
import dev.afterword.interview.Promise;
import dev.afterword.lint.Application;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Fix;
import dev.afterword.lint.Options;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Where;
import dev.afterword.text.Placed;
import dev.afterword.text.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds words about the decision's day that name another day than the one that was promised. */
record PromiseMisquoted(RuleCard card, OptionPhrases phrases, OptionPhrases ofAnswer)
    implements OneRule.OfDraft {

  /** The longest words for a day, as in {@code by the end of the week of March 16}. */
  private static final int LONGEST = 8;

  private static final Pattern FIRST_WORD =
      Pattern.compile("^(?:by|on|before|until|till|for|no later than|not later than) (?=.)");

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

  /** The last working day of a month or a week is its end, too. */
  private static final Pattern END = Pattern.compile("\\bend of\\b");

  private static final int END_DAYS = 3;

  /** A day of the week alone may lie behind: {@code you hoped to know by last Friday}. */
  private static final Pattern WEEKDAY =
      Pattern.compile(
          "(?:(?:by|on|before|until) )?(?:mon|tues|wednes|thurs|fri|satur|sun)day"
              + "(?: at (?:the )?latest)?");

  /** Late in a week, its earlier days are still this week's. */
  private static final Pattern THIS = Pattern.compile("\\bthis\\b");

  private static final int DAYS_OF_A_WEEK = 7;

  private static final int ROUGH_DAYS = 4;
  private static final int WORDS_DAYS = 2;

  private static final Pattern DEADLINE =
      Pattern.compile("^(?:by|before|until|till|no later than|not later than)\\b");

  private static final Pattern LAST = Pattern.compile("\\blast\\s+$", Pattern.CASE_INSENSITIVE);

  /** Behind a day of the week it moves the day on by a week: {@code by Friday week}. */
  private static final Pattern WEEK_BEHIND = Pattern.compile("^\\s+week\\b");

  /**
   * Words for a day.
   *
   * @param goneBy whether {@code last} stands before them
   */
  private record Quoted(Part part, Span span, String words, boolean goneBy) {

    /** Whether something was to be done by the day, so that nothing can have been said on it. */
    boolean isDeadline() {
      return DEADLINE.matcher(words).find();
    }
  }

  /**
   * The words for days in a sentence that quotes.
   *
   * @param ofTelling whether they are the days on which those who applied are told
   */
  private record Quotation(List<Quoted> days, boolean ofTelling) {}

  PromiseMisquoted(RuleCard card) {
    this(card, PromiseSaying.phrases(), AnswerDay.phrases());
  }

  @Override
  public List<Violation> check(DraftContext context) {
    Facts facts = context.knownFacts();
    Optional<Promise> promise = facts.promised();
    Optional<LocalDate> by = promise.flatMap(Promise::by);
    if (promise.isEmpty() || by.isEmpty()) {
      return List.of();
    }
    List<Quotation> quotations = quotations(context, facts, by.get());
    List<Quotation> right =
        quotations.stream().filter(one -> agrees(one, promise.get(), by.get(), context)).toList();
    Stream<Violation> told =
        quotations.stream()
            .filter(one -> !right.contains(one))
            .filter(one -> right.stream().noneMatch(other -> agree(one, other, by.get(), context)))
            .map(one -> report(context, one.days().get(0), promise.get(), by.get()));
    Stream<Violation> asked =
        doubtful(context, promise.get(), by.get()).stream()
            .filter(day -> quotations.stream().noneMatch(one -> one.days().contains(day)))
            .map(day -> ask(context, day, promise.get(), by.get()));
    return Stream.concat(told, asked).toList();
  }

  /** Dates that are likely meant for the promised one, in sentences that do not name it. */
  private List<Quoted> doubtful(DraftContext context, Promise promise, LocalDate by) {
    Facts facts = context.knownFacts();
    Options options = context.options(card);
    int most = options.count("about").orElse(0);
    List<Quoted> found = new ArrayList<>();
    for (Part part : Where.BODY.in(context.draft())) {
      for (Sentence sentence : part.sentences()) {
        List<Quoted> days = days(context, facts, part, sentence);
        if (days.stream().noneMatch(day -> agrees(day, promise, by, context))) {
          days.stream()
              .filter(day -> isDoubtful(day, sentence, by, most, context))
              .findFirst()
              .ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private boolean isDoubtful(
      Quoted day, Sentence sentence, LocalDate by, int most, DraftContext context) {
    LocalDate send = context.send().toLocalDate();
    return WrittenDate.in(day.words(), send).stream()
        .findFirst()
        .map(WrittenDate::day)
        .filter(date -> Math.abs(ChronoUnit.DAYS.between(by, date)) <= most)
        .filter(date -> date.isAfter(said(context.knownFacts(), context)))
        .filter(date -> !date.equals(send))
        .filter(date -> !isOfMessage(date, context) && !isRecorded(date, context.knownFacts()))
        .filter(
            date -> {
              OptionPhrases.Finds finds = ofAnswer.in(day.part(), sentence, context.options(card));
              return new AnswerDay(
                      day.part(), finds, finds.tokensIn(day.span()), !date.isAfter(send))
                  .isMeant();
            })
        .isPresent();
  }

  /** Whether the facts name a day, for whatever reason. */
  private static boolean isRecorded(LocalDate day, Facts facts) {
    String text = facts.source().text();
    return text.contains(day.toString())
        || WrittenDate.in(text, day).stream().anyMatch(date -> date.day().equals(day));
  }

  /** The sentences that quote. */
  private List<Quotation> quotations(DraftContext context, Facts facts, LocalDate by) {
    boolean toCome = !by.isBefore(context.send().toLocalDate());
    Options options = context.options(card);
    int near = options.count("near").orElse(0);
    List<Quotation> found = new ArrayList<>();
    for (Part part : Where.BODY.in(context.draft())) {
      for (Sentence sentence : part.sentences()) {
        List<Quoted> days = days(context, facts, part, sentence);
        if (!days.isEmpty()) {
          PromiseSaying saying =
              PromiseSaying.of(
                  part,
                  phrases.in(part, sentence, options),
                  days.stream().map(Quoted::span).toList(),
                  jobTitle(facts));
          boolean saidLater =
              days.stream().anyMatch(day -> isDate(day, context) && saying.isSaidOn(day.span()));
          List<Quoted> ofDecision =
              days.stream()
                  .filter(day -> !saidLater)
                  .filter(
                      day ->
                          saying.isOfDecision(day.span(), day.isDeadline(), toCome)
                              || (isNear(day, by, near, context) && saying.isSlip(day.span()))
                              || (isDate(day, context)
                                  && !isOnDayOfMessage(day, context)
                                  && saying.isPromised(day.span())))
                  .toList();
          if (!ofDecision.isEmpty()) {
            found.add(new Quotation(ofDecision, saying.isOfTelling()));
          }
        }
      }
    }
    return found;
  }

  private static boolean isDate(Quoted day, DraftContext context) {
    return !WrittenDate.in(day.words(), context.send().toLocalDate()).isEmpty();
  }

  /** Whether a date misses the promised day by so little that few others can be meant. */
  private static boolean isNear(Quoted day, LocalDate by, int most, DraftContext context) {
    return isDate(day, context)
        && lastDays(day, context)
            .filter(last -> !isOfMessage(last, context))
            .anyMatch(last -> Math.abs(ChronoUnit.DAYS.between(by, last)) <= most);
  }

  /** Whether all days that may be meant are such as a message went on. */
  private static boolean isOnDayOfMessage(Quoted day, DraftContext context) {
    return lastDays(day, context).allMatch(last -> isOfMessage(last, context));
  }

  /** Whether a message went on a day, so that the day may be named for it. */
  private static boolean isOfMessage(LocalDate day, DraftContext context) {
    return context
        .application()
        .map(Application::history)
        .filter(
            history ->
                Stream.concat(
                        history.outgoing().stream().map(sent -> sent.at()),
                        history.incoming().stream().map(received -> received.at()))
                    .anyMatch(at -> at.toLocalDate().equals(day)))
        .isPresent();
  }

  private static boolean agrees(
      Quotation quotation, Promise promise, LocalDate by, DraftContext context) {
    return quotation.days().stream().anyMatch(day -> agrees(day, promise, by, context));
  }

  /**
   * Whether another day than the promised one may be right beside it, because a decision is made
   * first and told later: {@code You wanted to decide by Friday. You hoped to tell everybody by
   * Monday.}
   */
  private static boolean agree(
      Quotation other, Quotation right, LocalDate by, DraftContext context) {
    return other.ofTelling() != right.ofTelling()
        && lastDays(other.days().get(0), context)
            .anyMatch(day -> other.ofTelling() ? day.isAfter(by) : day.isBefore(by));
  }

  private static List<String> jobTitle(Facts facts) {
    return facts
        .role()
        .map(role -> List.of(role.title().value().toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)))
        .orElse(List.of());
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
    Matcher first = FIRST_WORD.matcher(words);
    int skipped = first.find() ? first.end() : 0;
    Optional<LocalDate> date = date(words.substring(skipped), context);
    boolean named =
        date.isPresent()
            || Promise.lastDayNamed(words, said(facts, context), facts.calendar()).isPresent();
    if (!named
        || BARE.matcher(words).matches()
        || WEEK_BEHIND.matcher(part.text().text().substring(span.end())).find()
        || date.filter(day -> isOfInterview(day, facts)).isPresent()) {
      return Optional.empty();
    }
    int start = span.start() + skipped;
    boolean goneBy = LAST.matcher(part.text().text().substring(0, start)).find();
    return Optional.of(new Quoted(part, new Span(start, span.end()), words, goneBy));
  }

  /** The date that words are, even one before anything was said, which no promise can name. */
  private static Optional<LocalDate> date(String words, DraftContext context) {
    return WrittenDate.in(words, context.send().toLocalDate()).stream()
        .filter(date -> date.text().equals(words))
        .map(WrittenDate::day)
        .findFirst();
  }

  /** {@code You said at my interview on 14 January}: the day on which something was said. */
  private static boolean isOfInterview(LocalDate day, Facts facts) {
    return facts.interviews().stream()
        .anyMatch(interview -> interview.start().value().toLocalDate().equals(day));
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
    boolean inWords = promise.reading().isPresent();
    return lastDays(quoted, context).anyMatch(last -> agrees(quoted.words(), last, by, inWords));
  }

  /** The last of the days that may be meant, in each way to understand the words. */
  private static Stream<LocalDate> lastDays(Quoted quoted, DraftContext context) {
    BusinessCalendar calendar = context.knownFacts().calendar();
    return seenFrom(quoted, context).stream()
        .flatMap(day -> Promise.lastDayNamed(quoted.words(), day, calendar).stream());
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
    if (THIS.matcher(quoted.words()).find()) {
      days.add(send.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
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
    boolean atEnd = END.matcher(words).find() && Math.abs(late) <= END_DAYS;
    boolean inWeek = WEEK.matcher(words).find() && late >= -2 && late < 7;
    boolean inMonth = MONTH.matcher(words).matches() && by.getMonth() == last.getMonth();
    boolean before = words.startsWith("before ") && late >= 0 && late <= WORDS_DAYS;
    return rough || inPart || atEnd || inWeek || inMonth || before;
  }

  private Violation report(DraftContext context, Quoted quoted, Promise promise, LocalDate by) {
    Part part = quoted.part();
    String match = part.text().text().substring(quoted.span().start(), quoted.span().end());
    Violation violation =
        card.report(
                context.draft().place(part.text().inFile(quoted.span())),
                Map.of("match", match, "promised", promised(promise, by)))
            .withSeverity(card.certain());
    return WrittenDate.in(match, context.send().toLocalDate()).stream()
        .findFirst()
        .map(
            date ->
                violation.withFix(
                    PartFix.write(
                        part.text(),
                        date.span().shift(quoted.span().start()),
                        date.as(by),
                        Fix.Applicability.UNSAFE)))
        .orElse(violation);
  }

  private Violation ask(DraftContext context, Quoted quoted, Promise promise, LocalDate by) {
    Part part = quoted.part();
    String match = part.text().text().substring(quoted.span().start(), quoted.span().end());
    return card.report(
        "asked",
        context.draft().place(part.text().inFile(quoted.span())),
        Map.of("match", match, "promised", promised(promise, by)));
  }

  private static String promised(Promise promise, LocalDate by) {
    return promise.reading().orElse(Moments.day(by));
  }
}

package dev.afterword.rules;

import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.interview.Facts;
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
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds a date whose day of the week is another one, and a date that the text gives to the
 * interview although it took place on another day.
 */
record WrongDate(RuleCard card, OptionPhrases phrases) implements OneRule.OfDraft {

  private static final String OTHER_MATTERS = "other-matters";
  private static final String TO_COME = "to-come";
  private static final String TOGETHER = "together";
  private static final String DOUBTFUL = "doubtful";

  WrongDate(RuleCard card) {
    this(card, new OptionPhrases(OTHER_MATTERS, TO_COME, TOGETHER, DOUBTFUL));
  }

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’-]+");

  /** What may stand between the meeting and its date. */
  private static final Pattern LINK =
      Pattern.compile(
          "(?:\\b(?:on|of|from|dated|held|this|last|the|past)|[,(])\\s*(?:the\\s*)?$",
          Pattern.CASE_INSENSITIVE);

  /** A date needs no preposition here: {@code We met March 4}. */
  private static final Pattern BARE_LINK =
      Pattern.compile(
          "\\b(?:met|meeting|talked|spoke|chatted|interviewed|interview|conversation)"
              + "(?:\\s+with\\s+you)?\\s*$"
              + "|\\b(?:job|position|post|role|opening|vacancy)\\s+(?:that\\s+)?we\\s+"
              + "(?:talked|spoke)\\s+about\\s*$",
          Pattern.CASE_INSENSITIVE);

  /** Between a meeting and a date that can be that of nothing else: {@code met with you on}. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?:\\s+(?:with|you|me|us|in|about|over|together|\\p{Lu}\\S*))*\\s+(?:on|of)\\s*");

  /**
   * A name behind one of these, which is no {@code Friday} or {@code March 4}, says with whom else
   * the writer may have met.
   */
  private static final Pattern COMPANY =
      Pattern.compile(
          "\\b(?:with|at|by)\\s+(?:the\\s+)?(?!\\p{Lu}\\p{Ll}+(?:day\\b| \\d))"
              + "(?<name>\\p{Lu}[\\p{L}\\p{M}'’-]+)"
              + "(?:\\.?\\s+(?<next>\\p{Lu}[\\p{L}\\p{M}'’-]+))?");

  /** A date may also open the clause: {@code On March 4 you showed me}. */
  private static final Pattern OPENS =
      Pattern.compile("(?:^|,)\\s*on (?:the )?$", Pattern.CASE_INSENSITIVE);

  /** How a clause goes on that tells what happened on the date. */
  private static final Pattern THEN =
      Pattern.compile("^,?\\s*(?:we|you|I)\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern WHEN =
      Pattern.compile("^,?\\s*(?:when|where|as)\\s+(?:we|you|I)\\b", Pattern.CASE_INSENSITIVE);

  /** Within so many words behind the date stands what happened. */
  private static final int SOON = 6;

  @Override
  public List<Violation> check(DraftContext context) {
    List<Violation> found = new ArrayList<>();
    Optional<Meetings> meetings = context.facts().flatMap(facts -> meetings(context, facts));
    for (Part part : Where.WHOLE.in(context.draft())) {
      for (WrittenDate date : WrittenDate.in(part.text().text(), context.send().toLocalDate())) {
        if (date.contradictsItself()) {
          found.add(weekday(context, part, date));
        } else {
          meetings
              .filter(known -> known.areMisdated(part, date))
              .ifPresent(known -> found.add(otherDay(context, part, date, known.nearest(date))));
        }
      }
    }
    return List.copyOf(found);
  }

  private Violation weekday(DraftContext context, Part part, WrittenDate date) {
    String right = WrittenDate.name(date.day().getDayOfWeek());
    Violation violation =
        report("weekday", context, part, date, WrittenDate.name(date.day().getDayOfWeek()));
    return date.weekday()
        .map(named -> violation.withFix(fix(part, named.span(), right)))
        .orElse(violation);
  }

  private Violation otherDay(DraftContext context, Part part, WrittenDate date, LocalDate day) {
    return report("message", context, part, date, Moments.day(day))
        .withFix(fix(part, date.span(), date.as(day)));
  }

  private Violation report(
      String message, DraftContext context, Part part, WrittenDate date, String right) {
    return card.report(
        message,
        context.draft().place(part.text().inFile(date.span())),
        Map.of("match", date.text(), "right", right));
  }

  private static Fix fix(Part part, Span span, String text) {
    return PartFix.write(part.text(), span, text, Fix.Applicability.UNSAFE);
  }

  private Optional<Meetings> meetings(DraftContext context, Facts facts) {
    List<LocalDate> days =
        facts.interviews().stream()
            .flatMap(
                interview ->
                    Stream.of(interview.start().value(), interview.end())
                        .map(ZonedDateTime::toLocalDate))
            .distinct()
            .toList();
    return days.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Meetings(
                days,
                otherDays(context, facts),
                unmetDays(context, facts),
                context.send().toLocalDate(),
                context.options(card),
                phrases,
                KnownNames.of(context)));
  }

  /** Days on which something else than an interview is on record: maybe a talk on the phone. */
  private static Set<LocalDate> otherDays(DraftContext context, Facts facts) {
    Set<LocalDate> days = new HashSet<>();
    context
        .application()
        .map(Application::history)
        .ifPresent(
            history ->
                history.incoming().forEach(received -> days.add(received.at().toLocalDate())));
    facts.applied().map(Placed::value).ifPresent(days::add);
    facts.contactBy().map(contact -> contact.on().value()).ifPresent(days::add);
    facts.promised().flatMap(Promise::said).map(Placed::value).ifPresent(days::add);
    return days;
  }

  /** Days on which the two sides did not meet: of messages sent, and of the decision. */
  private static Set<LocalDate> unmetDays(DraftContext context, Facts facts) {
    Set<LocalDate> days = new HashSet<>();
    context
        .application()
        .map(Application::history)
        .ifPresent(
            history -> history.outgoing().forEach(sent -> days.add(sent.at().toLocalDate())));
    facts.promised().flatMap(Promise::by).ifPresent(days::add);
    return days;
  }

  /**
   * What tells whether a date is meant to be that of an interview.
   *
   * @param days of the interviews
   * @param otherDays days of other things on record
   * @param unmetDays days on record without a meeting
   * @param send the day of sending
   * @param options of this rule
   * @param phrases those of the options
   * @param names known ones
   */
  private record Meetings(
      List<LocalDate> days,
      Set<LocalDate> otherDays,
      Set<LocalDate> unmetDays,
      LocalDate send,
      Options options,
      OptionPhrases phrases,
      KnownNames names) {

    /** Whether a text gives an interview a date on which there was none. */
    boolean areMisdated(Part part, WrittenDate date) {
      if (isOneOf(days, date) || isOneOf(otherDays, date)) {
        return false;
      }
      String text = part.text().text();
      Optional<Sentence> sentence = sentence(part, date.span());
      Span around = sentence.map(Sentence::inPart).orElse(new Span(0, text.length()));
      String before = text.substring(around.start(), date.span().start());
      String after = text.substring(date.span().end(), around.end());
      Optional<OptionPhrases.Finds> finds = sentence.map(one -> phrases.in(part, one, options));
      if (finds.filter(found -> isOfOtherMatters(found, date.span())).isPresent()
          || isAbout(before, "messages")
          || isElsewhere(before + after)) {
        return false;
      }
      return isMeant(date, before, after, finds)
          && (!date.day().isAfter(send) || isAbout(before + " " + after, "past"));
    }

    /** Whether a date is meant for an interview; in doubt only one that misses it by a slip. */
    private boolean isMeant(
        WrittenDate date, String before, String after, Optional<OptionPhrases.Finds> finds) {
      boolean doubtful = finds.filter(found -> found.has(DOUBTFUL)).isPresent();
      boolean met = !doubtful && finds.filter(found -> found.has(TOGETHER)).isPresent();
      if (isOneOf(unmetDays, date)) {
        return !doubtful
            && (isBeside(before, after, "interview")
                || (met && isBeside(before, after, "meeting")));
      }
      return (met && finds.filter(found -> wasTogetherOn(found, date.span())).isPresent())
          || isLinked(before, after, "interview")
          || (isLinked(before, after, "meeting") && (met || isNearMiss(date.day())));
    }

    /** {@code I walked the fields with you on March 4}. */
    private static boolean wasTogetherOn(OptionPhrases.Finds finds, Span date) {
      int on = finds.tokensIn(date).start() - 1;
      return on > 0
          && finds.tokens().get(on).word().equals("on")
          && finds.of(TOGETHER).stream().anyMatch(words -> words.end() == on);
    }

    /** “The 4th” may be that of any month, and “4 March” that of any year. */
    private static boolean isOneOf(Collection<LocalDate> days, WrittenDate date) {
      return days.stream()
          .anyMatch(
              day ->
                  day.equals(date.day())
                      || (date.leavesYearOut()
                          && MonthDay.from(day).equals(MonthDay.from(date.day())))
                      || (date.style() == WrittenDate.Style.DAY_ALONE
                          && day.getDayOfMonth() == date.day().getDayOfMonth()));
    }

    LocalDate nearest(WrittenDate date) {
      return days.stream()
          .min((one, other) -> Long.compare(distance(one, date.day()), distance(other, date.day())))
          .orElseThrow();
    }

    private static long distance(LocalDate one, LocalDate other) {
      return Math.abs(ChronoUnit.DAYS.between(one, other));
    }

    /** A neighbouring day, the same day of another month, or a digit too few or too many. */
    private boolean isNearMiss(LocalDate written) {
      int most = options.count("near").orElse(0);
      return days.stream()
          .anyMatch(
              day ->
                  distance(day, written) <= most
                      || day.getDayOfMonth() == written.getDayOfMonth()
                      || (day.getMonth() == written.getMonth()
                          && day.getDayOfMonth() % 10 == written.getDayOfMonth() % 10));
    }

    private static Optional<Sentence> sentence(Part part, Span date) {
      return part.sentences().stream()
          .filter(sentence -> sentence.inPart().contains(date))
          .findFirst();
    }

    private static boolean isOfOtherMatters(OptionPhrases.Finds finds, Span date) {
      Span day = finds.tokensIn(date);
      return finds.has(OTHER_MATTERS)
          || finds.of(TO_COME).stream().anyMatch(words -> words.overlaps(day));
    }

    /** Whether the date belongs to a word of a list, which mostly stands before it. */
    private boolean isLinked(String before, String after, String list) {
      List<String> meeting = options.texts(list);
      if (startsWith(after, meeting) || happenedThen(before, after, meeting)) {
        return true;
      }
      if (!LINK.matcher(before).find() && !BARE_LINK.matcher(before).find()) {
        return false;
      }
      List<String> words = words(behindDates(before));
      int reach = endsInOf(words) ? 1 : options.count("reach").orElse(0);
      return words.subList(Math.max(0, words.size() - reach - 1), words.size()).stream()
          .anyMatch(meeting::contains);
    }

    /** {@code the harvest of March 4}: the date belongs to the word before, and to none further. */
    private static boolean endsInOf(List<String> words) {
      return !words.isEmpty() && words.get(words.size() - 1).equals("of");
    }

    /** What stands behind the last date: a meeting before that has its date. */
    private String behindDates(String before) {
      return before.substring(
          WrittenDate.in(before, send).stream()
              .mapToInt(date -> date.span().end())
              .max()
              .orElse(0));
    }

    private static boolean startsWith(String after, List<String> meeting) {
      Matcher next = WORD.matcher(after);
      return next.find()
          && after.substring(0, next.start()).isBlank()
          && meeting.contains(plain(next));
    }

    /** Whether the date can be that of nothing but a meeting: {@code We met on March 4}. */
    private boolean isBeside(String before, String after, String list) {
      List<String> meeting = options.texts(list);
      return startsWith(after, meeting)
          || happenedThen(before, after, meeting)
          || endsIn(before, meeting);
    }

    private static boolean endsIn(String before, List<String> meeting) {
      return WORD.matcher(before)
          .results()
          .filter(word -> meeting.contains(plain(word)))
          .anyMatch(word -> BESIDE.matcher(before.substring(word.end())).matches());
    }

    /** {@code On March 4 you showed me}, {@code on March 4, when we spoke}. */
    private static boolean happenedThen(String before, String after, List<String> meeting) {
      boolean then = OPENS.matcher(before).find() && THEN.matcher(after).find();
      return (then || WHEN.matcher(after).find())
          && words(after).stream().limit(SOON).anyMatch(meeting::contains);
    }

    private boolean isAbout(String text, String list) {
      List<String> words = words(text);
      return options.texts(list).stream().anyMatch(words::contains);
    }

    /** Whether somebody whom the facts do not know was met. */
    private boolean isElsewhere(String text) {
      Matcher company = COMPANY.matcher(text);
      while (company.find()) {
        String name = company.group("name");
        String next = company.group("next");
        if (!names.isKnown(next != null && KnownNames.isHonorific(name) ? next : name)) {
          return true;
        }
      }
      return false;
    }

    private static List<String> words(String text) {
      List<String> words = new ArrayList<>();
      Matcher word = WORD.matcher(text);
      while (word.find()) {
        words.add(plain(word));
      }
      return words;
    }

    private static String plain(MatchResult word) {
      return word.group().toLowerCase(Locale.ROOT).replace('’', '\'');
    }
  }
}

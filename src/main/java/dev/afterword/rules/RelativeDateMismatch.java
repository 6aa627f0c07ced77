package dev.afterword.rules;

import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.draft.Word;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Interview;
import dev.afterword.interview.Person;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Fix;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.text.Span;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Compares “yesterday”, “this morning” or “on Friday”, where they tell the day of the meeting, with
 * the day that the message goes out. A day is only read as the meeting's when a word for the
 * meeting stands close before it ({@code our conversation on Friday}) or right behind it ({@code
 * yesterday's interview}).
 */
record RelativeDateMismatch(RuleCard card, OptionPhrases phrases) implements OneRule.OfDraft {

  private static final String TOGETHER = "together";

  RelativeDateMismatch(RuleCard card) {
    this(card, DayTogether.phrases(TOGETHER));
  }

  /**
   * A day as the text names it.
   *
   * @param span in units of its part
   * @param phrase the day and the preposition that belongs to it, as in {@code on Monday}
   * @param bare whether nothing before it tells of which week it is, as in {@code the Monday when}
   */
  private record Named(Span span, Span phrase, String words, DayTest test, boolean bare) {

    Named after(Word preposition) {
      return new Named(span, preposition.inPart().cover(span), words, test, bare);
    }
  }

  /** With these before it a meeting is still to come, or only thought of: {@code any day}. */
  private static final Set<String> OPEN =
      Set.of(
          "will",
          "would",
          "can",
          "could",
          "may",
          "might",
          "shall",
          "should",
          "must",
          "if",
          "any",
          "some",
          "each",
          "every",
          "whichever",
          "what",
          "which");

  private static final Set<String> PRONOUNS = Set.of("i", "we", "you");

  /** Before {@code to meet} these tell that it is to come, if none of the others stands nearer. */
  private static final Set<String> TO_COME =
      Set.of(
          "am",
          "i'm",
          "is",
          "are",
          "we're",
          "hope",
          "want",
          "like",
          "love",
          "asked",
          "invited",
          "inviting",
          "offered",
          "offering",
          "arranged",
          "scheduled",
          "planned");

  private static final Set<String> OVER =
      Set.of(
          "was",
          "were",
          "been",
          "had",
          "did",
          "got",
          "enjoyed",
          "thank",
          "thanks",
          "thankful",
          "grateful",
          "appreciate",
          "appreciated");

  private static final Pattern OWNER = Pattern.compile("\\S+(?:['’]s|s['’])\\s+");

  /** Behind these a day needs no preposition: {@code we talked Friday}. */
  private static final Set<String> BEFORE_BARE_DAY =
      Set.of("met", "talked", "spoke", "chatted", "interviewed", "interview", "conversation");

  private static final Set<String> BEFORE_DAY = Set.of("on", "this", "of");

  /** Behind these a day of the week is one of many, or one to come. */
  private static final Set<String> NO_SINGLE_DAY =
      Set.of(
          "this", "last", "next", "coming", "every", "each", "any", "some", "by", "until", "till",
          "to", "or", "and", "through", "between", "usual", "other", "another", "first");

  /** The most words between what was done together and its day. */
  private static final int NEAR = 3;

  private static final Set<String> CALLED = Set.of("me", "us", "back");

  private static final Set<String> OUT = Set.of("through", "up", "out", "true", "off", "on");

  private static final Set<String> WISHES = Set.of("hope", "hoping", "trust", "wish");

  private static final Set<String> THANKS = Set.of("you", "thanks", "grateful", "all");

  @Override
  public List<Violation> check(DraftContext context) {
    Facts facts = context.knownFacts();
    ZonedDateTime send = context.send();
    List<LocalDate> meetings = meetings(facts, Recipients.of(context), send);
    if (meetings.isEmpty()) {
      return List.of();
    }
    Telling telling =
        new Telling(
            Set.copyOf(context.options(card).texts("meeting")),
            Set.copyOf(context.options(card).texts("hosting")),
            context.options(card).count("reach").orElse(0));
    List<Violation> found = new ArrayList<>();
    for (Part part : context.draft().letter().body()) {
      for (Sentence sentence : part.sentences()) {
        found.addAll(read(context, part, sentence, telling, meetings));
      }
    }
    return found;
  }

  /** What a sentence tells of a wrong day; only if it tells of none, what it likely means. */
  private List<Violation> read(
      DraftContext context,
      Part part,
      Sentence sentence,
      Telling telling,
      List<LocalDate> meetings) {
    LocalDate send = context.send().toLocalDate();
    List<Named> told = named(context, part, sentence, telling);
    if (told.isEmpty()) {
      return likely(context, part, sentence).stream()
          .filter(named -> isDoubtful(part, named, meetings, send))
          .limit(1)
          .map(named -> ask(context, part, named, meetings.get(meetings.size() - 1)))
          .toList();
    }
    return told.stream()
        .filter(named -> !isDated(part, named, send))
        .filter(named -> meetings.stream().noneMatch(day -> named.test().isMet(day, send)))
        .map(named -> report(context, part, named, meetings, send))
        .toList();
  }

  /** Whether a date stands behind a day: {@code Wednesday, March 4} is relative to nothing. */
  private static boolean isDated(Part part, Named named, LocalDate send) {
    return WrittenDate.in(part.text().text(), send).stream()
        .anyMatch(date -> date.span().overlaps(named.span()));
  }

  /** Whether a day of the week is neither that of a meeting nor of the message itself. */
  private static boolean isDoubtful(
      Part part, Named named, List<LocalDate> meetings, LocalDate send) {
    String last = named.words().substring(named.words().lastIndexOf(' ') + 1);
    return !isDated(part, named, send)
        && DayTest.weekday(last.toLowerCase(Locale.ROOT).replaceFirst("['’]s$", ""))
            .filter(day -> day != send.getDayOfWeek())
            .filter(day -> meetings.stream().noneMatch(met -> met.getDayOfWeek() == day))
            .isPresent();
  }

  /** The days of the interviews with the readers that lie before the message, or of all of them. */
  private static List<LocalDate> meetings(Facts facts, List<Person> readers, ZonedDateTime send) {
    List<Interview> over =
        facts.interviews().stream()
            .filter(interview -> !interview.start().value().isAfter(send))
            .toList();
    List<Interview> met =
        over.stream()
            .filter(interview -> readers.stream().anyMatch(reader -> facts.met(interview, reader)))
            .toList();
    return (met.isEmpty() ? over : met)
        .stream().map(interview -> interview.start().value().toLocalDate()).distinct().toList();
  }

  /**
   * The words that tell of a meeting, and how far from its day they may stand.
   *
   * @param hosting what a host is thanked for
   */
  private record Telling(Set<String> meeting, Set<String> hosting, int reach) {}

  private List<Named> named(DraftContext context, Part part, Sentence sentence, Telling telling) {
    List<Word> words = sentence.words();
    List<Named> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Optional<Named> named = at(words, i);
      if (named.isPresent()
          && !isWished(words, i)
          && (isOfMeeting(part, words, i, named.get(), telling)
              || isSpentTogether(context, part, sentence, named.get()))) {
        found.add(named.get());
      } else if (named.isEmpty()) {
        bare(words, i).filter(day -> isTold(context, part, sentence, day)).ifPresent(found::add);
      }
    }
    return found;
  }

  /** The days of the week that are likely meant for that of the meeting, if none is told. */
  private List<Named> likely(DraftContext context, Part part, Sentence sentence) {
    List<Word> words = sentence.words();
    OptionPhrases.Finds finds = phrases.in(part, sentence, context.options(card));
    return IntStream.range(0, words.size())
        .boxed()
        .flatMap(i -> at(words, i).or(() -> bare(words, i)).stream())
        .filter(
            named ->
                new LikelyDay(new DayTogether(part, finds, finds.tokensIn(named.span())))
                    .isLikely(named.bare()))
        .toList();
  }

  /** A day of the week with another word before it than those that {@link #at} asks for. */
  private static Optional<Named> bare(List<Word> words, int i) {
    String before = i > 0 ? plain(words.get(i - 1)) : "";
    return NO_SINGLE_DAY.contains(before) || isPossessive(words.get(i).text())
        ? Optional.empty()
        : DayTest.weekday(day(words.get(i)))
            .map(
                weekday ->
                    new Named(
                        words.get(i).inPart(),
                        words.get(i).inPart(),
                        words.get(i).text(),
                        (day, send) -> day.getDayOfWeek() == weekday,
                        true));
  }

  private boolean isTold(DraftContext context, Part part, Sentence sentence, Named named) {
    OptionPhrases.Finds finds = phrases.in(part, sentence, context.options(card));
    return new DayTogether(part, finds, finds.tokensIn(named.span())).isTold(named.bare());
  }

  /** {@code It was good to sit down with you on Friday}. */
  private boolean isSpentTogether(DraftContext context, Part part, Sentence sentence, Named named) {
    OptionPhrases.Finds finds = phrases.in(part, sentence, context.options(card));
    int day = finds.tokensIn(named.phrase()).start();
    return finds.of(TOGETHER).stream()
            .filter(done -> done.end() <= day && day - done.end() <= NEAR)
            .map(done -> finds.tokens().get(done.start()).inPart().start())
            .map(start -> sentence.words().stream().filter(word -> word.inPart().end() <= start))
            .anyMatch(before -> !isOpen(before.toList()))
        || isTold(context, part, sentence, named);
  }

  private static boolean isOfMeeting(
      Part part, List<Word> words, int at, Named named, Telling telling) {
    if (isPossessive(named.words())) {
      int behind = at + named.words().split("\\s+").length;
      return behind < words.size() && telling.meeting().contains(plain(words.get(behind)));
    }
    for (int i = at - 1; i >= Math.max(0, at - telling.reach() - 1); i--) {
      if (telling.meeting().contains(plain(words.get(i)))) {
        return !isOpen(words.subList(0, i)) && !isNoMeeting(words, i) && !isOthers(part, words, i);
      }
      if (isThankedFor(words, i, at, telling)) {
        return true;
      }
    }
    return false;
  }

  /** {@code I hope this week is an easy one}. */
  private static boolean isWished(List<Word> words, int at) {
    return at > 0 && WISHES.contains(plain(words.get(at - 1)));
  }

  /** Whether the words before a meeting tell of one to come, or of none that is settled. */
  private static boolean isOpen(List<Word> before) {
    String last = before.isEmpty() ? "" : plain(before.get(before.size() - 1));
    String lastButOne = before.size() < 2 ? "" : plain(before.get(before.size() - 2));
    return isOpen(last)
        || (PRONOUNS.contains(last) && isOpen(lastButOne))
        || before.stream().anyMatch(word -> plain(word).equals("forward"))
        || (last.equals("to") && isToComeAtLast(before));
  }

  private static boolean isOpen(String word) {
    return OPEN.contains(word) || word.endsWith("'ll") || word.endsWith("'d");
  }

  /** Whether a word for what is to come stands nearer than one for what is over. */
  private static boolean isToComeAtLast(List<Word> before) {
    for (int i = before.size() - 1; i >= 0; i--) {
      String word = plain(before.get(i));
      if (OVER.contains(word)) {
        return false;
      }
      if (isOpen(word) || TO_COME.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** {@code the trustees' meeting}, {@code the open day}: one that others had. */
  private static boolean isOthers(Part part, List<Word> words, int at) {
    if (at > 0 && plain(words.get(at - 1)).equals("open")) {
      return true;
    }
    if (at == 0 || at(words, at - 1).isPresent()) {
      return false;
    }
    int owner = words.get(at - 1).inPart().start();
    return OWNER
        .matcher(part.text().text().substring(owner, words.get(at).inPart().start()))
        .matches();
  }

  /**
   * {@code call me back today} asks for a call and tells of none; what {@code came through last
   * week} is a paper.
   */
  private static boolean isNoMeeting(List<Word> words, int at) {
    String word = plain(words.get(at));
    String next = plain(words.get(at + 1));
    return word.equals("call") ? CALLED.contains(next) : word.equals("came") && OUT.contains(next);
  }

  /** {@code thank you for taking me aboard on Monday}: what a host does for a guest. */
  private static boolean isThankedFor(List<Word> words, int at, int day, Telling telling) {
    return at >= 2
        && telling.hosting().contains(plain(words.get(at)))
        && plain(words.get(at - 1)).equals("for")
        && THANKS.contains(plain(words.get(at - 2)))
        && words.subList(at + 1, day).stream().anyMatch(word -> plain(word).equals("me"));
  }

  private static boolean isPossessive(String words) {
    return words.endsWith("'s") || words.endsWith("’s");
  }

  /** The day that the words from a place on name. */
  private static Optional<Named> at(List<Word> words, int i) {
    String word = day(words.get(i));
    String next = i + 1 < words.size() ? day(words.get(i + 1)) : "";
    String before = i > 0 ? plain(words.get(i - 1)) : "";
    return switch (word) {
      case "today" -> Optional.of(named(words, i, i, (day, send) -> day.equals(send)));
      case "yesterday" ->
          Optional.of(named(words, i, i, (day, send) -> day.equals(send.minusDays(1))));
      case "this" -> DayTest.current(next).map(test -> named(words, i, i + 1, test));
      case "last" -> DayTest.past(next).map(test -> named(words, i, i + 1, test));
      default -> {
        Optional<Named> weekday =
            DayTest.weekday(word).map(known -> named(words, i, i, DayTest.recent(known, 0, 6)));
        if (BEFORE_DAY.contains(before)) {
          yield weekday.map(named -> named.after(words.get(i - 1)));
        }
        yield weekday.filter(
            named -> isPossessive(named.words()) || BEFORE_BARE_DAY.contains(before));
      }
    };
  }

  private static Named named(List<Word> words, int from, int to, DayTest test) {
    Span span = words.get(from).inPart().cover(words.get(to).inPart());
    StringBuilder text = new StringBuilder(words.get(from).text());
    for (int i = from + 1; i <= to; i++) {
      text.append(' ').append(words.get(i).text());
    }
    return new Named(span, span, text.toString(), test, false);
  }

  private static String plain(Word word) {
    return word.text().toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  /** A word for a day without its possessive ending. */
  private static String day(Word word) {
    String plain = plain(word);
    return plain.endsWith("'s") ? plain.substring(0, plain.length() - 2) : plain;
  }

  private Violation report(
      DraftContext context, Part part, Named named, List<LocalDate> meetings, LocalDate send) {
    LocalDate meeting = meetings.get(meetings.size() - 1);
    Violation violation =
        card.report(
                context.draft().place(part.text().inFile(named.span())),
                Map.of(
                    "match", named.words(),
                    "send", Moments.day(send),
                    "interview", Moments.day(meeting)))
            .withSeverity(card.certain());
    String right =
        named.bare()
            ? WrittenDate.name(meeting.getDayOfWeek())
            : isPossessive(named.words()) ? owner(meeting, send) : right(meeting, send);
    boolean opens =
        part.sentences().stream()
            .anyMatch(sentence -> sentence.inPart().start() == named.phrase().start());
    return violation.withFix(
        PartFix.write(
            part.text(),
            named.phrase(),
            opens ? capitalised(right) : right,
            Fix.Applicability.UNSAFE));
  }

  private Violation ask(DraftContext context, Part part, Named named, LocalDate meeting) {
    return card.report(
        "asked",
        context.draft().place(part.text().inFile(named.span())),
        Map.of("match", named.words(), "interview", Moments.day(meeting)));
  }

  private static String capitalised(String right) {
    return right.substring(0, 1).toUpperCase(Locale.ROOT) + right.substring(1);
  }

  /** How a reader would name the day of the meeting on the day of sending. */
  private static String right(LocalDate meeting, LocalDate send) {
    return near(meeting, send).orElseGet(() -> "on " + Moments.day(meeting));
  }

  /** The same in front of a word for the meeting, as in {@code Tuesday's} interview. */
  private static String owner(LocalDate meeting, LocalDate send) {
    return near(meeting, send)
            .orElseGet(() -> meeting.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH))
        + "'s";
  }

  private static Optional<String> near(LocalDate meeting, LocalDate send) {
    if (meeting.equals(send)) {
      return Optional.of("today");
    }
    return meeting.equals(send.minusDays(1)) ? Optional.of("yesterday") : Optional.empty();
  }
}

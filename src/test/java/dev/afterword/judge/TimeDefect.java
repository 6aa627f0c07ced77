package dev.afterword.judge;

import dev.afterword.draft.Kind;
import dev.afterword.interview.Interview;
import dev.afterword.interview.Promise;
import dev.afterword.text.Span;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Messages that go at the wrong time, and days that are not those of the facts. */
enum TimeDefect implements Injection {
  LATE_THANKS("thank-you-late") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      return when(message, Set.of(Kind.THANK_YOU, Kind.GROUP_THANKS))
          .flatMap(thanks -> lastInterview(thanks))
          .map(
              interview ->
                  message.at(this, later(interview.end(), Duration.ofDays(6 + random.nextInt(6)))));
    }
  },
  HASTY_QUESTION("status-too-soon", "follow-up-too-often") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      return when(message, Set.of(Kind.STATUS, Kind.PHONE_SCRIPT, Kind.VOICEMAIL))
          .filter(question -> noneAsked(question))
          .flatMap(question -> lastInterview(question))
          .map(
              interview ->
                  message.at(
                      this, later(interview.end(), Duration.ofHours(20 + random.nextInt(20)))));
    }
  },
  SECOND_QUESTION("follow-up-too-often", "status-too-soon", "follow-up-limit") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      String facts = message.message().text(Message.FACTS);
      return when(message, Set.of(Kind.STATUS, Kind.FINAL_STATUS))
          .filter(question -> facts.contains("sent:\n"))
          .flatMap(GoodMessage::recipient)
          .map(
              person ->
                  message.withFacts(
                      this,
                      facts.replace(
                          "sent:\n",
                          "sent:\n  - {kind: status, to: %s, at: %s}\n"
                              .formatted(
                                  person.name().value(),
                                  message
                                      .message()
                                      .now()
                                      .minus(Duration.ofHours(30 + random.nextInt(20)))
                                      .truncatedTo(ChronoUnit.MINUTES)))));
    }
  },
  HASTY_CONTACT("keep-in-touch-too-often", "follow-up-too-often") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      String facts = message.message().text(Message.FACTS);
      return when(message, Set.of(Kind.KEEP_IN_TOUCH))
          .filter(contact -> facts.contains("sent:\n"))
          .flatMap(GoodMessage::recipient)
          .map(
              person ->
                  message.withFacts(
                      this,
                      facts.replace(
                          "sent:\n",
                          "sent:\n  - {kind: keep-in-touch, to: %s, at: %s}\n"
                              .formatted(
                                  person.name().value(),
                                  message
                                      .message()
                                      .now()
                                      .minus(Duration.ofDays(6 + random.nextInt(10)))
                                      .truncatedTo(ChronoUnit.MINUTES)))));
    }
  },
  WRONG_WEEKDAY("relative-date-mismatch", "wrong-date", "promise-misquoted") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      if (!Set.of(Kind.THANK_YOU, Kind.GROUP_THANKS, Kind.CARD).contains(message.kind())) {
        return Optional.empty();
      }
      return lastInterview(message)
          .map(interview -> interview.start().value().getDayOfWeek())
          .flatMap(
              day ->
                  GoodMessage.any(message.matches(message.body(), spokenOf(day)), random)
                      .map(at -> message.replaced(this, at, called(otherDay(day, random)))));
    }

    /** The day as that of a meeting: “every Monday” and “your Sunday walks” are none. */
    private Pattern spokenOf(DayOfWeek day) {
      return Pattern.compile(
          "(?<=\\b([Oo]n|last|for|this|of|since) )" + called(day) + "\\b(?! \\p{Ll}+(ers|s)\\b)");
    }

    /** Neither the day nor its neighbours, so that time zones make no difference. */
    private DayOfWeek otherDay(DayOfWeek day, Random random) {
      return day.plus(2 + random.nextInt(4));
    }
  },
  WEEKDAY_BESIDE_DATE("wrong-date", "relative-date-mismatch", "promise-misquoted") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      return misdated(
          message, this::withWeekday, (date, at) -> otherwise(message, at, date, random), random);
    }

    /** The date as it may stand in a text, with the weekday before it if there is one. */
    private Pattern withWeekday(LocalDate date) {
      String month = date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      String day = date.getDayOfMonth() + "(st|nd|rd|th)?\\b";
      return Pattern.compile(
          "("
              + called(date.getDayOfWeek())
              + ",? (the )?)?\\b("
              + day
              + " (of )?"
              + month
              + "\\b|"
              + month
              + " "
              + day
              + ")");
    }

    /** The same date with a weekday that it does not fall on. */
    private String otherwise(GoodMessage message, Span at, LocalDate date, Random random) {
      String written = message.text().substring(at.start(), at.end());
      String right = called(date.getDayOfWeek());
      String wrong = called(date.getDayOfWeek().plus(1 + random.nextInt(6)));
      if (written.startsWith(right)) {
        return wrong + written.substring(right.length());
      }
      return wrong + (Character.isDigit(written.charAt(0)) ? " " : ", ") + written;
    }
  },
  WRONG_DATE("wrong-date", "promise-misquoted", "relative-date-mismatch") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      return misdated(
          message, this::written, (date, at) -> String.valueOf(otherDay(date, random)), random);
    }

    /** The number of a day beside the name of its month. */
    private Pattern written(LocalDate date) {
      String month = date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      int day = date.getDayOfMonth();
      return Pattern.compile(
          "(?<=\\b" + month + " )" + day + "(?!\\d)|\\b" + day + "(?= (of )?" + month + "\\b)");
    }

    private int otherDay(LocalDate date, Random random) {
      int days = date.lengthOfMonth();
      return (date.getDayOfMonth() - 1 + 2 + random.nextInt(days - 4)) % days + 1;
    }
  };

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
  private final List<String> rules;

  TimeDefect(String... rules) {
    this.rules = List.of(rules);
  }

  @Override
  public List<String> rules() {
    return rules;
  }

  /**
   * A message in which a date that the facts know is written otherwise.
   *
   * @param written how such a date may stand in a text
   * @param otherwise what stands instead of a date at a place
   */
  Optional<Planted> misdated(
      GoodMessage message,
      Function<LocalDate, Pattern> written,
      BiFunction<LocalDate, Span, String> otherwise,
      Random random) {
    List<Planted> possible =
        known(message)
            .flatMap(
                date ->
                    message.matches(message.body(), written.apply(date)).stream()
                        .map(at -> message.replaced(this, at, otherwise.apply(date, at))))
            .toList();
    return GoodMessage.any(possible, random);
  }

  /** The days that are known to the facts and may stand in a text. */
  private static Stream<LocalDate> known(GoodMessage message) {
    return Stream.concat(
        message.facts().interviews().stream()
            .map(interview -> interview.start().value().toLocalDate()),
        message.facts().promised().stream().map(Promise::by).flatMap(Optional::stream));
  }

  /** The message, if it is of such a kind and goes when the check is. */
  private static Optional<GoodMessage> when(GoodMessage message, Set<Kind> kinds) {
    return Optional.of(message)
        .filter(one -> kinds.contains(one.kind()))
        .filter(one -> one.draft().headers().send().isEmpty());
  }

  private static Optional<Interview> lastInterview(GoodMessage message) {
    List<Interview> interviews = message.facts().interviews();
    return interviews.isEmpty()
        ? Optional.empty()
        : Optional.of(interviews.get(interviews.size() - 1));
  }

  private static boolean noneAsked(GoodMessage message) {
    return message.facts().sent().stream().allMatch(sent -> sent.kind() == Kind.THANK_YOU)
        && message.facts().received().isEmpty();
  }

  private static Instant later(ZonedDateTime moment, Duration by) {
    return moment.plus(by).toInstant();
  }

  private static String called(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}

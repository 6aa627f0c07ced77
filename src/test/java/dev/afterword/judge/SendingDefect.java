package dev.afterword.judge;

import dev.afterword.draft.Kind;
import dev.afterword.interview.Interview;
import dev.afterword.interview.Promise;
import dev.afterword.interview.Received;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Good words that go at the wrong moment, or on the wrong way. */
enum SendingDefect implements Injection {
  THANKS_BEFORE_THE_TALK("before-interview") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      return thanksAt(message, THANKS, -Duration.ofMinutes(5 + random.nextInt(1200)).toMinutes());
    }
  },
  THANKS_AT_ONCE("thank-you-too-fast") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      return thanksAt(message, Set.of(Kind.THANK_YOU, Kind.GROUP_THANKS), 1 + random.nextInt(11));
    }
  },
  CARD_DAYS_LATER("card-late") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      return thanksAt(
          message, Set.of(Kind.CARD), Duration.ofDays(5 + random.nextInt(8)).toMinutes());
    }
  },
  LETTER_BEFORE_DECISION("slow-channel", "channel-mismatch") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      String by = message.message().now().plus(1 + random.nextInt(2), ChronoUnit.DAYS).toString();
      return unscheduled(message, Set.of(Kind.THANK_YOU, Kind.OFFER_LEVERAGE))
          .flatMap(one -> one.withHeader("channel", "post"))
          .map(
              text ->
                  withTextAndFacts(
                      message,
                      text,
                      message.factsText().with("promised", "{by: " + by.substring(0, 10) + "}")));
    }
  },
  LIGHT_CHANNEL("channel-mismatch") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      return unscheduled(message, Set.of(Kind.THANK_YOU))
          .filter(one -> one.facts().sent().isEmpty())
          .flatMap(one -> one.withHeader("channel", random.nextBoolean() ? "text" : "linkedin"))
          .map(text -> withTextAndFacts(message, text, message.factsText()));
    }
  },
  UNWANTED_CHANNEL("channel-mismatch") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      List<String> wanted = List.of("phone", "post", "linkedin");
      return unscheduled(message, Set.of(Kind.THANK_YOU, Kind.STATUS, Kind.FEEDBACK_REQUEST))
          .flatMap(one -> GoodMessage.any(wanted, random))
          .map(
              way ->
                  withTextAndFacts(message, message.text(), promising(message, "channel: " + way)));
    }
  },
  SECOND_CHANNEL("escalates-channel", "follow-up-too-often") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      Instant before = message.message().now().minus(20 + random.nextInt(40), ChronoUnit.HOURS);
      return unscheduled(message, Set.of(Kind.PHONE_SCRIPT, Kind.VOICEMAIL, Kind.STATUS))
          .filter(
              one ->
                  lastTalk(one).filter(talk -> talk.end().toInstant().isBefore(before)).isPresent())
          .filter(one -> one.facts().received().isEmpty())
          .flatMap(
              one -> one.isSpoken() ? Optional.of(one.text()) : one.withHeader("channel", "text"))
          .flatMap(
              text ->
                  asked(message, "status", before)
                      .map(facts -> withTextAndFacts(message, text, facts)));
    }
  },
  UNASKED_FAX("fax", "channel-mismatch") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      Set<Kind> kinds = Set.of(Kind.THANK_YOU, Kind.STATUS, Kind.REJECTION_REPLY, Kind.WITHDRAWAL);
      return unscheduled(message, kinds)
          .flatMap(one -> one.withHeader("channel", "fax"))
          .map(text -> withTextAndFacts(message, text, message.factsText()));
    }
  },
  UNWANTED_CALL("no-calls-requested") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      return unscheduled(message, Set.of(Kind.PHONE_SCRIPT, Kind.VOICEMAIL))
          .map(call -> withTextAndFacts(call, call.text(), promising(call, "calls: no")));
    }
  },
  THIRD_QUESTION("follow-up-limit", "follow-up-too-often") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      return unscheduled(message, Set.of(Kind.STATUS, Kind.FINAL_STATUS, Kind.VOICEMAIL))
          .filter(one -> one.facts().received().isEmpty())
          .flatMap(one -> lastTalk(one).flatMap(talk -> thirdQuestion(one, talk, random)));
    }

    private Optional<Planted> thirdQuestion(GoodMessage message, Interview talk, Random random) {
      Instant first = talk.end().toInstant().plus(11, ChronoUnit.DAYS);
      Instant second = first.plus(9 + random.nextInt(4), ChronoUnit.DAYS);
      Instant now = second.plus(10 + random.nextInt(5), ChronoUnit.DAYS);
      return asked(message, "status", first)
          .flatMap(
              facts ->
                  message.withSent(facts, random.nextBoolean() ? "voicemail" : "status", second))
          .map(facts -> withTextAndFacts(message, message.text(), facts))
          .map(planted -> new Planted(planted.message().at(now), planted.defect()));
    }
  },
  CONTACTS_DAYS_AFTER_NO("referral-ask-soon-after-no") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      Duration days = Duration.ofHours(20 + random.nextInt(90));
      Instant aWeekAgo = message.message().now().minus(7, ChronoUnit.DAYS);
      return unscheduled(message, Set.of(Kind.REFERRAL_ASK))
          .filter(
              one ->
                  one.facts().received().stream()
                      .allMatch(got -> got.at().toInstant().isBefore(aWeekAgo)))
          .flatMap(one -> afterNo(one, days));
    }
  },
  HOT_REPLY("cool-down") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      Duration minutes = Duration.ofMinutes(3 + random.nextInt(80));
      List<String> shots =
          stock.faulty().sentences(SentenceDefect.PARTING_SHOT.word(), message.kind());
      return unscheduled(message, Set.of(Kind.REJECTION_REPLY))
          .flatMap(
              reply ->
                  GoodMessage.any(shots, random)
                      .flatMap(shot -> reply.withSentence(this, shot, random)))
          .flatMap(
              planted ->
                  afterNo(message, minutes)
                      .map(
                          soon ->
                              new Planted(
                                  planted.message().at(soon.message().now()), soon.defect())));
    }
  };

  private static final Set<Kind> THANKS = Set.of(Kind.THANK_YOU, Kind.GROUP_THANKS, Kind.CARD);

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
  private final List<String> rules;

  SendingDefect(String... rules) {
    this.rules = List.of(rules);
  }

  @Override
  public List<String> rules() {
    return rules;
  }

  /** The message, if it is of such a kind and goes when the check is. */
  private static Optional<GoodMessage> unscheduled(GoodMessage message, Set<Kind> kinds) {
    return Optional.of(message)
        .filter(one -> kinds.contains(one.kind()))
        .filter(one -> one.draft().headers().send().isEmpty());
  }

  private static Optional<Interview> lastTalk(GoodMessage message) {
    return message.facts().interviews().stream().reduce((earlier, later) -> later);
  }

  /** Thanks that go some minutes after the end of the talk, or before it. */
  Optional<Planted> thanksAt(GoodMessage message, Set<Kind> kinds, long minutesAfter) {
    return unscheduled(message, kinds)
        .filter(thanks -> thanks.facts().interviews().size() == 1)
        .flatMap(SendingDefect::lastTalk)
        .map(talk -> message.at(this, talk.end().plusMinutes(minutesAfter).toInstant()));
  }

  /** The message, some time after the rejection that came last. */
  Optional<Planted> afterNo(GoodMessage message, Duration later) {
    List<Received> received = message.facts().received();
    return received.stream()
        .reduce((first, last) -> last)
        .filter(last -> last.kind() == Received.Kind.REJECTION)
        .map(no -> message.at(this, no.at().plus(later).toInstant()));
  }

  /** The facts with something more about what they said of the decision. */
  private static FactsText promising(GoodMessage message, String more) {
    String known =
        message.facts().promised().flatMap(Promise::by).map(by -> "by: " + by).orElse("asked: yes");
    return message.factsText().with("promised", "{%s, %s}".formatted(known, more));
  }

  /** The facts with a question that went to the recipient before. */
  private static Optional<FactsText> asked(GoodMessage message, String kind, Instant at) {
    return message.withSent(message.factsText(), kind, at);
  }

  Planted withTextAndFacts(GoodMessage message, String text, FactsText facts) {
    return message.planted(
        this,
        message.message().with(Map.of(message.file(), text, Message.FACTS, facts.text())),
        List.of());
  }
}

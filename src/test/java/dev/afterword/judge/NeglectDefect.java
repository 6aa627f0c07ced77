package dev.afterword.judge;

import dev.afterword.draft.Kind;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Interview;
import dev.afterword.interview.Promise;
import dev.afterword.interview.Received;
import dev.afterword.yaml.Fields;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** What was not done in time: the message was never written, or an application left alone. */
enum NeglectDefect implements Injection {
  NO_CARD("card-missing") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      return talkOf(message, Set.of(Kind.THANK_YOU))
          .flatMap(
              talk ->
                  done(message)
                      .map(facts -> facts.with("cards", "required"))
                      .map(facts -> unwritten(message, facts, later(talk, 5 + random.nextInt(6)))));
    }
  },
  NO_THANKS_AT_ALL("interviewer-not-thanked") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      return talkOf(message, Set.of(Kind.THANK_YOU, Kind.GROUP_THANKS))
          .map(talk -> unwritten(message, message.factsText(), later(talk, 1 + random.nextInt(5))));
    }
  },
  COLLEAGUE_NOT_THANKED("interviewer-not-thanked") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      return talkOf(message, Set.of(Kind.THANK_YOU))
          .flatMap(talk -> GoodMessage.any(stock.strangers(message.facts()), random))
          .map(
              name ->
                  message
                      .factsText()
                      .withEntry(
                          "people", "{name: %s, email: other@second.example}".formatted(name))
                      .withInterviewer(name))
          .map(facts -> message.withFacts(this, facts.text()).inFacts());
    }
  },
  CONTACT_LAPSED("keep-in-touch-due") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      return Optional.of(message)
          .filter(one -> one.kind() == Kind.KEEP_IN_TOUCH)
          .map(
              one ->
                  unwritten(
                      one,
                      one.factsText().with("keep-in-touch", "{every: 30d}"),
                      one.message().now().plus(40 + random.nextInt(30), ChronoUnit.DAYS)));
    }
  },
  OTHERS_NOT_TOLD("offer-others-not-told") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      return besides(message, stock, random, "outcome: accepted\n");
    }
  },
  ONLY_ONE_LEFT("single-active-application") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      return besides(
          message,
          stock,
          random,
          random.nextBoolean() ? "outcome: rejected\n" : "outcome: withdrawn\n");
    }
  },
  SEARCH_AT_REST("search-stalled") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      return talkOf(message, Set.of(Kind.STATUS, Kind.FINAL_STATUS))
          .filter(talk -> later(talk, 10).isBefore(message.message().now()))
          .flatMap(
              talk ->
                  besides(
                      message,
                      stock,
                      random,
                      "outcome: pending\napplied: %s\n".formatted(day(later(talk, -20)))));
    }
  },
  REFERENCE_UNAWARE("reference-not-informed") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      return talkOf(message, Set.of(Kind.THANK_YOU, Kind.STATUS, Kind.CARD))
          .flatMap(talk -> withReference(message, stock, random, ""))
          .map(facts -> message.withFacts(this, facts.text()).inFacts());
    }
  },
  REFERENCE_LEFT_WAITING("reference-not-told-outcome") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      return Optional.of(message)
          .filter(one -> one.kind() == Kind.REJECTION_REPLY)
          .flatMap(NeglectDefect::lastTalk)
          .flatMap(
              talk ->
                  withReference(
                      message, stock, random, ", informed: " + day(talk.end().toInstant())))
          .flatMap(facts -> done(message, facts))
          .map(
              facts ->
                  unwritten(
                      message,
                      facts,
                      message.message().now().plus(8 + random.nextInt(8), ChronoUnit.DAYS)));
    }
  },
  REJECTION_PASSED_OVER("rejection-unanswered") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      return Optional.of(message)
          .filter(one -> one.kind() == Kind.REJECTION_REPLY)
          .flatMap(one -> one.facts().received().stream().reduce((first, last) -> last))
          .filter(last -> last.kind() == Received.Kind.REJECTION)
          .map(
              no ->
                  unwritten(
                      message,
                      message.factsText(),
                      no.at().plusDays(6 + random.nextInt(10)).toInstant()));
    }
  },
  CONTACT_THEY_ASKED_FOR("requested-contact-due") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      return Optional.of(message)
          .filter(one -> one.kind() == Kind.REJECTION_REPLY || one.kind() == Kind.KEEP_IN_TOUCH)
          .flatMap(NeglectDefect::done)
          .map(
              facts -> {
                Instant on = message.message().now().plus(30 + random.nextInt(60), ChronoUnit.DAYS);
                return unwritten(
                    message,
                    facts.with("contact-by", "{on: %s}".formatted(day(on))),
                    on.plus(1 + random.nextInt(6), ChronoUnit.DAYS));
              });
    }
  },
  ANSWER_NEVER_CAME("stalled-process") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      return talkOf(message, Set.of(Kind.STATUS, Kind.FINAL_STATUS))
          .filter(talk -> message.facts().received().isEmpty())
          .flatMap(talk -> done(message))
          .flatMap(
              facts -> {
                Instant again = message.message().now().plus(14, ChronoUnit.DAYS);
                return message
                    .withSent(facts, "final-status", again)
                    .map(
                        twice ->
                            unwritten(
                                message,
                                twice,
                                again.plus(20 + random.nextInt(20), ChronoUnit.DAYS)));
              });
    }
  },
  QUESTION_NEVER_ASKED("status-overdue") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      return talkOf(message, Set.of(Kind.THANK_YOU, Kind.CARD))
          .flatMap(
              talk ->
                  done(message)
                      .map(facts -> neverAsked(message, facts, day(later(talk, 9)), random)));
    }

    /** They decide on a day of the facts, or else on the given one. */
    private Planted neverAsked(GoodMessage message, FactsText facts, LocalDate day, Random random) {
      LocalDate by = message.facts().promised().flatMap(Promise::by).orElse(day);
      return unwritten(
          message,
          facts.with("promised", "{by: %s}".formatted(by)),
          by.plusDays(14 + random.nextInt(6)).atTime(12, 0).toInstant(ZoneOffset.UTC));
    }
  },
  NOBODY_TOLD("withdrawal-unsent") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      return Optional.of(message)
          .filter(one -> one.kind() == Kind.WITHDRAWAL)
          .map(
              one ->
                  unwritten(
                      one,
                      one.factsText().with("outcome", "withdrawn"),
                      one.message().now().plus(2 + random.nextInt(4), ChronoUnit.DAYS)));
    }
  };

  private static final String ELSEWHERE = "elsewhere/" + Message.FACTS;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
  private final List<String> rules;

  NeglectDefect(String... rules) {
    this.rules = List.of(rules);
  }

  @Override
  public List<String> rules() {
    return rules;
  }

  private static Optional<Interview> lastTalk(GoodMessage message) {
    return message.facts().interviews().stream().reduce((earlier, later) -> later);
  }

  /** The last talk of an application that is still open, if the message is of such a kind. */
  private static Optional<Interview> talkOf(GoodMessage message, Set<Kind> kinds) {
    return message.facts().outcome().value() == Facts.Outcome.PENDING
            && kinds.contains(message.kind())
            && message.message().drafts().size() == 1
        ? lastTalk(message).filter(talk -> talk.end().toInstant().isBefore(message.message().now()))
        : Optional.empty();
  }

  private static Instant later(Interview talk, int days) {
    return talk.end().plusDays(days).toInstant();
  }

  private static LocalDate day(Instant at) {
    return at.atZone(ZoneOffset.UTC).toLocalDate();
  }

  /** The facts with the message itself on record as sent. */
  private static Optional<FactsText> done(GoodMessage message) {
    return done(message, message.factsText());
  }

  private static Optional<FactsText> done(GoodMessage message, FactsText facts) {
    return message.withSent(facts, Fields.nameOf(message.kind()), message.message().now());
  }

  /** The folder without its drafts at a later moment. */
  Planted unwritten(GoodMessage message, FactsText facts, Instant now) {
    Message folder = message.message().withoutDrafts().with(Map.of(Message.FACTS, facts.text()));
    return message.planted(this, folder.at(now), List.of()).inFacts();
  }

  /** Another application of the same search. */
  Optional<Planted> besides(GoodMessage message, Stock stock, Random random, String facts) {
    return talkOf(message, Set.of(Kind.THANK_YOU, Kind.STATUS, Kind.FINAL_STATUS))
        .flatMap(talk -> GoodMessage.any(stock.otherCompanies(message.facts()), random))
        .map(company -> Map.of(ELSEWHERE, "company: {name: \"%s\"}\n%s".formatted(company, facts)))
        .map(more -> message.planted(this, message.message().with(more), List.of()).inFacts());
  }

  private static Optional<FactsText> withReference(
      GoodMessage message, Stock stock, Random random, String known) {
    return GoodMessage.any(stock.strangers(message.facts()), random)
        .map(
            name ->
                message
                    .factsText()
                    .withEntry(
                        "people",
                        "{name: %s, email: mentor@second.example, part: reference%s}"
                            .formatted(name, known)));
  }
}

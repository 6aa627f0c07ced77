package dev.afterword.judge;

import dev.afterword.draft.Kind;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Interview;
import dev.afterword.interview.Person;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Facts that lack something, or cannot all be true; the messages are as good as before. */
enum RecordDefect implements Injection {
  COLLEAGUE_OUT_OF_REACH("contact-missing") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      return withColleague(
          message, stock, random, "title: Deputy Head, notes: [the long corridor]");
    }
  },
  COLLEAGUE_WITHOUT_TITLE("title-missing") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      return withColleague(
          message, stock, random, "email: colleague@second.example, notes: [the new roof]");
    }
  },
  COLLEAGUE_WITHOUT_NOTES("notes-missing") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      return withColleague(
          message, stock, random, "title: Deputy Head, email: colleague@second.example");
    }
  },
  NAMELESS_INTERVIEWER("interviewer-name-missing") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      List<String> standIns =
          List.of(
              "the head of department",
              "a lady from accounts",
              "HR",
              "someone from the night shift",
              "two of the team",
              "N.N.",
              "his boss",
              "the woman with the dog");
      return GoodMessage.any(standIns, random)
          .flatMap(
              nobody ->
                  afterTalk(message)
                      .map(
                          talk ->
                              inFacts(
                                  message,
                                  message
                                      .factsText()
                                      .withEntry(
                                          "interviews",
                                          "{start: %s, with: [%s]}"
                                              .formatted(
                                                  talk.start()
                                                      .value()
                                                      .toLocalDateTime()
                                                      .minusDays(3),
                                                  nobody)))));
    }
  },
  NO_NEXT_STEPS("next-steps-unknown") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      return unasked(message)
          .filter(one -> one.facts().promised().isPresent())
          .map(one -> inFacts(message, message.factsText().without("promised")));
    }
  },
  VAGUE_NEXT_STEPS("next-steps-unknown") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      List<String> vague =
          List.of("in due course", "when the boss is back", "before too long", "as soon as we can");
      return unasked(message)
          .flatMap(one -> GoodMessage.any(vague, random))
          .map(
              words ->
                  inFacts(message, message.factsText().with("promised", "{by: " + words + "}")));
    }
  },
  THANKS_BEFORE_THE_TALK_ON_RECORD("inconsistent-facts") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      return afterTalk(message)
          .filter(talk -> message.facts().interviews().size() == 1)
          .flatMap(
              talk ->
                  message
                      .recipient()
                      .filter(person -> person.part() == Person.Part.INTERVIEWER)
                      .map(
                          person ->
                              inFacts(
                                  message,
                                  message
                                      .factsText()
                                      .withEntry(
                                          "sent",
                                          "{kind: thank-you, to: %s, at: %s}"
                                              .formatted(
                                                  person.name().value(),
                                                  talk.start()
                                                      .value()
                                                      .toLocalDateTime()
                                                      .minusDays(1 + random.nextInt(20)))))));
    }
  },
  DECISION_BEFORE_THE_TALK("inconsistent-facts") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      return thanks(message)
          .flatMap(RecordDefect::afterTalk)
          .map(
              talk ->
                  inFacts(
                      message,
                      message
                          .factsText()
                          .with(
                              "promised",
                              "{by: %s}"
                                  .formatted(
                                      talk.start()
                                          .value()
                                          .toLocalDate()
                                          .minusDays(2 + random.nextInt(28))))));
    }
  },
  MISSPELT_INTERVIEWER("inconsistent-facts") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      String text = message.message().text(Message.FACTS);
      return message
          .recipient()
          .map(person -> person.name().value())
          .filter(name -> text.contains("with: [" + name + "]") && name.length() > 6)
          .map(
              name -> {
                int at = name.length() - 3;
                String slip =
                    name.substring(0, at)
                        + name.charAt(at + 1)
                        + name.charAt(at)
                        + name.charAt(at + 2);
                return inFacts(
                    message,
                    message.factsText().replacing("with: [" + name + "]", "with: [" + slip + "]"));
              })
          .filter(planted -> !planted.message().equals(message.message()));
    }
  },
  NO_AFTER_YES("inconsistent-facts") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      return Optional.of(message)
          .filter(one -> one.kind() == Kind.REJECTION_REPLY && one.factsText().has("outcome"))
          .map(one -> inFacts(one, one.factsText().with("outcome", "accepted")));
    }
  };

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
  private final List<String> rules;

  RecordDefect(String... rules) {
    this.rules = List.of(rules);
  }

  @Override
  public List<String> rules() {
    return rules;
  }

  private static Optional<GoodMessage> thanks(GoodMessage message) {
    return Optional.of(message)
        .filter(one -> Set.of(Kind.THANK_YOU, Kind.GROUP_THANKS, Kind.CARD).contains(one.kind()));
  }

  /** A message after a talk that does not ask for the decision itself. */
  private static Optional<GoodMessage> unasked(GoodMessage message) {
    Set<Kind> asking = Set.of(Kind.STATUS, Kind.FINAL_STATUS, Kind.PHONE_SCRIPT, Kind.VOICEMAIL);
    return asking.contains(message.kind())
        ? Optional.empty()
        : afterTalk(message).map(talk -> message);
  }

  /** The last talk of an application that is still open, hours after it. */
  private static Optional<Interview> afterTalk(GoodMessage message) {
    return message.facts().outcome().value() != Facts.Outcome.PENDING
        ? Optional.empty()
        : message.facts().interviews().stream()
            .reduce((earlier, later) -> later)
            .filter(
                talk ->
                    talk.end()
                        .toInstant()
                        .plus(3, ChronoUnit.HOURS)
                        .isBefore(message.message().now()));
  }

  /** Somebody more took part in the talk, of whom only that much is recorded. */
  Optional<Planted> withColleague(GoodMessage message, Stock stock, Random random, String known) {
    return afterTalk(message)
        .flatMap(talk -> GoodMessage.any(stock.strangers(message.facts()), random))
        .map(
            name ->
                inFacts(
                    message,
                    message
                        .factsText()
                        .withEntry("people", "{name: %s, %s}".formatted(name, known))
                        .withInterviewer(name)));
  }

  Planted inFacts(GoodMessage message, FactsText facts) {
    return message.withFacts(this, facts.text()).inFacts();
  }
}

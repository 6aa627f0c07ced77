package dev.afterword.rules;

import dev.afterword.draft.Kind;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Interview;
import dev.afterword.interview.Person;
import dev.afterword.interview.Received;
import dev.afterword.interview.Sent;
import dev.afterword.rules.InconsistentFacts.Contradiction;
import dev.afterword.text.Placed;
import dev.afterword.yaml.Fields;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An outcome, or the part of a person, that the rest of one application's facts denies. */
final class OutcomeContradictions {

  private OutcomeContradictions() {}

  static List<Contradiction> of(Facts facts) {
    return Stream.of(
            lastWord(facts).flatMap(word -> ofWord(facts, word)).stream(),
            withdrawal(facts).stream(),
            facts.people().stream().flatMap(person -> ofPart(person).stream()))
        .flatMap(contradiction -> contradiction)
        .toList();
  }

  /** Their last decision, unless it was a no and the talks went on after it. */
  private static Optional<Received> lastWord(Facts facts) {
    return facts.received().stream()
        .filter(
            received ->
                received.kind() == Received.Kind.REJECTION
                    || received.kind() == Received.Kind.OFFER)
        .reduce((first, second) -> second)
        .filter(
            received ->
                received.kind() == Received.Kind.OFFER || !goesOnAfter(facts, received.at()));
  }

  private static boolean goesOnAfter(Facts facts, ZonedDateTime moment) {
    return facts.interviews().stream()
            .map(Interview::start)
            .anyMatch(start -> start.value().isAfter(moment))
        || facts.received().stream()
            .filter(received -> received.kind() == Received.Kind.REQUEST)
            .anyMatch(received -> received.at().isAfter(moment));
  }

  private static Optional<Contradiction> ofWord(Facts facts, Received word) {
    Facts.Outcome outcome = facts.outcome().value();
    boolean denied =
        word.kind() == Received.Kind.REJECTION
            ? outcome.isOpen() || outcome == Facts.Outcome.ACCEPTED
            : outcome == Facts.Outcome.PENDING;
    Map<String, String> values =
        Map.of(
            "what", Messages.name(word.kind()),
            "day", Moments.day(word.at().toLocalDate()),
            "outcome", Fields.nameOf(outcome));
    return denied
        ? Optional.of(new Contradiction("outcome-against-answer", word.span(), values))
        : Optional.empty();
  }

  private static Optional<Contradiction> withdrawal(Facts facts) {
    return facts.sent().stream()
        .filter(sent -> sent.kind() == Kind.WITHDRAWAL)
        .reduce((first, second) -> second)
        .filter(sent -> facts.outcome().value().isOpen() && !goesOnAfter(facts, sent.at()))
        .map(sent -> ofWithdrawal(facts, sent));
  }

  private static Contradiction ofWithdrawal(Facts facts, Sent sent) {
    return new Contradiction(
        "outcome-against-withdrawal",
        sent.span(),
        Map.of(
            "day", Moments.day(sent.at().toLocalDate()),
            "outcome", Fields.nameOf(facts.outcome().value())));
  }

  /** Only references are told that a call may come. */
  private static Optional<Contradiction> ofPart(Person person) {
    Optional<Placed<LocalDate>> informed =
        person.informed().filter(day -> person.part() != Person.Part.REFERENCE);
    return informed.map(
        day ->
            new Contradiction(
                "informed-no-reference", day.span(), Map.of("name", person.name().value())));
  }
}

package dev.afterword.rules;

import dev.afterword.draft.Kind;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Interview;
import dev.afterword.interview.Person;
import dev.afterword.interview.Promise;
import dev.afterword.interview.Received;
import dev.afterword.interview.Sent;
import dev.afterword.rules.InconsistentFacts.Contradiction;
import dev.afterword.text.Placed;
import dev.afterword.text.Span;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Days and times of one application that cannot all be right. */
final class TimeContradictions {

  private static final Set<Kind> THANKS = Set.of(Kind.THANK_YOU, Kind.GROUP_THANKS, Kind.CARD);

  private final Facts facts;
  private final ZonedDateTime now;
  private final List<Contradiction> found = new ArrayList<>();

  private TimeContradictions(Facts facts, ZonedDateTime now) {
    this.facts = facts;
    this.now = now;
  }

  static List<Contradiction> of(Facts facts, ZonedDateTime now) {
    TimeContradictions contradictions = new TimeContradictions(facts, now);
    facts.promised().ifPresent(contradictions::promise);
    facts.sent().forEach(contradictions::sent);
    facts.received().forEach(contradictions::received);
    contradictions.twice();
    contradictions.daysToCome();
    return List.copyOf(contradictions.found);
  }

  private void add(String message, Span span, Map<String, String> values) {
    found.add(new Contradiction(message, span, values));
  }

  /** A day before the first interview, or before the day on which it was named, is no promise. */
  private void promise(Promise promise) {
    Optional<LocalDate> by = promise.by();
    Optional<Span> words = promise.words().map(Placed::span);
    if (by.isEmpty() || words.isEmpty()) {
      return;
    }
    Optional<LocalDate> first =
        facts.interviews().stream().map(met -> met.start().value().toLocalDate()).findFirst();
    Optional<LocalDate> said = isSaidOnRecord(promise) ? promise.said().map(Placed::value) : first;
    Map<String, String> days =
        Map.of(
            "day", Moments.day(by.get()),
            "interview", first.map(Moments::day).orElse(""),
            "said", said.map(Moments::day).orElse(""));
    if (first.filter(by.get()::isBefore).isPresent()) {
      add("promise-before-interview", words.get(), days);
    } else if (said.filter(by.get()::isBefore).isPresent()) {
      add("promise-before-said", words.get(), days);
    }
  }

  /** Where nobody recorded it, the reader puts the latest interview, which may be to come. */
  private boolean isSaidOnRecord(Promise promise) {
    return promise
        .said()
        .filter(
            said ->
                facts.interviews().stream()
                    .noneMatch(interview -> interview.start().span().equals(said.span())))
        .isPresent();
  }

  private void sent(Sent sent) {
    Map<String, String> values =
        Map.of(
            "what", Messages.name(sent.kind()),
            "name", sent.to().value(),
            "at", Moments.minute(sent.at()),
            "interview", firstMet(sent).map(TimeContradictions::start).orElse(""));
    if (sent.at().isAfter(now)) {
      add("sent-in-future", sent.span(), values);
    } else if (THANKS.contains(sent.kind())
        && firstMet(sent).filter(met -> sent.at().isBefore(met.start().value())).isPresent()) {
      add("thanks-before-interview", sent.span(), values);
    }
  }

  /** The first interview that a reader of a message took part in; of a group, the first of all. */
  private Optional<Interview> firstMet(Sent sent) {
    if (sent.kind() == Kind.GROUP_THANKS) {
      return facts.interviews().stream().findFirst();
    }
    Optional<Person> reader = facts.person(sent.to().value());
    return facts.interviews().stream()
        .filter(interview -> reader.filter(person -> facts.met(interview, person)).isPresent())
        .findFirst();
  }

  private static String start(Interview interview) {
    return Moments.minute(interview.start().value());
  }

  private void received(Received received) {
    Map<String, String> values =
        Map.of(
            "what", Messages.name(received.kind()),
            "at", Moments.minute(received.at()),
            "applied", facts.applied().map(applied -> Moments.day(applied.value())).orElse(""));
    if (received.at().isAfter(now)) {
      add("received-in-future", received.span(), values);
    } else if (received.kind() != Received.Kind.REQUEST
        && facts
            .applied()
            .filter(applied -> received.at().toLocalDate().isBefore(applied.value()))
            .isPresent()) {
      add("answer-before-application", received.span(), values);
    }
  }

  /** The same entry twice would count twice against every limit. */
  private void twice() {
    Set<List<Object>> seen = new HashSet<>();
    for (Sent sent : facts.sent()) {
      if (!seen.add(List.of(sent.at(), sent.kind(), sent.to().value(), sent.channel()))) {
        add(
            "sent-twice",
            sent.span(),
            Map.of("what", Messages.name(sent.kind()), "at", Moments.minute(sent.at())));
      }
    }
    for (Interview interview : facts.interviews()) {
      Set<String> names = new HashSet<>();
      interview.with().forEach(name -> names.add(name.value()));
      if (!seen.add(List.of(interview.start().value(), names))) {
        add("interview-twice", interview.start().span(), Map.of("interview", start(interview)));
      }
    }
  }

  private void daysToCome() {
    LocalDate today = now.toLocalDate();
    facts
        .applied()
        .filter(applied -> applied.value().isAfter(today))
        .ifPresent(
            applied ->
                add(
                    "applied-in-future",
                    applied.span(),
                    Map.of("day", Moments.day(applied.value()))));
    Stream<Person> informed =
        facts.people().stream()
            .filter(
                person -> person.informed().filter(day -> day.value().isAfter(today)).isPresent());
    informed.forEach(
        person ->
            add(
                "informed-in-future",
                person.informed().orElseThrow().span(),
                Map.of(
                    "name", person.name().value(),
                    "day", Moments.day(person.informed().orElseThrow().value()))));
    facts
        .promised()
        .filter(this::isSaidOnRecord)
        .flatMap(Promise::said)
        .filter(said -> said.value().isAfter(today))
        .ifPresent(
            said -> add("said-in-future", said.span(), Map.of("day", Moments.day(said.value()))));
  }
}

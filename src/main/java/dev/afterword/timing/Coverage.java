package dev.afterword.timing;

import dev.afterword.draft.Draft;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Interview;
import dev.afterword.interview.Person;
import dev.afterword.lint.Application;
import dev.afterword.lint.History;
import dev.afterword.lint.Outgoing;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the message or the draft that does what a window is for. A draft counts until its time has
 * passed without its being recorded as sent (CATALOGUE 6.2).
 */
public record Coverage(Application application, History history, ZonedDateTime now) {

  /** Of the messages of an application, as it stands. */
  public static Coverage of(Application application, ZonedDateTime now) {
    return new Coverage(application, application.history(), now);
  }

  /**
   * What was found.
   *
   * @param done the message that went out
   * @param draft the draft that is still to go
   * @param passed the last draft of which the time has passed
   */
  public record Evidence(Optional<Outgoing> done, Optional<Draft> draft, Optional<Draft> passed) {

    /** Whether it is done or will be. */
    public boolean isCovered() {
      return done.isPresent() || draft.isPresent();
    }
  }

  /** Of thanks for an interview; thanks to nobody on the list thank nobody. */
  public Evidence thanks(Interview interview, Optional<Person> person) {
    return evidence(
        message -> person.filter(message::thanks).isPresent(), interview.start().value());
  }

  /** Of a message that counts from a moment on. */
  public Evidence since(Window window, ZonedDateTime since) {
    return since(window.purpose(), window.person(), since);
  }

  /**
   * Of a message with a purpose that counts from a moment on.
   *
   * @param person whom it is for; anybody if absent
   */
  public Evidence since(Purpose purpose, Optional<Person> person, ZonedDateTime since) {
    return evidence(message -> isFor(purpose, person, message), since);
  }

  /** Of a message that counts whenever it went out. */
  public Evidence ever(Window window) {
    return since(window, Instant.EPOCH.atZone(now.getZone()));
  }

  /** Of drafts alone, where what went out has already been counted. */
  public Evidence ofDrafts(Window window) {
    return new Evidence(
        Optional.empty(), since(window, now).draft(), since(window, window.opens()).passed());
  }

  private static boolean isFor(Purpose purpose, Optional<Person> person, Outgoing message) {
    return purpose.kinds().contains(message.kind())
        && (person.isEmpty() || message.people().isEmpty() || message.reached(person.get()));
  }

  private Evidence evidence(Predicate<Outgoing> suits, ZonedDateTime since) {
    Predicate<Outgoing> counts = suits.and(message -> !message.at().isBefore(since));
    List<Outgoing> planned = planned().stream().filter(suits).toList();
    return new Evidence(
        history.outgoing().stream().filter(counts).findFirst(),
        planned.stream()
            .filter(message -> !hasPassed(message))
            .filter(message -> !saysWhen(message) || counts.test(message))
            .findFirst()
            .flatMap(Outgoing::text),
        planned.stream()
            .filter(this::hasPassed)
            .filter(counts)
            .reduce((first, second) -> second)
            .flatMap(Outgoing::text));
  }

  /** The messages that drafts plan which are not recorded as sent. */
  List<Outgoing> planned() {
    Facts facts = application.facts();
    return application.drafts().stream()
        .filter(draft -> !history.isRecorded(draft))
        .map(draft -> History.planned(facts, draft, now))
        .toList();
  }

  private boolean hasPassed(Outgoing planned) {
    return planned.at().isBefore(now);
  }

  private static boolean saysWhen(Outgoing planned) {
    return planned.text().flatMap(draft -> draft.headers().send()).isPresent();
  }
}

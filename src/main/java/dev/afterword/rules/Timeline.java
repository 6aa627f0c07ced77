package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Kind;
import dev.afterword.draft.PlannedSend;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Interview;
import dev.afterword.interview.Person;
import dev.afterword.interview.Received;
import dev.afterword.interview.Sent;
import dev.afterword.lint.Application;
import dev.afterword.text.Place;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What went out and came in for one application, in order of time: the one view of history that the
 * timing rules share.
 */
final class Timeline {

  /** Messages that ask how things stand (CATALOGUE 6.4, keep-in-touch aside). */
  static final Set<Kind> STATUS_KINDS =
      Set.of(Kind.STATUS, Kind.FINAL_STATUS, Kind.PHONE_SCRIPT, Kind.VOICEMAIL);

  /** Messages that count as following up. */
  static final Set<Kind> FOLLOW_UP_KINDS =
      Set.of(Kind.STATUS, Kind.FINAL_STATUS, Kind.PHONE_SCRIPT, Kind.VOICEMAIL, Kind.KEEP_IN_TOUCH);

  /**
   * A message of the writer, gone or planned.
   *
   * @param at when it went or is to go
   * @param place where that is recorded
   */
  record Message(ZonedDateTime at, Kind kind, Place place) {}

  private final Facts facts;
  private final List<Message> messages;

  private Timeline(Facts facts, List<Message> messages) {
    this.facts = facts;
    this.messages = messages;
  }

  /** The history of an application as it will be when a draft goes out. */
  static Timeline before(Application application, Draft draft, ZonedDateTime send) {
    Stream<Message> planned =
        application.drafts().stream()
            .filter(other -> !other.equals(draft))
            .flatMap(other -> planned(application.facts(), other).stream())
            .filter(message -> isEarlier(message, draft, send));
    Stream<Message> gone = sent(application.facts()).filter(message -> !message.at().isAfter(send));
    return new Timeline(
        application.facts(),
        Stream.concat(gone, planned).sorted(Comparator.comparing(Message::at)).toList());
  }

  private static Stream<Message> sent(Facts facts) {
    return facts.sent().stream()
        .map(sent -> new Message(sent.at(), sent.kind(), facts.place(sent.span())));
  }

  private static Optional<Message> planned(Facts facts, Draft draft) {
    Optional<PlannedSend> send = draft.headers().send();
    return send.map(
        at -> new Message(at.in(facts.zone()), draft.kind().kind(), draft.place(at.span())));
  }

  /** Two drafts for the same minute count in the order of their paths. */
  private static boolean isEarlier(Message message, Draft draft, ZonedDateTime send) {
    int order = message.at().compareTo(send);
    return order < 0 || (order == 0 && message.place().source().path().compareTo(draft.path()) < 0);
  }

  /** The last message of certain kinds. */
  Optional<Message> last(Set<Kind> kinds) {
    return messages.stream()
        .filter(message -> kinds.contains(message.kind()))
        .reduce((first, second) -> second);
  }

  /** The messages of certain kinds that nothing has come in after. */
  List<Message> unanswered(Set<Kind> kinds) {
    List<Message> open = new ArrayList<>();
    for (Message message : messages) {
      if (kinds.contains(message.kind()) && !isAnswered(message)) {
        open.add(message);
      }
    }
    return open;
  }

  /** Whether anything came in after a message went out. */
  boolean isAnswered(Message message) {
    return facts.received().stream().anyMatch(received -> received.at().isAfter(message.at()));
  }

  /** Whether they wrote with something to answer since the last interview. */
  boolean isWriterAsked(Interview interview) {
    return facts.received().stream()
        .filter(received -> received.at().isAfter(interview.end()))
        .anyMatch(
            received ->
                received.kind() == Received.Kind.REQUEST || received.kind() == Received.Kind.OFFER);
  }

  /** The last interview that was over at a moment. */
  static Optional<Interview> lastOver(Facts facts, ZonedDateTime at) {
    return facts.interviews().stream()
        .filter(interview -> !interview.end().isAfter(at))
        .reduce((first, second) -> second);
  }

  /**
   * The interview that a message of thanks is about: the last one with any of its readers that had
   * begun when it goes out; before all of them, the first one. Without known readers, any
   * interview.
   */
  static Optional<Interview> thankedFor(Facts facts, List<Person> readers, ZonedDateTime send) {
    List<Interview> met =
        facts.interviews().stream()
            .filter(interview -> readers.stream().anyMatch(reader -> facts.met(interview, reader)))
            .toList();
    List<Interview> candidates = met.isEmpty() ? facts.interviews() : met;
    return candidates.stream()
        .filter(interview -> !interview.start().value().isAfter(send))
        .reduce((first, second) -> second)
        .or(() -> candidates.stream().findFirst());
  }

  /** Whether a message of thanks to a person went out after an interview began. */
  static boolean isThanked(Facts facts, Interview interview, Person person) {
    return facts.sent().stream()
        .filter(sent -> !sent.at().isBefore(interview.start().value()))
        .anyMatch(sent -> thanks(sent, facts, person));
  }

  private static boolean thanks(Sent sent, Facts facts, Person person) {
    return switch (sent.kind()) {
      case THANK_YOU, CARD -> facts.person(sent.to().value()).filter(person::equals).isPresent();
      case GROUP_THANKS -> true;
      default -> false;
    };
  }
}

package dev.afterword.lint;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Kind;
import dev.afterword.draft.PlannedSend;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Person;
import dev.afterword.interview.Received;
import dev.afterword.interview.Sent;
import dev.afterword.text.Place;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What went out and came in for one application: the entries of the facts and the kept messages as
 * one. An entry and the file that it names are one message; so are an entry without a file and a
 * file that agree on reader, kind and day.
 *
 * @param outgoing in order of time
 * @param incoming in order of time
 * @param undated kept messages of which nothing tells when they went, in order of path; they serve
 *     comparison only
 */
public record History(List<Outgoing> outgoing, List<Incoming> incoming, List<Draft> undated) {

  /** Messages that ask how things stand. */
  public static final Set<Kind> STATUS_KINDS =
      Set.of(Kind.STATUS, Kind.FINAL_STATUS, Kind.PHONE_SCRIPT, Kind.VOICEMAIL);

  /** Messages that count as following up. */
  public static final Set<Kind> FOLLOW_UP_KINDS =
      Set.of(Kind.STATUS, Kind.FINAL_STATUS, Kind.PHONE_SCRIPT, Kind.VOICEMAIL, Kind.KEEP_IN_TOUCH);

  /** Messages that thank for an interview; a card comes on top of them. */
  public static final Set<Kind> THANKS_KINDS = Set.of(Kind.THANK_YOU, Kind.GROUP_THANKS);

  /** Messages that the employer gets: all but those to references. */
  public static final Set<Kind> TO_EMPLOYER =
      Set.copyOf(EnumSet.complementOf(EnumSet.of(Kind.REFERENCE_NOTICE)));

  private static final Comparator<Outgoing> BY_TIME =
      Comparator.comparing(Outgoing::at).thenComparing(Outgoing::place);

  /** Keeps its own copies of the lists. */
  public History {
    outgoing = List.copyOf(outgoing);
    incoming = List.copyOf(incoming);
    undated = List.copyOf(undated);
  }

  /** All that happened. */
  static History of(Facts facts, List<Draft> drafts, List<Draft> sent) {
    Reading reading = new Reading(facts, drafts, sent);
    return new History(
        reading.outgoing.stream().sorted(BY_TIME).toList(),
        facts.received().stream().map(received -> incoming(facts, received)).toList(),
        reading.undated);
  }

  private static Incoming incoming(Facts facts, Received received) {
    return new Incoming(
        received.at(),
        received.kind(),
        received.from().flatMap(from -> facts.person(from.value())),
        facts.place(received.span()));
  }

  /**
   * What will have happened when a draft goes out: all up to then, and the other drafts that go
   * before it. Two drafts for the same minute count in the order of their paths.
   *
   * @param send when the draft goes
   */
  public History foreseen(Application application, Draft draft, ZonedDateTime send) {
    Stream<Outgoing> planned =
        application.drafts().stream()
            .filter(other -> !other.path().equals(draft.path()) && !isRecorded(other))
            .flatMap(other -> planned(application.facts(), other).stream())
            .filter(message -> isEarlier(message, draft, send));
    Stream<Outgoing> gone =
        outgoing.stream()
            .filter(message -> !message.at().isAfter(send))
            .filter(message -> !isTextOf(message, draft));
    return new History(
        Stream.concat(gone, planned).sorted(BY_TIME).toList(),
        incoming.stream().filter(message -> !message.at().isAfter(send)).toList(),
        undated);
  }

  /** The message that a draft plans; nothing if it does not say when it goes. */
  private static Optional<Outgoing> planned(Facts facts, Draft draft) {
    Optional<PlannedSend> send = draft.headers().send();
    return send.map(at -> message(facts, draft, at.in(facts.zone()), draft.place(at.span()), true));
  }

  /**
   * The message that a draft plans.
   *
   * @param otherwise when it goes, should it not say so
   */
  public static Outgoing planned(Facts facts, Draft draft, ZonedDateTime otherwise) {
    return planned(facts, draft)
        .orElseGet(() -> message(facts, draft, otherwise, draft.opening(), true));
  }

  private static Outgoing message(
      Facts facts, Draft text, ZonedDateTime at, Place place, boolean isPlanned) {
    return new Outgoing(
        at,
        text.kind().kind(),
        text.channel(),
        facts,
        List.of(),
        place,
        Optional.of(text),
        isPlanned);
  }

  private static boolean isEarlier(Outgoing message, Draft draft, ZonedDateTime send) {
    int order = message.at().compareTo(send);
    return order < 0 || (order == 0 && message.place().source().path().compareTo(draft.path()) < 0);
  }

  /** Whether a draft is recorded as sent. */
  public boolean isRecorded(Draft draft) {
    return outgoing.stream().anyMatch(message -> isTextOf(message, draft));
  }

  private static boolean isTextOf(Outgoing message, Draft draft) {
    return message.text().filter(text -> text.path().equals(draft.path())).isPresent();
  }

  /** The messages of certain kinds, in order of time. */
  public List<Outgoing> outgoing(Set<Kind> kinds) {
    return outgoing.stream().filter(message -> kinds.contains(message.kind())).toList();
  }

  /** The last message of certain kinds. */
  public Optional<Outgoing> last(Set<Kind> kinds) {
    return lastOf(outgoing(kinds));
  }

  /** The messages of certain kinds that nothing has come in after. */
  public List<Outgoing> unanswered(Set<Kind> kinds) {
    return outgoing(kinds).stream().filter(message -> !isAnswered(message)).toList();
  }

  /** Whether the employer wrote after a message went out. */
  public boolean isAnswered(Outgoing message) {
    return incoming.stream()
        .anyMatch(answer -> answer.isFromEmployer() && answer.at().isAfter(message.at()));
  }

  /** What came in from the employer since a moment, in order of time. */
  public List<Incoming> fromEmployerSince(ZonedDateTime moment) {
    return incoming.stream()
        .filter(message -> message.isFromEmployer() && message.at().isAfter(moment))
        .toList();
  }

  /** The first message of thanks to a person at or after a moment; a card counts as one. */
  public Optional<Outgoing> thanks(Person person, ZonedDateTime since) {
    return outgoing.stream()
        .filter(message -> !message.at().isBefore(since) && message.thanks(person))
        .findFirst();
  }

  private static <T> Optional<T> lastOf(List<T> all) {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** One pass over the entries, each taking its file with it, and over the files that are left. */
  private static final class Reading {

    private final Facts facts;
    private final List<Draft> kept;
    private final List<Outgoing> outgoing = new ArrayList<>();
    private final List<Draft> undated = new ArrayList<>();

    Reading(Facts facts, List<Draft> drafts, List<Draft> sent) {
      this.facts = facts;
      this.kept = new ArrayList<>(sent);
      List<Sent> filed = entries(entry -> entry.file().isPresent());
      List<Sent> bare = entries(entry -> entry.file().isEmpty());
      filed.forEach(entry -> add(entry, named(entry, drafts)));
      bare.forEach(entry -> add(entry, agreeing(entry)));
      kept.forEach(this::add);
    }

    private List<Sent> entries(Predicate<Sent> which) {
      return facts.sent().stream().filter(which).toList();
    }

    private void add(Sent entry, Optional<Draft> text) {
      text.ifPresent(kept::remove);
      outgoing.add(
          new Outgoing(
              entry.at(),
              entry.kind(),
              entry.channel(),
              facts,
              entry.readers(),
              facts.place(entry.span()),
              text,
              false));
    }

    private void add(Draft text) {
      Optional<PlannedSend> send = text.headers().send();
      send.ifPresentOrElse(
          at ->
              outgoing.add(message(facts, text, at.in(facts.zone()), text.place(at.span()), false)),
          () -> undated.add(text));
    }

    private Optional<Draft> named(Sent entry, List<Draft> drafts) {
      String path =
          Path.of(facts.source().path())
              .resolveSibling(entry.file().orElseThrow().value())
              .normalize()
              .toString()
              .replace('\\', '/');
      return Stream.concat(kept.stream(), drafts.stream())
          .filter(draft -> draft.path().equals(path))
          .findFirst();
    }

    private Optional<Draft> agreeing(Sent entry) {
      Optional<Person> to = facts.person(entry.to().value());
      return kept.stream()
          .filter(text -> text.kind().kind() == entry.kind())
          .filter(text -> isOfDay(text, entry))
          .filter(text -> to.filter(Addressees.of(facts, text)::contains).isPresent())
          .findFirst();
    }

    private boolean isOfDay(Draft text, Sent entry) {
      return text.headers()
          .send()
          .filter(at -> at.in(facts.zone()).toLocalDate().equals(entry.at().toLocalDate()))
          .isPresent();
    }
  }
}

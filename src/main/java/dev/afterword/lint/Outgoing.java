package dev.afterword.lint;

import dev.afterword.draft.Channel;
import dev.afterword.draft.Draft;
import dev.afterword.draft.Kind;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Person;
import dev.afterword.text.Place;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A message of the writer that went out, or one that a draft plans.
 *
 * @param at when, in the interview's zone
 * @param kind what it was for
 * @param channel the way it went
 * @param facts of the application
 * @param to the readers whom the facts record, as written
 * @param place where it is recorded
 * @param text the message, where it is kept
 * @param isPlanned whether it is only to go out
 */
public record Outgoing(
    ZonedDateTime at,
    Kind kind,
    Channel channel,
    Facts facts,
    List<String> to,
    Place place,
    Optional<Draft> text,
    boolean isPlanned) {

  /** Keeps its own copy of the names. */
  public Outgoing {
    to = List.copyOf(to);
  }

  /** The recorded people whom it reached, each once: those of its entry and of its own headers. */
  public List<Person> people() {
    return Stream.concat(
            to.stream().flatMap(name -> facts.person(name).stream()),
            text.map(draft -> Addressees.of(facts, draft)).orElse(List.of()).stream())
        .distinct()
        .toList();
  }

  /** Whether it reached a person, as far as is known. */
  public boolean reached(Person person) {
    return people().contains(person);
  }

  /**
   * Whether it thanks a person: a note or a card to that person, or a group's thanks. Thanks to a
   * group of which only one reader or none is recorded are for all of it.
   */
  public boolean thanks(Person person) {
    return switch (kind) {
      case THANK_YOU, CARD -> reached(person);
      case GROUP_THANKS -> {
        List<Person> people = people();
        yield people.size() <= 1 || people.contains(person);
      }
      default -> false;
    };
  }
}

package dev.afterword.lint;

import dev.afterword.interview.Person;
import dev.afterword.interview.Received;
import dev.afterword.text.Place;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * A message that came in.
 *
 * @param at when, in the interview's zone
 * @param kind what it was
 * @param from who wrote it, if recorded among the people
 * @param place where it is recorded
 */
public record Incoming(ZonedDateTime at, Received.Kind kind, Optional<Person> from, Place place) {

  /** Whether the employer wrote it; what a reference writes answers nothing. */
  public boolean isFromEmployer() {
    return from.filter(person -> person.part() == Person.Part.REFERENCE).isEmpty();
  }
}

package dev.afterword.interview;

import dev.afterword.text.Place;
import dev.afterword.text.Placed;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What is known about one application: an {@code interview.yml}, read.
 *
 * @param source the file
 * @param company the employer
 * @param role the job
 * @param zone the zone of all its times
 * @param calendar its business days
 * @param interest whether the writer still wants the job
 * @param people in the order of the file
 * @param interviews in order of time
 * @param promised what they said about the decision
 * @param sent in order of time
 * @param received in order of time
 * @param applied the start of the application
 * @param topicsRaised what they brought up themselves, as in {@code salary}
 * @param contactBy a day by which they asked to hear from the writer
 * @param keepInTouch how often to write after a no, if wanted
 * @param cards whether cards are expected
 * @param outcome how it stands
 */
public record Facts(
    Source source,
    Optional<Company> company,
    Optional<Role> role,
    ZoneId zone,
    BusinessCalendar calendar,
    boolean interest,
    List<Person> people,
    List<Interview> interviews,
    Optional<Promise> promised,
    List<Sent> sent,
    List<Received> received,
    Optional<Placed<LocalDate>> applied,
    List<Placed<String>> topicsRaised,
    Optional<ContactBy> contactBy,
    Optional<Placed<Delay>> keepInTouch,
    Cards cards,
    Placed<Outcome> outcome) {

  /** Keeps its own copies of the lists. */
  public Facts {
    people = List.copyOf(people);
    interviews = List.copyOf(interviews);
    sent = List.copyOf(sent);
    received = List.copyOf(received);
    topicsRaised = List.copyOf(topicsRaised);
  }

  /** Whether cards are written besides mails. */
  public enum Cards {
    REQUIRED,
    ALLOWED,
    OFF
  }

  /** How an application stands. */
  public enum Outcome {
    PENDING,
    REJECTED,
    OFFER,
    ACCEPTED,
    WITHDRAWN,
    CLOSED;

    /** Whether both sides still have something to decide. */
    public boolean isOpen() {
      return this == PENDING || this == OFFER;
    }
  }

  /**
   * They asked to hear from the writer.
   *
   * @param on by this day
   * @param askedBy the name of a person
   */
  public record ContactBy(Placed<LocalDate> on, Optional<Placed<String>> askedBy) {}

  /** How a person knows the application: by the employer, else by the job, else by its file. */
  public String name() {
    return named().map(Placed::value).orElse(source.path());
  }

  /** Where the application is named; where it says how it stands if it has no name. */
  public Place namePlace() {
    return place(named().map(Placed::span).orElse(outcome.span()));
  }

  private Optional<Placed<String>> named() {
    return company.map(Company::name).or(() -> role.map(Role::title));
  }

  /** A place in the facts' file. */
  public Place place(Span span) {
    return new Place(source, span);
  }

  /**
   * The person whom a name, an address or a form of address means: the full name, how they asked to
   * be addressed, their e-mail address, or some words of a name that only one person bears. Case,
   * accents and titles make no difference.
   */
  public Optional<Person> person(String named) {
    return PersonLookup.find(people, named);
  }

  /** The people who were met in an interview, each once, in the order of the file. */
  public List<Person> interviewers() {
    return people.stream()
        .filter(person -> interviews.stream().anyMatch(interview -> met(interview, person)))
        .toList();
  }

  /** The people who were met in an interview that was over at a moment, each once. */
  public List<Person> metBefore(ZonedDateTime at) {
    return people.stream()
        .filter(
            person ->
                interviews.stream()
                    .filter(interview -> !interview.end().isAfter(at))
                    .anyMatch(interview -> met(interview, person)))
        .toList();
  }

  /** Whether a person took part in an interview. */
  public boolean met(Interview interview, Person person) {
    return interview.with().stream()
        .anyMatch(name -> person(name.value()).filter(person::equals).isPresent());
  }
}

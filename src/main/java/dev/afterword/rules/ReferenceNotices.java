package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Kind;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Person;
import dev.afterword.interview.Sent;
import dev.afterword.lint.Application;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the references of one application have been told, and are about to be told.
 *
 * @param application whose references they are
 * @param now the moment of the check
 */
record ReferenceNotices(Application application, ZonedDateTime now) {

  /** The people who are named as references. */
  List<Person> references() {
    return application.facts().people().stream()
        .filter(person -> person.part() == Person.Part.REFERENCE)
        .toList();
  }

  /** Whether a reference knows that a call may come. */
  boolean isInformed(Person reference) {
    return reference.informed().isPresent() || isSent(reference);
  }

  /** Whether a notice to a reference went out. */
  private boolean isSent(Person reference) {
    return recorded(reference).findAny().isPresent() || texts(reference).findAny().isPresent();
  }

  /** Whether a notice to a reference went out after a moment, as the record or its text says. */
  boolean isSentAfter(Person reference, ZonedDateTime moment) {
    return Stream.concat(
            recorded(reference).map(Sent::at),
            texts(reference).flatMap(text -> sendOf(text).stream()))
        .anyMatch(at -> at.isAfter(moment));
  }

  /** Whether a notice to a reference is drafted and its time has not passed. */
  boolean isDrafted(Person reference) {
    return application.drafts().stream()
        .filter(draft -> isFor(reference, draft))
        .anyMatch(draft -> sendOf(draft).filter(at -> at.isBefore(now)).isEmpty());
  }

  private Stream<Sent> recorded(Person reference) {
    Facts facts = application.facts();
    return facts.sent().stream()
        .filter(sent -> sent.kind() == Kind.REFERENCE_NOTICE)
        .filter(sent -> facts.person(sent.to().value()).filter(reference::equals).isPresent());
  }

  private Stream<Draft> texts(Person reference) {
    return application.sent().stream().filter(text -> isFor(reference, text));
  }

  private boolean isFor(Person reference, Draft draft) {
    return draft.kind().kind() == Kind.REFERENCE_NOTICE
        && Recipients.of(application.facts(), draft).contains(reference);
  }

  private Optional<ZonedDateTime> sendOf(Draft draft) {
    return draft.headers().send().map(send -> send.in(application.facts().zone()));
  }
}

package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Kind;
import dev.afterword.interview.Person;
import dev.afterword.lint.Addressees;
import dev.afterword.lint.Application;
import dev.afterword.lint.History;
import dev.afterword.lint.Outgoing;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the references of one application have been told, and are about to be told.
 *
 * @param application whose references they are
 * @param history of the application
 * @param now the moment of the check
 */
record ReferenceNotices(Application application, History history, ZonedDateTime now) {

  static ReferenceNotices of(Application application, ZonedDateTime now) {
    return new ReferenceNotices(application, application.history(), now);
  }

  /** The people who are named as references. */
  List<Person> references() {
    return application.facts().people().stream()
        .filter(person -> person.part() == Person.Part.REFERENCE)
        .toList();
  }

  /** Whether a reference knows that a call may come. */
  boolean isInformed(Person reference) {
    return reference.informed().isPresent()
        || sent(reference).findAny().isPresent()
        || history.undated().stream().anyMatch(text -> isFor(reference, text));
  }

  /** Whether a notice to a reference went out after a moment. */
  boolean isSentAfter(Person reference, ZonedDateTime moment) {
    return sent(reference).map(Outgoing::at).anyMatch(at -> at.isAfter(moment));
  }

  /** Whether a notice to a reference is drafted and its time has not passed. */
  boolean isDrafted(Person reference) {
    return application.drafts().stream()
        .filter(draft -> isFor(reference, draft) && !history.isRecorded(draft))
        .anyMatch(draft -> draft.headers().send().filter(at -> at.isBefore(now)).isEmpty());
  }

  private Stream<Outgoing> sent(Person reference) {
    return history.outgoing(Set.of(Kind.REFERENCE_NOTICE)).stream()
        .filter(message -> message.reached(reference));
  }

  private boolean isFor(Person reference, Draft draft) {
    return draft.kind().kind() == Kind.REFERENCE_NOTICE
        && Addressees.of(application.facts(), draft).contains(reference);
  }
}

package dev.afterword.lint;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Part;
import dev.afterword.draft.Recipient;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Person;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The recorded people whom the headers or the salutation of a message name. */
public final class Addressees {

  private Addressees() {}

  /** The recorded people in To, each once, in order. */
  public static List<Person> inTo(Facts facts, Draft draft) {
    return known(facts, draft.headers().to().stream());
  }

  /** The recorded people in To and Cc, each once, in order. */
  public static List<Person> inHeaders(Facts facts, Draft draft) {
    return known(
        facts, Stream.concat(draft.headers().to().stream(), draft.headers().cc().stream()));
  }

  /**
   * The person whom a line of To or Cc means. Where the name is one person's and the address
   * another's, the writer meant the name.
   */
  public static Optional<Person> person(Facts facts, Recipient recipient) {
    return recipient
        .name()
        .flatMap(facts::person)
        .or(() -> recipient.address().flatMap(facts::person));
  }

  /**
   * Everybody a message reaches: those in To and Cc; without To, those whom the salutation names;
   * without either, the only interviewer there is.
   */
  public static List<Person> of(Facts facts, Draft draft) {
    List<Person> named = inHeaders(facts, draft);
    if (!named.isEmpty() || !draft.headers().to().isEmpty()) {
      return named;
    }
    List<Person> greeted = greeted(facts, draft);
    if (!greeted.isEmpty()) {
      return greeted;
    }
    List<Person> interviewers = facts.interviewers();
    return interviewers.size() == 1 ? interviewers : List.of();
  }

  private static List<Person> known(Facts facts, Stream<Recipient> recipients) {
    return recipients.flatMap(recipient -> person(facts, recipient).stream()).distinct().toList();
  }

  private static List<Person> greeted(Facts facts, Draft draft) {
    return draft.letter().first(Part.Role.SALUTATION).stream()
        .flatMap(Part::words)
        .flatMap(word -> facts.person(word.text()).stream())
        .distinct()
        .toList();
  }
}

package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Recipient;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Person;
import dev.afterword.lint.Addressees;
import dev.afterword.lint.DraftContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who a message is for, as far as headers, salutation and facts tell. */
final class Recipients {

  private Recipients() {}

  /** The recorded people in To, each once, in order. */
  static List<Person> inTo(Facts facts, Draft draft) {
    return Addressees.inTo(facts, draft);
  }

  /** The recorded people in To and Cc, each once, in order. */
  static List<Person> inHeaders(Facts facts, Draft draft) {
    return Addressees.inHeaders(facts, draft);
  }

  /**
   * The person whom a line of To or Cc means. That name and address may be of different people is
   * for {@code recipient-mismatch} to say.
   */
  static Optional<Person> person(Facts facts, Recipient recipient) {
    return Addressees.person(facts, recipient);
  }

  /** Whether a line of To holds the recorded address of a person. */
  static boolean isAddress(Person person, Draft draft) {
    return person
        .email()
        .filter(
            email ->
                draft.headers().to().stream()
                    .flatMap(to -> to.address().stream())
                    .anyMatch(email.value()::equalsIgnoreCase))
        .isPresent();
  }

  /**
   * The recorded people whom the message is for: those in To; without To, those whom the salutation
   * names; without either, the only interviewer there is.
   */
  static List<Person> of(Facts facts, Draft draft) {
    List<Person> inTo = inTo(facts, draft);
    if (!inTo.isEmpty() || !draft.headers().to().isEmpty()) {
      return inTo;
    }
    List<Person> greeted =
        Salutation.of(draft).map(salutation -> greeted(facts, salutation)).orElse(List.of());
    if (!greeted.isEmpty()) {
      return greeted;
    }
    List<Person> interviewers = facts.interviewers();
    return interviewers.size() == 1 ? interviewers : List.of();
  }

  /** As {@link #of(Facts, Draft)}; nobody without facts. */
  static List<Person> of(DraftContext context) {
    return context.facts().map(facts -> of(facts, context.draft())).orElse(List.of());
  }

  /** The recorded people whom a salutation names and nobody else could be, each once. */
  static List<Person> greeted(Facts facts, Salutation salutation) {
    List<Person> greeted = new ArrayList<>();
    for (Salutation.Addressee name : salutation.names()) {
      List<Person> bearers = bearers(facts.people(), name);
      if (bearers.size() == 1 && !greeted.contains(bearers.get(0))) {
        greeted.add(bearers.get(0));
      }
    }
    return List.copyOf(greeted);
  }

  /** The people who bear every word of a name, an initial standing for the word it begins. */
  static List<Person> bearers(List<Person> people, Salutation.Addressee name) {
    return people.stream().filter(person -> bears(person, name.texts())).toList();
  }

  /** The only person who bears every word of a name. */
  static Optional<Person> onlyBearer(List<Person> people, List<String> name) {
    List<Person> bearers = people.stream().filter(person -> bears(person, name)).toList();
    return bearers.size() == 1 ? Optional.of(bearers.get(0)) : Optional.empty();
  }

  /**
   * Whether a person bears every word of a name, an initial standing for the word it begins; two
   * words may be written as one, and one as two.
   */
  static boolean bears(Person person, List<String> name) {
    List<KnownNames.NameWord> words = KnownNames.words(person);
    List<String> written = words.stream().map(KnownNames.NameWord::written).toList();
    return isEvery(name, words)
        || NameForms.joined(written).stream().anyMatch(pair -> isAll(name, pair))
        || written.stream().anyMatch(word -> isAll(name, word));
  }

  private static boolean isEvery(List<String> name, List<KnownNames.NameWord> words) {
    return name.stream().allMatch(written -> words.stream().anyMatch(word -> is(word, written)));
  }

  private static boolean isAll(List<String> name, String word) {
    return NameForms.same(String.join("", name), word);
  }

  private static boolean is(KnownNames.NameWord word, String written) {
    return NameForms.of(written).stream()
        .anyMatch(
            form ->
                word.forms().contains(form)
                    || (form.length() == 1
                        && word.forms().stream().anyMatch(whole -> whole.startsWith(form))));
  }

  /** How to address somebody: as they asked for, otherwise by the full name. */
  static String formOfAddress(Person person) {
    return person.addressAs().orElse(person.name()).value();
  }
}

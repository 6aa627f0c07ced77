package dev.afterword.interview;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the person that a name means. */
final class PersonLookup {

  private PersonLookup() {}

  static Optional<Person> find(List<Person> people, String named) {
    String wanted = plain(named);
    return only(people, person -> plain(person.name().value()).equals(wanted))
        .or(() -> only(people, person -> is(person.addressAs().map(as -> as.value()), wanted)))
        .or(() -> only(people, person -> is(person.email().map(email -> email.value()), wanted)))
        .or(() -> only(people, person -> words(person).contains(wanted)));
  }

  private static boolean is(Optional<String> value, String wanted) {
    return value.map(PersonLookup::plain).filter(wanted::equals).isPresent();
  }

  private static List<String> words(Person person) {
    return List.of(plain(person.name().value()).split(" "));
  }

  private static Optional<Person> only(List<Person> people, Predicate<Person> meant) {
    List<Person> found = people.stream().filter(meant).toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .strip()
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }
}

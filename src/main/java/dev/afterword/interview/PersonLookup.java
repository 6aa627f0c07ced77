package dev.afterword.interview;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.StringTokenizer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds the person that a name means. */
final class PersonLookup {

  private static final String GAPS = " ,\t\n\r\f\u000b";
  private static final Pattern MARK = Pattern.compile("\\p{M}");

  private PersonLookup() {}

  static Optional<Person> find(List<Person> people, String named) {
    String wanted = plain(named);
    return only(people, person -> plain(person.name().value()).equals(wanted))
        .or(() -> only(people, person -> is(person.addressAs().map(as -> as.value()), wanted)))
        .or(() -> only(people, person -> is(person.email().map(email -> email.value()), wanted)))
        .or(() -> only(people, person -> words(person).containsAll(wordsOf(wanted))));
  }

  private static boolean is(Optional<String> value, String wanted) {
    return value.map(PersonLookup::plain).filter(wanted::equals).isPresent();
  }

  private static List<String> words(Person person) {
    return wordsOf(plain(person.name().value()));
  }

  private static List<String> wordsOf(String plain) {
    return List.of(plain.split(" "));
  }

  private static Optional<Person> only(List<Person> people, Predicate<Person> meant) {
    List<Person> found = people.stream().filter(meant).toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** Asked for every name in every draft: an expression would take longer than the rest. */
  private static String plain(String name) {
    StringJoiner words = new StringJoiner(" ");
    StringTokenizer tokens = new StringTokenizer(name, GAPS);
    while (tokens.hasMoreTokens()) {
      String word = tokens.nextToken();
      if (!Honorifics.contain(word)) {
        words.add(word);
      }
    }
    String bare = words.length() == 0 ? name.strip() : words.toString();
    return withoutMarks(bare).toLowerCase(Locale.ROOT);
  }

  private static String withoutMarks(String name) {
    return name.chars().allMatch(unit -> unit < 128)
        ? name
        : MARK.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
  }
}

package dev.afterword.rules;

import dev.afterword.interview.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Short forms of first names that may stand for one another, as Bill and William. */
final class Nicknames {

  private static final List<Set<String>> GROUPS = groups();

  private Nicknames() {}

  private static List<Set<String>> groups() {
    List<Set<String>> groups = new ArrayList<>();
    for (String line : WordList.lines("nicknames.txt")) {
      groups.add(Set.of(line.split("\\s+", -1)));
    }
    return List.copyOf(groups);
  }

  /** Whether a name could be what a person is called, short forms of the first name included. */
  static boolean mayBe(List<String> name, Person person) {
    List<KnownNames.NameWord> words = KnownNames.words(person);
    return name.stream()
        .allMatch(written -> words.stream().anyMatch(word -> mayBe(written, word.written())));
  }

  /** Whether two names may be one, as Bill and William. */
  static boolean mayBe(String left, String right) {
    String one = left.toLowerCase(Locale.ROOT);
    String other = right.toLowerCase(Locale.ROOT);
    return NameForms.same(left, right)
        || GROUPS.stream().anyMatch(group -> group.contains(one) && group.contains(other));
  }
}

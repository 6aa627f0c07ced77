package dev.afterword.rules;

import dev.afterword.interview.Person;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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

  /** Whether a word in lower case is a first name that many have. */
  static boolean isFirstName(String word) {
    return GROUPS.stream().anyMatch(group -> group.contains(word));
  }

  /** Whether a name could be what a person is called, short forms of the first name included. */
  static boolean mayBe(List<String> name, Person person) {
    List<KnownNames.NameWord> words = KnownNames.words(person);
    return name.stream()
        .allMatch(written -> words.stream().anyMatch(word -> mayBe(written, word.written())));
  }

  /** Whether two names may be one, as Bill and William. */
  static boolean mayBe(String left, String right) {
    Set<String> one = NameForms.of(left);
    Set<String> other = NameForms.of(right);
    return !Collections.disjoint(one, other)
        || GROUPS.stream()
            .anyMatch(
                group -> !Collections.disjoint(group, one) && !Collections.disjoint(group, other));
  }

  /** Whether two names of one family are spellings of one sound, as Katherine and Catherine. */
  static boolean soundAlike(String left, String right) {
    return isFond(left) == isFond(right) && sound(left).equals(sound(right));
  }

  private static boolean isFond(String name) {
    return name.endsWith("ie") || name.endsWith("y");
  }

  private static String sound(String name) {
    return String.join("", NameForms.of(name).stream().sorted().limit(1).toList())
        .replace("ph", "v")
        .replace('c', 'k')
        .replaceAll("[aeiouyh]", "")
        .replaceAll("(.)\\1+", "$1");
  }
}

package dev.afterword.rules;

import dev.afterword.interview.Facts;
import dev.afterword.interview.Person;
import dev.afterword.text.Nearest;
import dev.afterword.text.Placed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Two entries of the list of people. They are taken for one person only where the names are alike
 * and nothing on record tells the two apart: colleagues may well be called Jon and Jan.
 */
record TwoEntries(Person one, Person other, Facts facts) {

  /** Shorter surnames differ by a letter too often. */
  private static final int SHORTEST = 5;

  boolean areOnePerson() {
    if (areDistinct(Person::email)) {
      return false;
    }
    List<Set<String>> left = words(one);
    List<Set<String>> right = words(other);
    if (covers(left, right, TwoEntries::same) && left.size() == right.size()) {
      return true;
    }
    if (one.email().isPresent() && other.email().isPresent()) {
      return left.stream().anyMatch(word -> right.stream().anyMatch(it -> same(word, it)));
    }
    return !areToldApart()
        && (isShortForm(left, right) || isShortForm(right, left) || misses(left, right));
  }

  private boolean areDistinct(Function<Person, Optional<Placed<String>>> detail) {
    Optional<String> left = detail.apply(one).map(Placed::value);
    Optional<String> right = detail.apply(other).map(Placed::value);
    return left.isPresent() && right.isPresent() && !left.get().equalsIgnoreCase(right.get());
  }

  private boolean areToldApart() {
    return areDistinct(Person::title)
        || areDistinct(Person::phone)
        || areDistinct(Person::addressAs)
        || one.part() != other.part()
        || facts.interviews().stream()
            .anyMatch(interview -> facts.met(interview, one) && facts.met(interview, other));
  }

  private static List<Set<String>> words(Person person) {
    return Stream.of(person.name().value().split("[\\s,.]+", -1))
        .filter(word -> !KnownNames.isHonorific(word))
        .map(NameForms::of)
        .filter(forms -> !forms.isEmpty())
        .toList();
  }

  private static boolean same(Set<String> left, Set<String> right) {
    return left.stream().anyMatch(right::contains);
  }

  private static boolean isInitialOf(Set<String> initial, Set<String> whole) {
    return initial.stream()
        .filter(form -> form.length() == 1)
        .anyMatch(form -> whole.stream().anyMatch(word -> word.startsWith(form)));
  }

  private static boolean covers(
      List<Set<String>> whole,
      List<Set<String>> part,
      BiPredicate<Set<String>, Set<String>> alike) {
    return part.stream().allMatch(word -> whole.stream().anyMatch(it -> alike.test(word, it)));
  }

  /** As {@code Dana} or {@code D. Rivera} of {@code Dana Rivera}. */
  private static boolean isShortForm(List<Set<String>> shorter, List<Set<String>> whole) {
    boolean namesSomebody =
        shorter.stream().anyMatch(word -> word.stream().anyMatch(form -> form.length() > 1));
    return namesSomebody
        && shorter.size() <= whole.size()
        && covers(whole, shorter, (word, it) -> same(word, it) || isInitialOf(word, it));
  }

  /** All words but the last are the same, and the last, a long one, is off by a letter. */
  private static boolean misses(List<Set<String>> left, List<Set<String>> right) {
    int last = left.size() - 1;
    return last > 0
        && last == right.size() - 1
        && Stream.iterate(0, at -> at + 1)
            .limit(last)
            .allMatch(at -> same(left.get(at), right.get(at)))
        && left.get(last).stream()
            .filter(form -> form.length() >= SHORTEST)
            .anyMatch(
                form -> right.get(last).stream().anyMatch(it -> Nearest.distance(form, it) == 1));
  }
}

package dev.afterword.text;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody probably meant. */
public final class Nearest {

  /** A word of less is the beginning of too many. */
  private static final int SHORTEST_BEGINNING = 3;

  private Nearest() {}

  /**
   * The valid name nearest to what was written, if it is near enough to be meant: at most a third
   * of its letters differ. Case makes no difference; of two equally near the alphabetically first
   * wins.
   */
  public static Optional<String> to(String written, Collection<String> valid) {
    String lower = written.toLowerCase(Locale.ROOT);
    String best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (String name : valid.stream().sorted().toList()) {
      int distance = distance(lower, name.toLowerCase(Locale.ROOT));
      int near = Math.max(1, Math.max(lower.length(), name.length()) / 3);
      if (distance <= near && distance < bestDistance) {
        best = name;
        bestDistance = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  private static Optional<String> onlyOneThatBegins(String written, Collection<String> valid) {
    String lower = written.toLowerCase(Locale.ROOT);
    if (lower.length() < SHORTEST_BEGINNING) {
      return Optional.empty();
    }
    List<String> names =
        valid.stream().filter(name -> name.toLowerCase(Locale.ROOT).startsWith(lower)).toList();
    return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
  }

  /**
   * {@code ; did you mean "name"?} of the nearest valid name, or of the only one that begins as
   * what was written; nothing when there is neither.
   */
  public static String suggestion(String written, Collection<String> valid) {
    return to(written, valid)
        .or(() -> onlyOneThatBegins(written, valid))
        .map(name -> "; did you mean \"" + name + "\"?")
        .orElse("");
  }

  /** The same, but where there is neither, all valid names: {@code ; it may be a, b}. */
  public static String suggestionOrAll(String written, Collection<String> valid) {
    String suggestion = suggestion(written, valid);
    return suggestion.isEmpty() && !valid.isEmpty()
        ? "; it may be " + String.join(", ", valid)
        : suggestion;
  }

  /**
   * How many single slips lie between two words: a character added, dropped, replaced, or two
   * neighbours swapped (optimal string alignment, Damerau 1964).
   */
  public static int distance(String left, String right) {
    int[] beforeLast = new int[right.length() + 1];
    int[] last = new int[right.length() + 1];
    int[] current = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int cost = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
        current[j] = Math.min(Math.min(current[j - 1], last[j]) + 1, last[j - 1] + cost);
        if (i > 1
            && j > 1
            && left.charAt(i - 1) == right.charAt(j - 2)
            && left.charAt(i - 2) == right.charAt(j - 1)) {
          current[j] = Math.min(current[j], beforeLast[j - 2] + 1);
        }
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = current;
      current = spare;
    }
    return last[right.length()];
  }
}

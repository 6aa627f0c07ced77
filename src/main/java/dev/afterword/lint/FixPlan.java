package dev.afterword.lint;

import dev.afterword.text.Source;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The fixes of one file that can be made together. Of fixes that meet, the one that begins first is
 * made, and the others wait: what they are about may be gone or stand elsewhere afterwards, so the
 * file has to be checked anew before they have their turn. The order in which the violations are
 * given makes no difference.
 *
 * @param chosen in order of place
 * @param waiting violations whose fixes meet a chosen one, in order of place
 */
public record FixPlan(List<Chosen> chosen, List<Violation> waiting) {

  private static final Comparator<Chosen> BY_PLACE =
      Comparator.comparing((Chosen one) -> one.fix().reach())
          .thenComparing(one -> one.violation().card().id())
          .thenComparing(one -> one.violation().place())
          .thenComparing(one -> one.fix().title());

  /** A violation and the one of its fixes that mends it. */
  public record Chosen(Violation violation, Fix fix) {}

  /** Keeps its own copies of the lists. */
  public FixPlan {
    chosen = List.copyOf(chosen);
    waiting = List.copyOf(waiting);
  }

  /**
   * Chooses for each violation the first of its fixes that may be made.
   *
   * @param found violations in one file
   * @param most the least trustworthy fix that is still wanted: {@code SAFE} or {@code UNSAFE}
   */
  public static FixPlan of(Collection<Violation> found, Fix.Applicability most) {
    List<Chosen> wanted =
        found.stream()
            .flatMap(one -> one.fix(most).map(fix -> new Chosen(one, fix)).stream())
            .sorted(BY_PLACE)
            .toList();
    List<Chosen> chosen = new ArrayList<>();
    List<Violation> waiting = new ArrayList<>();
    int free = -1;
    for (Chosen one : wanted) {
      Span reach = one.fix().reach();
      if (reach.start() > free) {
        chosen.add(one);
        free = reach.end();
      } else {
        waiting.add(one.violation());
      }
    }
    return new FixPlan(chosen, waiting);
  }

  /** Whether there is nothing to do. */
  public boolean isEmpty() {
    return chosen.isEmpty();
  }

  /** All edits of the chosen fixes, in order of place; they neither overlap nor touch. */
  public List<Fix.Edit> edits() {
    return chosen.stream().flatMap(one -> one.fix().edits().stream()).toList();
  }

  /**
   * The text of the file after all chosen fixes.
   *
   * @param file the one that the violations are about
   */
  public String appliedTo(Source file) {
    return file.with(edits().stream().map(Fix.Edit::placed).toList());
  }
}

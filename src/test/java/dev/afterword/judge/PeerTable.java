package dev.afterword.judge;

import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What checkers made of the same letters.
 *
 * @param good letters about which nothing is to be said
 * @param harmless letters with a planted sentence about which nothing is to be said
 * @param spoiled letters with planted words that are wrong
 */
record PeerTable(List<PlainLetter> good, List<PlainLetter> harmless, List<PlainLetter> spoiled) {

  /** The heading, by which an older table is found again. */
  static final String HEADING = "## Beside other checkers\n";

  PeerTable {
    good = List.copyOf(good);
    harmless = List.copyOf(harmless);
    spoiled = List.copyOf(spoiled);
  }

  /**
   * The section in Markdown.
   *
   * @param date of the data
   */
  String text(List<PeerFindings> checkers, String date) {
    List<String> families = spoiled.stream().map(PlainLetter::family).distinct().sorted().toList();
    StringBuilder page = new StringBuilder(HEADING);
    page.append(
        """

        The same letters, as they were on %s: %d good ones, and %d with a planted defect that stands in their words. Only
        Afterword knows headers and facts of each. A finding is a place, however much is said of it. A defect counts as found
        if any finding overlaps the planted words, even one for another reason: so a checker that marks much finds by chance,
        and how often is shown by %d neutral and warm sentences, planted in the same way. Each read American and British
        letters as such where it can. LanguageTool is its command line without n-grams; “picky” is `--level PICKY` with the
        categories that are off unless asked for. Measured by `bench/judge --peers`.

        """
            .formatted(date, good.size(), spoiled.size(), harmless.size()));
    page.append(
        "| checker | version | findings a good letter | good letters without one | harmless sentences marked | found");
    families.forEach(family -> page.append(" | %s (%d)".formatted(family, of(family).size())));
    page.append(" |\n|---|---|---:|---:|---:");
    families.forEach(family -> page.append("|---:"));
    page.append("|\n");
    checkers.forEach(checker -> page.append(row(checker, families)));
    return page.toString();
  }

  private List<PlainLetter> of(String family) {
    return spoiled.stream().filter(letter -> letter.family().equals(family)).toList();
  }

  private String row(PeerFindings checker, List<String> families) {
    List<String> cells = new ArrayList<>(List.of(checker.checker(), checker.version()));
    if (checker.isThere()) {
      List<List<Span>> inGood = good.stream().map(checker::in).toList();
      int findings = inGood.stream().mapToInt(List::size).sum();
      int silent = (int) inGood.stream().filter(List::isEmpty).count();
      cells.add(String.format(Locale.ROOT, "%.2f", findings / (double) good.size()));
      cells.add(new Share(silent, good.size()).shown());
      cells.add(found(checker, harmless).shown());
      cells.add(found(checker, spoiled).shown());
      families.forEach(family -> cells.add(found(checker, of(family)).shown()));
    } else {
      cells.addAll(Collections.nCopies(4 + families.size(), "–"));
    }
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static Share found(PeerFindings checker, List<PlainLetter> letters) {
    int found =
        (int) letters.stream().filter(letter -> letter.isFoundBy(checker.in(letter))).count();
    return new Share(found, letters.size());
  }
}

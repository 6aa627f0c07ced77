package dev.afterword.mending;

import dev.afterword.lint.LintReport;
import dev.afterword.text.Problem;
import dev.afterword.text.Quantity;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of the drafts of a check.
 *
 * @param left what is found once all fixes are made, with the drafts that could not be mended among
 *     its problems
 * @param files those that change, in order of path; nothing is written yet
 */
public record Mended(LintReport left, List<MendedFile> files) {

  /** Keeps its own copy of the files. */
  public Mended {
    files = List.copyOf(files);
  }

  /** How many findings were mended. */
  public int fixes() {
    return files.stream().mapToInt(file -> file.fixes().size()).sum();
  }

  /** In words, such as {@code 3 findings in 2 files}. */
  public String inWords() {
    return Quantity.of(fixes(), "finding") + " in " + Quantity.of(files.size(), "file");
  }

  /** The same with more that could not be done. */
  public Mended withProblems(List<Problem> more) {
    List<Problem> all = new ArrayList<>(left.problems());
    all.addAll(more);
    return new Mended(left.withProblems(all.stream().sorted().distinct().toList()), files);
  }
}

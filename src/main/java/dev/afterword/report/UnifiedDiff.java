package dev.afterword.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.List;

/** The difference of two texts as {@code patch} and {@code git apply} read it. */
public final class UnifiedDiff {

  private static final int LINES_AROUND = 3;

  private UnifiedDiff() {}

  /**
   * The difference, in lines that end in {@code "\n"}; empty if there is none.
   *
   * @param path the file, for both of its headers
   */
  public static String of(String path, String before, String after) {
    List<String> old = lines(before);
    List<String> lines =
        UnifiedDiffUtils.generateUnifiedDiff(
            path, path, old, DiffUtils.diff(old, lines(after)), LINES_AROUND);
    StringBuilder diff = new StringBuilder();
    lines.forEach(line -> diff.append(line).append('\n'));
    return diff.toString();
  }

  /** Lines without their line feed; one that has none says so, as both programs want to be told. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    String last = lines.remove(lines.size() - 1);
    if (!last.isEmpty()) {
      lines.add(last + "\n\\ No newline at end of file");
    }
    return lines;
  }
}

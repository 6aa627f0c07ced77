package dev.afterword.lsp;

import dev.afterword.lint.Fix;
import dev.afterword.lint.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All changes of a file that can be made at once without anybody looking at each. */
final class SafeFixes {

  private SafeFixes() {}

  /** The edits of the safe fixes; where two would touch each other, the first goes before. */
  static List<Fix.Edit> edits(List<Violation> violations) {
    List<Fix.Edit> chosen = new ArrayList<>();
    for (Violation found : violations) {
      Optional<Fix> safe =
          found.fixes().stream()
              .filter(fix -> fix.applicability() == Fix.Applicability.SAFE)
              .findFirst();
      safe.filter(fix -> fix.edits().stream().noneMatch(edit -> touchesAny(edit, chosen)))
          .ifPresent(fix -> chosen.addAll(fix.edits()));
    }
    return chosen.stream().sorted((a, b) -> a.span().compareTo(b.span())).toList();
  }

  private static boolean touchesAny(Fix.Edit edit, List<Fix.Edit> chosen) {
    return chosen.stream()
        .anyMatch(
            other ->
                edit.span().start() <= other.span().end()
                    && other.span().start() <= edit.span().end());
  }
}

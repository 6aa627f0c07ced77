package dev.afterword.lsp;

import dev.afterword.lint.LintReport;
import dev.afterword.lint.Violation;
import dev.afterword.text.Problem;
import dev.afterword.text.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is known about one file.
 *
 * @param file absolute
 * @param source the text that all places count in
 * @param violations in order of place
 * @param problems what keeps the file from being read
 * @param verdict on a draft
 */
record Findings(
    Path file,
    Source source,
    List<Violation> violations,
    List<Problem> problems,
    Optional<LintReport.Verdict> verdict) {

  Findings {
    violations = List.copyOf(violations);
    problems = List.copyOf(problems);
  }

  /** Nothing is known. */
  static Findings none(Path file, Source source) {
    return new Findings(file, source, List.of(), List.of(), Optional.empty());
  }

  /** The same with other violations. */
  Findings with(List<Violation> others) {
    return new Findings(file, source, others, problems, verdict);
  }
}

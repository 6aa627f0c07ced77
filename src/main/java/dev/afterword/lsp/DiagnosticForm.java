package dev.afterword.lsp;

import dev.afterword.draft.Allowance;
import dev.afterword.draft.Draft;
import dev.afterword.lint.LintReport;
import dev.afterword.lint.Linter;
import dev.afterword.lint.Violation;
import dev.afterword.text.Place;
import dev.afterword.text.Position;
import dev.afterword.text.Problem;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.Location;

/**
 * What is known about files, as editors show it.
 *
 * @param uriOf the name of the file of a place
 */
record DiagnosticForm(Editor editor, Function<Place, String> uriOf) {

  static final String SOURCE = "afterword";

  /** A value or key as one sees it, from its first character on. */
  private static final Pattern WRITTEN =
      Pattern.compile("\"[^\"\\r\\n]*\"|(?:[^\\s,:\\]}]|:(?=\\d))+");

  /** All diagnostics of a file, in order of place. */
  List<Diagnostic> of(Findings known) {
    return Stream.of(
            known.problems().stream().map(problem -> of(problem, known.source())),
            known.violations().stream().map(this::of),
            known.verdict().stream().map(LintReport.Verdict::draft).flatMap(this::withoutReasons))
        .flatMap(all -> all)
        .toList();
  }

  /** One violation. */
  Diagnostic of(Violation found) {
    Place place = found.place();
    Diagnostic diagnostic =
        new Diagnostic(
            editor.encoding().range(place.source(), place.span()),
            found.message(),
            switch (found.severity()) {
              case ERROR -> DiagnosticSeverity.Error;
              case WARNING -> DiagnosticSeverity.Warning;
              case SUGGESTION -> DiagnosticSeverity.Information;
            },
            SOURCE,
            found.card().id());
    if (editor.codeDescriptions()) {
      diagnostic.setCodeDescription(
          new DiagnosticCodeDescription(Explanations.uri(found.card().id())));
    }
    if (editor.relatedInformation() && !found.related().isEmpty()) {
      diagnostic.setRelatedInformation(found.related().stream().map(this::related).toList());
    }
    if (found.card().id().equals(Linter.UNUSED_ALLOWANCE)) {
      diagnostic.setTags(List.of(DiagnosticTag.Unnecessary));
    }
    return diagnostic;
  }

  private DiagnosticRelatedInformation related(Violation.Related related) {
    Place place = related.place();
    Location location =
        new Location(uriOf.apply(place), editor.encoding().range(place.source(), place.span()));
    return new DiagnosticRelatedInformation(location, related.message());
  }

  private Diagnostic of(Problem problem, Source source) {
    Span span =
        problem
            .position()
            .map(Position::offset)
            .filter(offset -> offset <= source.text().length())
            .map(offset -> written(source, offset))
            .orElse(Span.at(0));
    return new Diagnostic(
        editor.encoding().range(source, span), problem.message(), DiagnosticSeverity.Error, SOURCE);
  }

  private static Span written(Source source, int offset) {
    Matcher written = WRITTEN.matcher(source.text()).region(offset, source.text().length());
    return written.lookingAt() ? new Span(offset, written.end()) : Span.at(offset);
  }

  private Stream<Diagnostic> withoutReasons(Draft draft) {
    return draft.allowances().stream()
        .filter(wish -> wish.reason().equals(Optional.of(Actions.REASON)))
        .map(Allowance::ruleSpan)
        .map(
            span ->
                new Diagnostic(
                    editor.encoding().range(draft.source(), span),
                    "say why it may stand, in place of " + Actions.REASON,
                    DiagnosticSeverity.Information,
                    SOURCE));
  }
}

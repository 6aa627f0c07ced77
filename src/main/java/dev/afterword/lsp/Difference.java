package dev.afterword.lsp;

import dev.afterword.lint.Fix;
import dev.afterword.lint.Violation;
import dev.afterword.text.Place;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where two versions of a text differ: everything outside one stretch of each is alike.
 *
 * @param before the stretch of the older one, in UTF-16 units
 * @param after the stretch of the newer one
 */
record Difference(Span before, Span after) {

  /** The least stretch outside of which the two are alike. */
  static Difference between(String older, String newer) {
    int shorter = Math.min(older.length(), newer.length());
    int start = 0;
    while (start < shorter && older.charAt(start) == newer.charAt(start)) {
      start++;
    }
    int behind = 0;
    while (behind < shorter - start
        && older.charAt(older.length() - 1 - behind) == newer.charAt(newer.length() - 1 - behind)) {
      behind++;
    }
    return new Difference(
        new Span(start, older.length() - behind), new Span(start, newer.length() - behind));
  }

  /**
   * The same violation in the newer text, if nothing that it speaks of or would change lies where
   * the two differ.
   *
   * @param newer the newer version of its file
   */
  Optional<Violation> carried(Violation found, Source newer) {
    Optional<Span> span = carried(found.place().span());
    List<Fix> fixes = found.fixes().stream().flatMap(fix -> carried(fix).stream()).toList();
    return span.filter(none -> fixes.size() == found.fixes().size())
        .map(
            place ->
                new Violation(
                    found.card(),
                    found.severity(),
                    new Place(newer, place),
                    found.message(),
                    found.help(),
                    fixes,
                    found.related(),
                    found.twin()));
  }

  private Optional<Fix> carried(Fix fix) {
    List<Fix.Edit> edits = new ArrayList<>();
    for (Fix.Edit edit : fix.edits()) {
      carried(edit.span()).ifPresent(span -> edits.add(new Fix.Edit(span, edit.text())));
    }
    return edits.size() == fix.edits().size()
        ? Optional.of(new Fix(fix.title(), fix.applicability(), edits))
        : Optional.empty();
  }

  private Optional<Span> carried(Span span) {
    if (span.end() < before.start()) {
      return Optional.of(span);
    }
    return span.start() > before.end()
        ? Optional.of(span.shift(after.end() - before.end()))
        : Optional.empty();
  }
}

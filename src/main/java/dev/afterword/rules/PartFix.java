package dev.afterword.rules;

import dev.afterword.draft.Part;
import dev.afterword.lint.Fix;
import dev.afterword.text.MappedText;
import dev.afterword.text.Respelling;
import dev.afterword.text.Span;

/** Fixes of characters in a part, as edits of its file. */
final class PartFix {

  private PartFix() {}

  /**
   * A fix of one stretch. What the file cannot hold is only shown, and the title says why.
   *
   * @param inPart in units of the part's text; empty to insert
   * @param better what the reader should see there
   * @param trust how far the fix can be trusted
   */
  static Fix of(Part part, Span inPart, String title, String better, Fix.Applicability trust) {
    return of(part.text(), inPart, title, better, trust);
  }

  /** A fix that writes other words. */
  static Fix write(MappedText text, Span span, String better, Fix.Applicability trust) {
    return of(text, span, "write “" + better + "”", better, trust);
  }

  /** A fix of one stretch of any text. */
  static Fix of(MappedText text, Span span, String title, String better, Fix.Applicability trust) {
    Respelling written = text.rewritten(span, better);
    return written
        .refusal()
        .map(
            why ->
                Fix.of(
                    title + " (by hand: " + why + ")",
                    Fix.Applicability.DISPLAY,
                    text.inFile(span),
                    better))
        .orElseGet(
            () ->
                new Fix(
                    title,
                    trust,
                    written.changes().stream()
                        .map(change -> new Fix.Edit(change.span(), change.value()))
                        .toList()));
  }
}

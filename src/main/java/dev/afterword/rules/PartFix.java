package dev.afterword.rules;

import dev.afterword.draft.Part;
import dev.afterword.lint.Fix;
import dev.afterword.text.Span;

/** Fixes of characters in a part, as edits of its file. */
final class PartFix {

  private PartFix() {}

  /**
   * A fix of one stretch. Where the file spells the stretch otherwise, as in an encoded mail, it
   * can only be shown.
   *
   * @param inPart in units of the part's text
   * @param better what the reader should see there
   * @param trust how far the fix can be trusted
   */
  static Fix of(Part part, Span inPart, String title, String better, Fix.Applicability trust) {
    Fix.Applicability applicability =
        part.text().isVerbatim(inPart) ? trust : Fix.Applicability.DISPLAY;
    return Fix.of(title, applicability, part.text().inFile(inPart), better);
  }
}

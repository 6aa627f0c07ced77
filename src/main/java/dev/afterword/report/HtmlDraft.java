package dev.afterword.report;

import static dev.afterword.report.Html.Tag.ARTICLE;
import static dev.afterword.report.Html.Tag.B;
import static dev.afterword.report.Html.Tag.CODE;
import static dev.afterword.report.Html.Tag.DIV;
import static dev.afterword.report.Html.Tag.H3;
import static dev.afterword.report.Html.Tag.H4;
import static dev.afterword.report.Html.Tag.OL;
import static dev.afterword.report.Html.Tag.P;
import static dev.afterword.report.Html.Tag.SPAN;

import dev.afterword.draft.Draft;
import dev.afterword.lint.LintReport.Verdict;
import dev.afterword.report.Html.Element;
import dev.afterword.text.Quantity;
import dev.afterword.yaml.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** All about one draft: the letter, what was found beside it, and what it shares with others. */
final class HtmlDraft {

  private HtmlDraft() {}

  /** The section of a draft. */
  static Element of(Verdict verdict, Numbering numbering) {
    Draft draft = verdict.draft();
    String id = numbering.draft(draft.source()).orElseThrow();
    List<Finding> findings = numbering.of(draft);
    List<Html> pieces = new ArrayList<>();
    pieces.add(H3.of(title(draft)).id(id));
    pieces.add(
        P.of(CODE.of(draft.path()), Html.text(" " + reading(draft) + " "), verdict(verdict))
            .classed("about"));
    pieces.add(
        DIV.of(
                HtmlLetter.of(draft, findings),
                findings.isEmpty()
                    ? nothing(verdict)
                    : notes(H4, findings, Optional.of(draft), numbering))
            .classed("desk"));
    HtmlKnown.of(verdict.known(), false).ifPresent(pieces::add);
    HtmlTwins twins = new HtmlTwins(numbering);
    for (Finding finding : findings) {
      finding.violation().twin().map(twin -> twins.of(finding, draft, twin)).ifPresent(pieces::add);
    }
    return ARTICLE.of(pieces).classed("draft").with("aria-labelledby", id);
  }

  private static String title(Draft draft) {
    String name = Numbering.name(draft);
    return draft.headers().to().isEmpty()
        ? name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1)
        : "To " + name;
  }

  private static String reading(Draft draft) {
    String kind = Fields.nameOf(draft.kind().kind());
    long percent = Math.round(draft.kind().confidence() * 100);
    return (draft.kind().inferred() ? "read as " + kind + ", " + percent + " % sure" : kind)
        + ", "
        + TaskWords.way(draft.channel())
        + ", "
        + Quantity.of(draft.letter().wordCount(), "word");
  }

  /**
   * The margin beside a sheet.
   *
   * @param heading of which rank its heading is
   * @param draft that the findings stand in, if they stand in one
   */
  static Element notes(
      Html.Tag heading, List<Finding> findings, Optional<Draft> draft, Numbering numbering) {
    HtmlNote note = new HtmlNote(numbering);
    return DIV.of(
            heading.of("Findings").classed("over"),
            OL.of(findings.stream().map(finding -> note.of(finding, draft))).classed("notes"))
        .classed("margin");
  }

  private static Element nothing(Verdict verdict) {
    Element words =
        verdict.violations().isEmpty()
            ? P.of(verdict.known().isEmpty() ? "Nothing found." : "Nothing new.").classed("nothing")
            : P.of("What was found is below the severity that is shown.");
    return DIV.of(words).classed("margin");
  }

  /** Whether it may go, in words. */
  static Element verdict(Verdict verdict) {
    String counts = Counts.of(verdict);
    boolean ready = verdict.isReady();
    return SPAN.of(
            SPAN.of(ready ? "✓ " : "✗ ").with("aria-hidden", "true"),
            B.of(Counts.verdict(verdict)),
            Html.text(counts.isEmpty() ? "" : (verdict.isHeld() ? ": " : ", ") + counts),
            Html.text(
                verdict
                    .brokenFacts()
                    .map(facts -> "; " + facts + " could not be read in full")
                    .orElse("")))
        .classed(ready ? "verdict ready" : "verdict held");
  }
}

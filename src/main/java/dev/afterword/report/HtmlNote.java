package dev.afterword.report;

import static dev.afterword.report.Html.Tag.A;
import static dev.afterword.report.Html.Tag.B;
import static dev.afterword.report.Html.Tag.CODE;
import static dev.afterword.report.Html.Tag.DEL;
import static dev.afterword.report.Html.Tag.DIV;
import static dev.afterword.report.Html.Tag.INS;
import static dev.afterword.report.Html.Tag.LI;
import static dev.afterword.report.Html.Tag.P;
import static dev.afterword.report.Html.Tag.SPAN;

import dev.afterword.draft.Draft;
import dev.afterword.lint.Fix;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Violation.Related;
import dev.afterword.report.Html.Element;
import dev.afterword.report.Rewording.Fate;
import dev.afterword.report.Rewording.Piece;
import dev.afterword.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is said about some words of a letter: the finding, what else belongs to it, and a way out.
 */
final class HtmlNote {

  private final Numbering numbering;

  HtmlNote(Numbering numbering) {
    this.numbering = numbering;
  }

  /**
   * One entry of a list of findings.
   *
   * @param draft in which it stands, if it stands in one
   */
  Element of(Finding finding, Optional<Draft> draft) {
    Violation violation = finding.violation();
    List<Html> pieces = new ArrayList<>();
    pieces.add(
        P.of(
                finding.numberAtNote(),
                B.of(finding.severity()).classed("severity"),
                Html.text(" " + violation.message() + " "),
                rule(violation))
            .classed("message"));
    violation.help().ifPresent(help -> pieces.add(P.of(help).classed("help")));
    violation.fixes().forEach(fix -> pieces.add(fix(fix, violation.place(), draft)));
    if (violation.twin().isPresent()) {
      pieces.add(
          P.of(A.of("Both messages side by side").with("href", "#" + HtmlTwins.id(finding)))
              .classed("related"));
    } else {
      violation.related().forEach(related -> pieces.add(related(related)));
    }
    return LI.of(pieces).id(finding.noteId()).classed("note " + finding.severity());
  }

  private Html rule(Violation violation) {
    return A.of(violation.card().id())
        .classed("rule")
        .with("href", "#" + numbering.rule(violation.card()));
  }

  private Html related(Related related) {
    Place place = related.place();
    Html where = CODE.of(place.toString());
    Html link =
        numbering
            .draft(place.source())
            .<Html>map(id -> A.of(where).with("href", "#" + id))
            .orElse(where);
    String what = related.message().isEmpty() ? "" : ": " + related.message();
    return P.of(Html.text("Also at "), link, Html.text(what)).classed("related");
  }

  private static Html fix(Fix fix, Place place, Optional<Draft> draft) {
    List<Html> pieces = new ArrayList<>();
    pieces.add(
        P.of(
            B.of("Fix:"),
            Html.text(" " + fix.title() + " "),
            SPAN.of(trust(fix.applicability())).classed("trust")));
    for (Rewording rewording : Rewording.of(fix, place.source(), draft)) {
      pieces.add(side("before", Fate.REMOVED, rewording));
      pieces.add(side("after", Fate.ADDED, rewording));
    }
    return DIV.of(pieces).classed("fix");
  }

  private static String trust(Fix.Applicability applicability) {
    return switch (applicability) {
      case SAFE -> "safe";
      case UNSAFE -> "look before you apply it";
      case DISPLAY -> "yours to write";
    };
  }

  private static Html side(String name, Fate changed, Rewording rewording) {
    List<Html> words = new ArrayList<>();
    for (Piece piece : rewording.pieces()) {
      if (piece.fate() == Fate.KEPT) {
        words.add(Html.text(piece.text()));
      } else if (piece.fate() == changed) {
        words.add((changed == Fate.REMOVED ? DEL : INS).of(piece.text()));
      }
    }
    Html shown =
        words.isEmpty()
            ? SPAN.of("nothing").classed("nothing")
            : SPAN.of(words).classed("words").with("dir", "auto");
    return P.of(SPAN.of(name).classed("side"), Html.text(" "), shown).classed(name);
  }
}

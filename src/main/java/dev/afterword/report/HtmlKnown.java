package dev.afterword.report;

import static dev.afterword.report.Html.Tag.B;
import static dev.afterword.report.Html.Tag.CODE;
import static dev.afterword.report.Html.Tag.DETAILS;
import static dev.afterword.report.Html.Tag.LI;
import static dev.afterword.report.Html.Tag.SUMMARY;
import static dev.afterword.report.Html.Tag.UL;

import dev.afterword.lint.Violation;
import dev.afterword.report.Html.Element;
import dev.afterword.yaml.Fields;
import java.util.List;
import java.util.Optional;

/** What was set aside because it was there before: how much, and on demand what. */
final class HtmlKnown {

  private HtmlKnown() {}

  /**
   * A line that unfolds; nothing if nothing was known.
   *
   * @param known in the order of their places
   * @param path whether to say in which file each stands
   */
  static Optional<Element> of(List<Violation> known, boolean path) {
    return known.isEmpty()
        ? Optional.empty()
        : Optional.of(
            DETAILS
                .of(
                    SUMMARY.of("Known before and set aside: " + Counts.of(known)),
                    UL.of(known.stream().map(found -> entry(found, path))))
                .classed("known"));
  }

  private static Element entry(Violation found, boolean path) {
    String line = "line " + found.place().start().line() + ": ";
    return LI.of(
        B.of(Fields.nameOf(found.severity())).classed("severity"),
        Html.text(" "),
        path ? CODE.of(found.place().source().path()) : Html.none(),
        Html.text((path ? ", " : "") + line + found.message() + " "),
        CODE.of(found.card().id()));
  }
}

package dev.afterword.report;

import static dev.afterword.report.Html.Tag.CAPTION;
import static dev.afterword.report.Html.Tag.TABLE;
import static dev.afterword.report.Html.Tag.TBODY;
import static dev.afterword.report.Html.Tag.TD;
import static dev.afterword.report.Html.Tag.TH;
import static dev.afterword.report.Html.Tag.THEAD;
import static dev.afterword.report.Html.Tag.TR;

import dev.afterword.report.Html.Element;
import java.util.List;

/**
 * A table whose rows have headers. Its roles are spelled out, because the style sheet lays tables
 * out anew on a phone, and a browser may forget then what they were.
 */
final class HtmlTable {

  private HtmlTable() {}

  /**
   * The whole table.
   *
   * @param columns their headers
   * @param rows made by {@link #row}
   */
  static Element of(String caption, List<String> columns, List<Element> rows) {
    return TABLE
        .of(
            CAPTION.of(caption),
            THEAD
                .of(row(columns.stream().map(HtmlTable::column).toList()))
                .with("role", "rowgroup"),
            TBODY.of(rows).with("role", "rowgroup"))
        .with("role", "table");
  }

  private static Element column(String name) {
    return TH.of(name).with("scope", "col").with("role", "columnheader");
  }

  static Element row(List<Element> cells) {
    return TR.of(cells).with("role", "row");
  }

  /** The cell that names its row. */
  static Element header(Html... content) {
    return TH.of(content).with("scope", "row").with("role", "rowheader");
  }

  static Element cell(Html... content) {
    return TD.of(content).with("role", "cell");
  }

  static Element cell(String text) {
    return cell(Html.text(text));
  }
}

package dev.afterword.report;

import static dev.afterword.report.Html.Tag.A;
import static dev.afterword.report.Html.Tag.B;
import static dev.afterword.report.Html.Tag.LINE;
import static dev.afterword.report.Html.Tag.P;
import static dev.afterword.report.Html.Tag.RECT;
import static dev.afterword.report.Html.Tag.SPAN;
import static dev.afterword.report.Html.Tag.SVG;

import dev.afterword.draft.Draft;
import dev.afterword.lint.LintReport;
import dev.afterword.lint.LintReport.Search;
import dev.afterword.lint.LintReport.Verdict;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Violation;
import dev.afterword.report.Html.Element;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How much was found: by draft and severity, and by rule. */
final class HtmlStatistics {

  private static final List<Severity> WORST_FIRST = worstFirst();

  private final LintReport report;
  private final Numbering numbering;
  private final Map<Draft, Search> searches = new HashMap<>();

  HtmlStatistics(LintReport report, Numbering numbering) {
    this.report = report;
    this.numbering = numbering;
    for (Search search : report.searches()) {
      search.workspace().drafts().forEach(draft -> searches.put(draft, search));
    }
  }

  private static List<Severity> worstFirst() {
    List<Severity> all = new ArrayList<>(Arrays.asList(Severity.values()));
    Collections.reverse(all);
    return List.copyOf(all);
  }

  /** The drafts with their findings and their lengths, and the sum of all. */
  Element byDraft() {
    int longest =
        report.drafts().stream()
            .map(verdict -> length(verdict.draft()))
            .mapToInt(it -> Math.max(it.words(), it.most().orElse(0)))
            .max()
            .orElse(0);
    List<Element> rows =
        new ArrayList<>(report.drafts().stream().map(verdict -> row(verdict, longest)).toList());
    List<Element> sums = new ArrayList<>();
    sums.add(HtmlTable.header(Html.text("All, the facts included")));
    WORST_FIRST.forEach(severity -> sums.add(count(report.count(severity))));
    sums.add(HtmlTable.cell(""));
    rows.add(HtmlTable.row(sums).classed("sum"));
    return HtmlTable.of(
            "By draft", List.of("Draft", "Errors", "Warnings", "Suggestions", "Words"), rows)
        .classed("counts");
  }

  private Element row(Verdict verdict, int longest) {
    Draft draft = verdict.draft();
    String id = numbering.draft(draft.source()).orElse("drafts");
    List<Element> cells = new ArrayList<>();
    cells.add(HtmlTable.header(A.of(draft.path()).with("href", "#" + id)));
    WORST_FIRST.forEach(severity -> cells.add(count(verdict.count(severity))));
    cells.add(HtmlTable.cell(words(length(draft), longest)).classed("length"));
    return HtmlTable.row(cells);
  }

  private static Element count(int count) {
    return HtmlTable.cell(String.valueOf(count)).classed(count == 0 ? "count none" : "count");
  }

  private Length length(Draft draft) {
    return Length.of(draft, Optional.ofNullable(searches.get(draft)));
  }

  // --- words

  private static Html[] words(Length length, int longest) {
    List<Html> pieces = new ArrayList<>();
    pieces.add(B.of(String.valueOf(length.words())));
    if (!length.limits().isEmpty()) {
      pieces.add(SPAN.of(" of " + length.limits()).classed("limits"));
    }
    pieces.add(Html.text(length.isWithin() ? "" : " – outside"));
    pieces.add(strip(length, longest));
    return pieces.toArray(Html[]::new);
  }

  /** The words and their limits on one scale for all drafts. */
  private static Element strip(Length length, int longest) {
    List<Html> pieces = new ArrayList<>();
    if (length.most().isPresent()) {
      int least = length.least().orElse(0);
      pieces.add(
          RECT.of()
              .classed("allowed")
              .with("x", percent(1 + part(least, longest)))
              .with("width", percent(part(length.most().get() - least, longest)))
              .with("y", "2")
              .with("height", "8"));
    }
    String x = percent(1 + part(length.words(), longest));
    pieces.add(
        LINE.of().classed("words").with("x1", x).with("x2", x).with("y1", "0").with("y2", "12"));
    return SVG.of(pieces)
        .classed("strip")
        .with("width", "100%")
        .with("height", "12")
        .with("aria-hidden", "true");
  }

  /** In hundredths of a scale that leaves one free at each end. */
  private static double part(int words, int longest) {
    return longest == 0 ? 0 : 98.0 * words / longest;
  }

  private static String percent(double place) {
    return String.format(Locale.ROOT, "%.1f%%", place);
  }

  // --- rules

  /** The rules that spoke, the most frequent first, with what they are about. */
  Element byRule() {
    return HtmlTable.of(
            "By rule",
            List.of("Rule", "Times", "What it is about"),
            numbering.byRule().stream().map(this::row).toList())
        .classed("rules");
  }

  private Element row(List<Violation> found) {
    RuleCard card = found.get(0).card();
    List<Html> about = new ArrayList<>();
    about.add(P.of(B.of(card.summary())));
    about.add(P.of(card.why().strip().replaceAll("\\s+", " ")));
    if (!card.sources().isEmpty()) {
      about.add(P.of("Source: " + SourceText.of(card.sources())).classed("source"));
    }
    return HtmlTable.row(
            List.of(
                HtmlTable.header(Html.text(card.id())).classed("rule"),
                HtmlTable.cell(String.valueOf(found.size())).classed("count"),
                HtmlTable.cell(about.toArray(Html[]::new))))
        .id(numbering.rule(card));
  }
}

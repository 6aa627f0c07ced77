package dev.afterword.report;

import static dev.afterword.report.Html.Tag.A;
import static dev.afterword.report.Html.Tag.B;
import static dev.afterword.report.Html.Tag.BODY;
import static dev.afterword.report.Html.Tag.CODE;
import static dev.afterword.report.Html.Tag.DIV;
import static dev.afterword.report.Html.Tag.FOOTER;
import static dev.afterword.report.Html.Tag.H1;
import static dev.afterword.report.Html.Tag.H2;
import static dev.afterword.report.Html.Tag.H3;
import static dev.afterword.report.Html.Tag.HEAD;
import static dev.afterword.report.Html.Tag.HEADER;
import static dev.afterword.report.Html.Tag.HTML;
import static dev.afterword.report.Html.Tag.LI;
import static dev.afterword.report.Html.Tag.LINK;
import static dev.afterword.report.Html.Tag.MAIN;
import static dev.afterword.report.Html.Tag.MARK;
import static dev.afterword.report.Html.Tag.META;
import static dev.afterword.report.Html.Tag.NAV;
import static dev.afterword.report.Html.Tag.OL;
import static dev.afterword.report.Html.Tag.P;
import static dev.afterword.report.Html.Tag.SECTION;
import static dev.afterword.report.Html.Tag.SPAN;
import static dev.afterword.report.Html.Tag.TIME;
import static dev.afterword.report.Html.Tag.TITLE;
import static dev.afterword.report.Html.Tag.UL;

import dev.afterword.draft.Draft;
import dev.afterword.lint.LintReport;
import dev.afterword.lint.LintReport.Skipped;
import dev.afterword.lint.LintReport.Verdict;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Violation;
import dev.afterword.report.Html.Element;
import dev.afterword.text.Quantity;
import java.io.IOException;
import java.io.Writer;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The report as a page for a browser: each draft as its reader would see it, with what was found
 * beside it. The page is one file without scripts; nothing is fetched for it, and it forbids the
 * browser to.
 */
public final class HtmlReport implements Report {

  private static final DateTimeFormatter AS_OF =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.ENGLISH);

  /** More are counted. */
  private static final int PATHS_NAMED = 3;

  private final Severity least;

  /**
   * @param least the least severity to show; verdicts and sums count what is not shown too
   */
  public HtmlReport(Severity least) {
    this.least = least;
  }

  @Override
  public void write(LintReport report, Writer out) throws IOException {
    HtmlWriter page = new HtmlWriter(out);
    Numbering numbering = new Numbering(report, least);
    Timeline timeline = Timeline.of(report);
    Element html = HTML.of().with("lang", "en");
    Element body = BODY.of();
    Element main = MAIN.of();
    page.doctype();
    page.start(html);
    page.write(head(report));
    page.start(body);
    page.write(masthead(report));
    page.write(contents(report, numbering, timeline));
    page.start(main);
    for (Element section : problems(report)) {
      page.write(section);
    }
    drafts(report, numbering, page);
    for (Element section : afterTheDrafts(report, numbering, timeline)) {
      page.write(section);
    }
    page.end(main);
    page.write(
        FOOTER.of(
            P.of(
                "Made by Afterword on your machine. Nothing of it was sent anywhere, and this page"
                    + " fetches nothing.")));
    page.end(body);
    page.end(html);
  }

  // --- the top

  private static Element head(LintReport report) {
    StyleSheet sheet = StyleSheet.load();
    return HEAD.of(
        META.of().with("charset", "utf-8"),
        META.of()
            .with("http-equiv", "Content-Security-Policy")
            .with(
                "content",
                "default-src 'none'; img-src data:; style-src '"
                    + sheet.digest()
                    + "'; base-uri 'none'; form-action 'none'"),
        META.of().with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
        META.of().with("name", "color-scheme").with("content", "light dark"),
        META.of().with("name", "referrer").with("content", "no-referrer"),
        TITLE.of("Afterword: " + headline(report)),
        LINK.of().with("rel", "icon").with("href", "data:,"),
        new Html.Style(sheet.css()));
  }

  private static String headline(LintReport report) {
    int drafts = report.drafts().size();
    int ready = (int) report.drafts().stream().filter(Verdict::isReady).count();
    if (drafts == 0) {
      return report.problems().isEmpty() ? "No drafts to check" : "The check could not be done";
    } else if (drafts == 1) {
      return ready == 1 ? "Ready to send" : "Not ready to send";
    } else if (ready == drafts) {
      return "All " + drafts + " drafts are ready to send";
    }
    return (ready == 0 ? "None of the " : ready + " of ")
        + drafts
        + " drafts "
        + (ready < 2 ? "is" : "are")
        + " ready to send";
  }

  private Element masthead(LintReport report) {
    String found = Counts.of(report);
    String nothing =
        report.problems().isEmpty() ? "Nothing found" : "Not everything could be checked";
    int hidden =
        (int)
            report.violations().stream().filter(one -> one.severity().compareTo(least) < 0).count();
    String asOf = AS_OF.format(report.asOf()) + " (" + report.asOf().getZone() + ")";
    String iso =
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            report.asOf().truncatedTo(ChronoUnit.SECONDS));
    return HEADER
        .of(
            P.of("Afterword").classed("name"),
            H1.of(headline(report)),
            P.of(
                    Html.text(found.isEmpty() ? nothing : found.replaceFirst("^n", "N")),
                    Html.text(hidden == 0 ? "" : " (" + hidden + " not shown)"),
                    Html.text(". Checked as of "),
                    TIME.of(asOf).with("datetime", iso),
                    Html.text("."))
                .classed("sum"))
        .classed("masthead");
  }

  private static Element contents(LintReport report, Numbering numbering, Timeline timeline) {
    List<Element> entries = new ArrayList<>();
    for (Verdict verdict : report.drafts()) {
      Draft draft = verdict.draft();
      entries.add(
          LI.of(
              A.of(
                      SPAN.of(Numbering.name(draft)).classed("whom"),
                      Html.text(" "),
                      CODE.of(draft.path()))
                  .with("href", "#" + numbering.draft(draft.source()).orElse("drafts")),
              Html.text(" "),
              HtmlDraft.verdict(verdict)));
    }
    return NAV.of(OL.of(entries).classed("contents"), places(report, numbering, timeline))
        .with("aria-label", "Contents");
  }

  /** What else is on the page. */
  private static Element places(LintReport report, Numbering numbering, Timeline timeline) {
    List<Html> links = new ArrayList<>();
    if (!numbering.inFacts().isEmpty() || !knownInFacts(report, numbering).isEmpty()) {
      links.add(place("facts", "In the facts"));
    }
    if (!timeline.lanes().isEmpty()) {
      links.add(place("timeline", "Time line"));
    }
    links.add(place("statistics", "Statistics"));
    if (!unchecked(report).isEmpty()) {
      links.add(place("unchecked", "Not checked"));
    }
    return UL.of(links).classed("places");
  }

  private static Element place(String id, String name) {
    return LI.of(A.of(name).with("href", "#" + id));
  }

  private static List<Element> problems(LintReport report) {
    return report.problems().isEmpty()
        ? List.of()
        : List.of(
            SECTION
                .of(
                    H2.of("What could not be done").id("problems"),
                    UL.of(report.problems().stream().map(it -> LI.of(it.toString()))))
                .classed("problems")
                .with("aria-labelledby", "problems"));
  }

  // --- the drafts

  private static void drafts(LintReport report, Numbering numbering, HtmlWriter page)
      throws IOException {
    if (report.drafts().isEmpty()) {
      return;
    }
    Element section =
        SECTION
            .of(H2.of("The drafts").id("drafts"), key())
            .classed("drafts")
            .with("aria-labelledby", "drafts");
    page.start(section);
    for (Verdict verdict : report.drafts()) {
      page.write(HtmlDraft.of(verdict, numbering));
    }
    page.end(section);
  }

  /** How the marks look. */
  private static Element key() {
    return P.of(
            Html.text("Marks: "),
            MARK.of("error").classed("error"),
            Html.text(" do not send, "),
            MARK.of("warning").classed("warning"),
            Html.text(" change it or say why not, "),
            MARK.of("suggestion").classed("suggestion"),
            Html.text(
                " worth a thought. A number leads from the words to what is said of them, and back."))
        .classed("hint");
  }

  // --- below the drafts

  private static List<Element> afterTheDrafts(
      LintReport report, Numbering numbering, Timeline timeline) {
    List<Element> sections = new ArrayList<>();
    facts(report, numbering).ifPresent(sections::add);
    if (!timeline.lanes().isEmpty()) {
      sections.add(
          section("timeline", "Time line of the search", new HtmlTimeline(timeline).pieces()));
    }
    HtmlStatistics statistics = new HtmlStatistics(report, numbering);
    List<Html> tables = new ArrayList<>();
    tables.add(statistics.byDraft());
    if (!numbering.byRule().isEmpty()) {
      tables.add(statistics.byRule());
    }
    sections.add(section("statistics", "Statistics", tables));
    List<Element> unchecked = unchecked(report);
    if (!unchecked.isEmpty()) {
      sections.add(section("unchecked", "What was not checked", List.of(UL.of(unchecked))));
    }
    return sections;
  }

  private static Element section(String id, String title, List<Html> pieces) {
    return SECTION.of(H2.of(title).id(id)).holding(pieces).with("aria-labelledby", id);
  }

  private static List<Violation> knownInFacts(LintReport report, Numbering numbering) {
    return report.known().stream()
        .filter(found -> numbering.draft(found.place().source()).isEmpty())
        .toList();
  }

  private static Optional<Element> facts(LintReport report, Numbering numbering) {
    Optional<Element> known = HtmlKnown.of(knownInFacts(report, numbering), true);
    List<Html> pieces =
        Stream.concat(desk(numbering.inFacts(), numbering).stream(), known.stream()).toList();
    return pieces.isEmpty()
        ? Optional.empty()
        : Optional.of(section("facts", "In the facts", pieces));
  }

  private static Optional<Html> desk(List<Finding> inFacts, Numbering numbering) {
    if (inFacts.isEmpty()) {
      return Optional.empty();
    }
    List<Html> lines = new ArrayList<>();
    for (Finding finding : inFacts) {
      Excerpt excerpt = Excerpt.of(finding.violation().place(), Optional.empty());
      lines.add(
          P.of(
                  SPAN.of(finding.violation().place().source().path() + ":" + excerpt.line())
                      .classed("where"),
                  Html.text(" "),
                  CODE.of(
                      MarkedText.of(excerpt.text(), List.of(finding.mark(excerpt.marked(), true)))))
              .classed("line"));
    }
    Element sheet = DIV.of(lines).classed("sheet lines");
    return Optional.of(
        DIV.of(sheet, HtmlDraft.notes(H3, inFacts, Optional.empty(), numbering)).classed("desk"));
  }

  private static List<Element> unchecked(LintReport report) {
    List<Element> entries = new ArrayList<>();
    for (Map.Entry<String, List<Skipped>> reason :
        TextReport.byReason(report.skipped()).entrySet()) {
      TreeSet<String> rules = new TreeSet<>();
      TreeSet<String> paths = new TreeSet<>();
      for (Skipped skipped : reason.getValue()) {
        rules.addAll(skipped.rules());
        paths.add(skipped.path());
      }
      entries.add(
          LI.of(
              B.of(reason.getKey()),
              Html.text(": " + String.join(", ", rules) + " in "),
              paths.size() > PATHS_NAMED
                  ? Html.text(Quantity.of(paths.size(), "draft"))
                  : CODE.of(String.join(", ", paths))));
    }
    report.notes().stream()
        .filter(LintReport.Note::unasked)
        .forEach(note -> entries.add(LI.of(B.of(note.about()), Html.text(": " + note.text()))));
    return entries;
  }
}

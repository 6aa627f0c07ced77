package dev.afterword.report;

import static dev.afterword.report.Html.Tag.ARTICLE;
import static dev.afterword.report.Html.Tag.BLOCKQUOTE;
import static dev.afterword.report.Html.Tag.CODE;
import static dev.afterword.report.Html.Tag.DD;
import static dev.afterword.report.Html.Tag.DIV;
import static dev.afterword.report.Html.Tag.DL;
import static dev.afterword.report.Html.Tag.DT;
import static dev.afterword.report.Html.Tag.LI;
import static dev.afterword.report.Html.Tag.P;
import static dev.afterword.report.Html.Tag.PRE;
import static dev.afterword.report.Html.Tag.UL;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Headers;
import dev.afterword.draft.Part;
import dev.afterword.draft.PlannedSend;
import dev.afterword.draft.Recipient;
import dev.afterword.lint.Where;
import dev.afterword.report.Html.Element;
import dev.afterword.report.MarkedText.Mark;
import dev.afterword.text.MappedText;
import dev.afterword.text.Place;
import dev.afterword.text.Placed;
import dev.afterword.text.Span;
import dev.afterword.yaml.Fields;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A draft as its reader would see it, with the words marked that findings are about. */
final class HtmlLetter {

  private static final DateTimeFormatter SEND =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.ENGLISH);

  /** In UTF-16 units. */
  private static final int FITS_A_WINDOW = 1100;

  private final Draft draft;
  private final List<Finding> findings;

  /** Those whose number stands somewhere already. */
  private final Set<Finding> numbered = new HashSet<>();

  private HtmlLetter(Draft draft, List<Finding> findings) {
    this.draft = draft;
    this.findings = findings;
  }

  /**
   * The letter on its sheet.
   *
   * @param findings in it, in order of place
   */
  static Element of(Draft draft, List<Finding> findings) {
    return new HtmlLetter(draft, findings).sheet();
  }

  private Element sheet() {
    Element sheet =
        ARTICLE
            .of(headers())
            .classed(isShort() ? "sheet short" : "sheet")
            .with("aria-label", "The message as it stands");
    return draft
        .headers()
        .language()
        .map(language -> sheet.with("lang", language.value()))
        .orElse(sheet)
        .holding(DIV.of(letter()).classed("letter"));
  }

  /** Whether all of it fits into a window, so that it may stay there beside its findings. */
  private boolean isShort() {
    int characters = draft.letter().parts().stream().mapToInt(part -> part.text().length()).sum();
    return characters <= FITS_A_WINDOW;
  }

  // --- headers

  /** A line above the letter, with what stands in it. */
  private record Row(String label, List<ShownWords> values) {}

  private Element headers() {
    List<Element> shown = new ArrayList<>();
    for (Row row : rows()) {
      List<Html> values = new ArrayList<>();
      for (ShownWords value : row.values()) {
        values.add(Html.text(values.isEmpty() ? "" : ", "));
        values.addAll(marked(value));
      }
      shown.add(row(row.label(), values));
    }
    elsewhere().forEach(shown::add);
    return DL.of(shown).classed("headers");
  }

  private static Element row(String label, List<Html> value) {
    return DIV.of(DT.of(label), DD.of(value).with("dir", "auto"));
  }

  private List<Row> rows() {
    Headers headers = draft.headers();
    List<Row> rows = new ArrayList<>();
    people(rows, "From", headers.from());
    people(rows, "To", headers.to());
    people(rows, "Copy", headers.cc());
    headers.subject().ifPresent(it -> rows.add(new Row("Subject", List.of(ShownWords.of(it)))));
    headers.send().ifPresent(it -> rows.add(new Row("Sending", List.of(send(it)))));
    if (!headers.attachments().isEmpty()) {
      rows.add(
          new Row(
              "Attached",
              headers.attachments().stream().map(it -> read(it.value(), it.span())).toList()));
    }
    ifMeant(rows, "Kind", headers.kind().map(it -> read(Fields.nameOf(it.value()), it.span())));
    ifMeant(rows, "Way", headers.channel().map(it -> read(Fields.nameOf(it.value()), it.span())));
    ifMeant(rows, "Language", headers.language().map(this::read));
    ifMeant(rows, "Proofread", headers.proofread().map(this::read));
    return rows;
  }

  private void people(List<Row> rows, String label, List<Recipient> people) {
    if (!people.isEmpty()) {
      rows.add(new Row(label, people.stream().map(this::person).toList()));
    }
  }

  private ShownWords person(Recipient person) {
    String address =
        person.name().isPresent()
            ? person.address().map(it -> " <" + it + ">").orElse("")
            : person.address().orElse("");
    return read(person.name().orElse("") + address, person.span());
  }

  private ShownWords send(PlannedSend send) {
    return read(SEND.format(send.local()), send.span());
  }

  private ShownWords read(Placed<String> value) {
    return read(value.value(), value.span());
  }

  private ShownWords read(String shown, Span span) {
    String written = draft.source().at(span);
    MappedText.Builder text = new MappedText.Builder(span.start());
    return ShownWords.of(
        (shown.equals(written) ? text.verbatim(shown, span.start()) : text.reading(shown, span))
            .build());
  }

  /** What no reader sees is shown when something is said about it. */
  private void ifMeant(List<Row> rows, String label, Optional<ShownWords> value) {
    value
        .filter(it -> findings.stream().anyMatch(finding -> isAbout(finding, it)))
        .ifPresent(it -> rows.add(new Row(label, List.of(it))));
  }

  /** The lines of the file that are neither shown as headers nor as the letter. */
  private List<Element> elsewhere() {
    List<Element> lines = new ArrayList<>();
    for (Finding finding : findings) {
      boolean isShown =
          isAboutAll(finding)
              || draft.letter().parts().stream()
                  .anyMatch(part -> isAbout(finding, ShownWords.of(part)))
              || numbered.contains(finding);
      if (!isShown) {
        numbered.add(finding);
        lines.add(line(finding));
      }
    }
    return lines;
  }

  private Element line(Finding finding) {
    Place place = finding.violation().place();
    Excerpt excerpt = Excerpt.of(place, Optional.of(draft));
    return row(
        "Line " + excerpt.line(),
        List.of(
            CODE.of(MarkedText.of(excerpt.text(), List.of(finding.mark(excerpt.marked(), true))))));
  }

  // --- the letter

  private List<Element> letter() {
    List<Element> blocks = new ArrayList<>();
    List<Element> items = new ArrayList<>();
    for (Part part : draft.letter().parts()) {
      if (part.role() == Part.Role.LIST_ITEM) {
        items.add(LI.of(marked(part)).with("dir", "auto"));
        continue;
      }
      endList(items, blocks);
      blocks.add(block(part));
    }
    endList(items, blocks);
    return blocks;
  }

  private static void endList(List<Element> items, List<Element> blocks) {
    if (!items.isEmpty()) {
      blocks.add(UL.of(items));
      items.clear();
    }
  }

  private Element block(Part part) {
    Html.Tag tag =
        switch (part.role()) {
          case QUOTE -> BLOCKQUOTE;
          case CODE -> PRE;
          default -> P;
        };
    return tag.of(marked(part)).classed(Fields.nameOf(part.role())).with("dir", "auto");
  }

  private List<Html> marked(Part part) {
    List<Html> pieces = new ArrayList<>();
    if (isOpening(part)) {
      for (Finding finding : findings) {
        if (isAboutAll(finding) && numbered.add(finding)) {
          pieces.add(finding.numberAtWords());
        }
      }
    }
    pieces.addAll(marked(ShownWords.of(part)));
    return pieces;
  }

  private List<Html> marked(ShownWords shown) {
    List<Mark> marks = new ArrayList<>();
    for (Finding finding : findings) {
      boolean isPlaced = span(finding).isEmpty() && numbered.contains(finding);
      if (!isPlaced && !isAboutAll(finding) && isAbout(finding, shown)) {
        marks.add(finding.mark(shown.meantBy(span(finding)), numbered.add(finding)));
      }
    }
    return MarkedText.of(shown.text().text(), marks);
  }

  private boolean isOpening(Part part) {
    return draft.letter().own().stream().findFirst().filter(part::equals).isPresent();
  }

  private static boolean isAbout(Finding finding, ShownWords shown) {
    return shown.isMeantBy(span(finding));
  }

  /**
   * What the whole message lacks, or has too much of, is reported at its opening; so is what is
   * wrong with a part that is not there.
   */
  private boolean isAboutAll(Finding finding) {
    Where where = finding.violation().card().where();
    boolean isAboutWords =
        where != Where.BODY && where != Where.WHOLE && !where.in(draft).isEmpty();
    return !isAboutWords
        && span(finding).equals(draft.opening().span())
        && !draft.letter().own().isEmpty();
  }

  private static Span span(Finding finding) {
    return finding.violation().place().span();
  }
}

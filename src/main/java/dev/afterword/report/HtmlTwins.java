package dev.afterword.report;

import static dev.afterword.report.Html.Tag.A;
import static dev.afterword.report.Html.Tag.CODE;
import static dev.afterword.report.Html.Tag.DIV;
import static dev.afterword.report.Html.Tag.H4;
import static dev.afterword.report.Html.Tag.P;
import static dev.afterword.report.Html.Tag.SECTION;
import static dev.afterword.report.Html.Tag.SPAN;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Part;
import dev.afterword.lint.Violation.Stretch;
import dev.afterword.lint.Violation.Twin;
import dev.afterword.report.Html.Element;
import dev.afterword.report.MarkedText.Mark;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Two messages side by side, with the words marked that they share. */
final class HtmlTwins {

  /** As many looks as the style sheet has. */
  private static final int LOOKS = 6;

  private final Numbering numbering;

  HtmlTwins(Numbering numbering) {
    this.numbering = numbering;
  }

  /** The id of the place where the messages of a finding stand side by side. */
  static String id(Finding finding) {
    return finding.noteId() + "-twins";
  }

  /** Both messages of a finding. */
  Element of(Finding finding, Draft draft, Twin twin) {
    List<Stretch> shared =
        twin.shared().stream()
            .filter(it -> isShown(it.here(), draft) && isShown(it.there(), twin.message()))
            .toList();
    String left = id(finding) + "-here-";
    String right = id(finding) + "-there-";
    Side here = new Side(left, right);
    Side there = new Side(right, left);
    return SECTION
        .of(
            H4.of("The same words in two messages").classed("over"),
            P.of(
                    finding.numberAtNote(),
                    Html.text(
                        " Stretches with the same letter stand in both; a letter leads to its"
                            + " counterpart."))
                .classed("hint"),
            DIV.of(
                    message(draft, shared.stream().map(Stretch::here).toList(), here),
                    message(twin.message(), shared.stream().map(Stretch::there).toList(), there))
                .classed("twins"))
        .id(id(finding))
        .classed("same");
  }

  /**
   * How stretches are called, short of their letters.
   *
   * @param ids of this side
   * @param targets of the other side
   */
  private record Side(String ids, String targets) {}

  private static boolean isShown(Span file, Draft draft) {
    return draft.letter().own().stream().anyMatch(part -> ShownWords.of(part).isMeantBy(file));
  }

  private Element message(Draft draft, List<Span> shared, Side side) {
    List<Html> blocks = new ArrayList<>();
    Html path = CODE.of(draft.path());
    blocks.add(
        P.of(
                Html.text("To " + Numbering.name(draft) + " "),
                numbering
                    .draft(draft.source())
                    .<Html>map(id -> A.of(path).with("href", "#" + id))
                    .orElse(path))
            .classed("whose"));
    boolean[] named = new boolean[shared.size()];
    for (Part part : draft.letter().own()) {
      ShownWords shown = ShownWords.of(part);
      List<Mark> marks = new ArrayList<>();
      for (int i = 0; i < named.length; i++) {
        if (shown.isMeantBy(shared.get(i))) {
          marks.add(mark(i, shown.meantBy(shared.get(i)), named[i] ? List.of() : letter(i, side)));
          named[i] = true;
        }
      }
      blocks.add(P.of(MarkedText.of(shown.text().text(), marks)).with("dir", "auto"));
    }
    return DIV.of(blocks).classed("twin letter");
  }

  private static Mark mark(int index, Span span, List<Html> behind) {
    return new Mark(span, "shared look-" + (index % LOOKS + 1), "shared", 0, behind);
  }

  private static List<Html> letter(int index, Side side) {
    String name = letter(index);
    return List.of(
        A.of(SPAN.of("the same as ").classed("unseen"), Html.text(name))
            .id(side.ids() + name)
            .classed("stretch")
            .with("href", "#" + side.targets() + name)
            .with("dir", "ltr"));
  }

  /** a to z, then aa, ab and so on. */
  private static String letter(int index) {
    String last = String.valueOf((char) ('a' + index % 26));
    return index < 26 ? last : letter(index / 26 - 1) + last;
  }
}

package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Letter;
import dev.afterword.draft.Part;
import dev.afterword.draft.SignOffs;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Fix;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds a letter that takes its leave twice; the sign-off nearest to its end is left. */
record DoubledSignOff(RuleCard card) implements OneRule.OfDraft {

  /**
   * A line that takes leave, with the name behind it.
   *
   * @param parts one, or two where the name is a paragraph of its own
   * @param inPart in the text of the first part
   */
  private record Leave(List<Part> parts, Span inPart) {

    Part part() {
      return parts.get(0);
    }

    Span inFile() {
      Span first = part().text().inFile(inPart);
      return parts.size() == 1 ? first : first.cover(parts.get(1).span());
    }

    String words() {
      String text = part().text().text().substring(inPart.start(), inPart.end());
      return text.lines().findFirst().orElse(text).strip();
    }

    /** In the text of the letter, with the blank lines below, if nothing else is in the parts. */
    Optional<Span> wholeLines(Letter letter) {
      return inPart.length() == part().text().length()
          ? letter.withBlankLines(part(), parts.get(parts.size() - 1))
          : Optional.empty();
    }

    /** In the text of its part, with the blank lines below. */
    Span line() {
      String text = part().text().text();
      int end = inPart.end();
      while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
        end++;
      }
      return new Span(inPart.start(), end);
    }
  }

  @Override
  public List<Violation> check(DraftContext context) {
    Set<String> marks = Set.copyOf(context.options(card).texts("leave"));
    List<Leave> leaves = leaves(context.draft(), marks);
    List<Violation> found = new ArrayList<>();
    for (int i = 0; i + 1 < leaves.size(); i++) {
      if (!leadsTo(leaves.get(i), leaves.get(i + 1))) {
        found.add(violation(context.draft(), leaves.get(i), leaves.get(leaves.size() - 1)));
      }
    }
    return found;
  }

  /** “With best wishes,” right above “Yours sincerely,” is an old and good form. */
  private static boolean leadsTo(Leave above, Leave below) {
    return above.part().equals(below.part())
        && above.words().matches("(?i).*(?:wishes|regards)[,.!]?")
        && below.words().toLowerCase(Locale.ROOT).startsWith("yours");
  }

  private static List<Leave> leaves(Draft draft, Set<String> marks) {
    List<Part> own = draft.letter().own();
    List<Leave> leaves = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      Part part = own.get(i);
      switch (part.role()) {
        case PARAGRAPH -> {
          Optional<Part> below =
              i + 1 < own.size() ? Optional.of(own.get(i + 1)) : Optional.empty();
          ofParagraph(part, below, marks).ifPresent(leaves::add);
        }
        case CLOSING, SIGNATURE -> leaves.addAll(ofLines(part, marks));
        default -> {}
      }
    }
    return leaves;
  }

  /** A paragraph that is a sign-off and nothing else. */
  private static Optional<Leave> ofParagraph(Part part, Optional<Part> below, Set<String> marks) {
    String text = part.text().text();
    int nameAt = SignOffs.nameAfterClosing(text.replace('\n', ' ')).orElse(text.length());
    String closing = text.substring(0, nameAt).strip();
    if (!SignOffs.isClosing(closing) || !takesLeave(closing, marks)) {
      return Optional.empty();
    }
    List<Part> parts =
        nameAt < text.length()
            ? List.of(part)
            : below
                .filter(next -> next.role() == Part.Role.PARAGRAPH)
                .filter(next -> SignOffs.isName(next.text().text()))
                .map(name -> List.of(part, name))
                .orElse(List.of(part));
    return Optional.of(new Leave(parts, new Span(0, text.length())));
  }

  private static List<Leave> ofLines(Part part, Set<String> marks) {
    List<Leave> leaves = new ArrayList<>();
    String text = part.text().text();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      int next = end < 0 ? text.length() : end + 1;
      String line = text.substring(start, next).strip();
      if (SignOffs.isClosing(line) && takesLeave(line, marks)) {
        leaves.add(new Leave(List.of(part), new Span(start, end < 0 ? next : end)));
      }
      start = next;
    }
    return leaves;
  }

  /** Thanks, and what one looks forward to, may stand above a sign-off. */
  private static boolean takesLeave(String closing, Set<String> marks) {
    return List.of(closing.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)).stream()
        .anyMatch(marks::contains);
  }

  private Violation violation(Draft draft, Leave surplus, Leave kept) {
    return card.report(
            draft.place(surplus.inFile()), Map.of("match", surplus.words(), "other", kept.words()))
        .withRelated(draft.place(kept.inFile()), "the sign-off to keep")
        .withFix(withoutIt(draft, surplus));
  }

  private static Fix withoutIt(Draft draft, Leave surplus) {
    String title = "leave “" + surplus.words() + "” out";
    Letter letter = draft.letter();
    return surplus
        .wholeLines(letter)
        .map(lines -> PartFix.of(letter.text(), lines, title, "", Fix.Applicability.UNSAFE))
        .orElseGet(
            () -> PartFix.of(surplus.part(), surplus.line(), title, "", Fix.Applicability.UNSAFE));
  }
}

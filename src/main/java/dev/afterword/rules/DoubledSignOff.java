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
import java.util.regex.Pattern;

/** Finds a letter that takes its leave twice; the sign-off nearest to its end is left. */
record DoubledSignOff(RuleCard card) implements OneRule.OfDraft {

  /** A sign-off in words of one's own: {@code With my very best regards,}. */
  private static final Pattern OWN_REGARDS =
      Pattern.compile("(?i)(?:(?:with|my|our)(?: \\p{L}+){0,3}|\\p{L}+) (?:wishes|regards),");

  private static final Pattern REGARDS =
      Pattern.compile("(?i).*(?:wishes|regards)[,.!]?", Pattern.DOTALL);

  /**
   * A line of a sign-off, with the name behind it.
   *
   * @param parts one, or two where the name is a paragraph of its own
   * @param inPart in the text of the first part
   * @param takesLeave whether it says goodbye; one of thanks may stand above another that does
   */
  private record Closing(List<Part> parts, Span inPart, boolean takesLeave) {

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

    boolean isSignedAs(String beginning) {
      return words().toLowerCase(Locale.ROOT).startsWith(beginning);
    }

    /** Whether a blank line is between them; both stand in the same part. */
    boolean isApartFrom(Closing below) {
      return part().text().text().substring(inPart.end(), below.inPart.start()).contains("\n\n");
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
    List<Closing> closings = closings(context.draft(), marks);
    List<Violation> found = new ArrayList<>();
    for (int i = 0; i < closings.size(); i++) {
      Closing above = closings.get(i);
      if (above.takesLeave()) {
        again(above, closings.subList(i + 1, closings.size()))
            .map(kept -> violation(context.draft(), above, kept))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  /** The last sign-off of those below one, if they are not meant as one with it. */
  private static Optional<Closing> again(Closing above, List<Closing> below) {
    List<Closing> leaves = below.stream().filter(Closing::takesLeave).toList();
    List<Closing> others = leaves.isEmpty() ? below : leaves;
    return others.isEmpty() || !beginsAnew(above, others.get(0))
        ? Optional.empty()
        : Optional.of(others.get(others.size() - 1));
  }

  /**
   * “With best wishes,” above “Yours sincerely,” is an old and good form, and “Best wishes,” right
   * above “Until Friday,” one of two lines.
   */
  private static boolean beginsAnew(Closing above, Closing below) {
    if (!above.part().equals(below.part())) {
      return true;
    }
    boolean apart = above.isApartFrom(below);
    if (REGARDS.matcher(above.words()).matches() && below.isSignedAs("your")) {
      return below.isSignedAs("yours") && apart && !above.isSignedAs("with");
    }
    return below.takesLeave() || (apart && Character.isUpperCase(below.words().codePointAt(0)));
  }

  private static List<Closing> closings(Draft draft, Set<String> marks) {
    List<Part> own = draft.letter().own();
    List<Closing> closings = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      Part part = own.get(i);
      Optional<Part> below = i + 1 < own.size() ? Optional.of(own.get(i + 1)) : Optional.empty();
      switch (part.role()) {
        case PARAGRAPH -> ofParagraph(part, below, marks).ifPresent(closings::add);
        case CLOSING, SIGNATURE -> {
          // “Thanks again!” below a name closes nothing: no name is below it.
          boolean isSigned = below.filter(next -> next.role() == Part.Role.SIGNATURE).isPresent();
          ofLines(part, marks).stream()
              .filter(closing -> isSigned || closing.takesLeave())
              .forEach(closings::add);
        }
        default -> {}
      }
    }
    return closings;
  }

  /** A paragraph that is a sign-off and nothing else. */
  private static Optional<Closing> ofParagraph(Part part, Optional<Part> below, Set<String> marks) {
    String text = part.text().text();
    int nameAt = SignOffs.nameAfterClosing(text.replace('\n', ' ')).orElse(text.length());
    String closing = text.substring(0, nameAt).strip();
    if (!takesLeave(closing, marks)) {
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
    return Optional.of(new Closing(parts, new Span(0, text.length()), true));
  }

  private static List<Closing> ofLines(Part part, Set<String> marks) {
    List<Closing> closings = new ArrayList<>();
    String text = part.text().text();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      int next = end < 0 ? text.length() : end + 1;
      String line = text.substring(start, next).strip();
      if (!line.isEmpty()) {
        Span span = new Span(start, end < 0 ? next : end);
        closings.add(new Closing(List.of(part), span, takesLeave(line, marks)));
      }
      start = next;
    }
    return closings;
  }

  /** Thanks, and what one looks forward to, may stand above a sign-off. */
  private static boolean takesLeave(String line, Set<String> marks) {
    List<String> words = List.of(line.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", 0));
    return (SignOffs.isClosing(line) || OWN_REGARDS.matcher(line).matches())
        && words.stream().anyMatch(marks::contains);
  }

  private Violation violation(Draft draft, Closing surplus, Closing kept) {
    return card.report(
            draft.place(surplus.inFile()), Map.of("match", surplus.words(), "other", kept.words()))
        .withRelated(draft.place(kept.inFile()), "the sign-off to keep")
        .withFix(withoutIt(draft, surplus));
  }

  private static Fix withoutIt(Draft draft, Closing surplus) {
    String title = "leave “" + surplus.words() + "” out";
    Letter letter = draft.letter();
    return surplus
        .wholeLines(letter)
        .map(lines -> PartFix.of(letter.text(), lines, title, "", Fix.Applicability.UNSAFE))
        .orElseGet(
            () -> PartFix.of(surplus.part(), surplus.line(), title, "", Fix.Applicability.UNSAFE));
  }
}

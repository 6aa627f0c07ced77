package dev.afterword.rules;

import dev.afterword.draft.Channel;
import dev.afterword.draft.Draft;
import dev.afterword.draft.Letter;
import dev.afterword.draft.Part;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Fix;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the address block of a paper letter above the greeting of a mail. */
record PostalHeadingInMail(RuleCard card) implements OneRule.OfDraft {

  /** A house and its street, a box, or a postcode. */
  private static final Pattern POSTAL =
      Pattern.compile(
          "(?im)^\\s*\\d+[a-z]?,?\\s+\\p{L}.*\\b(?:street|st\\.?|road|rd\\.?|avenue|ave\\.?|lane|ln\\.?|drive|dr\\.?"
              + "|court|ct\\.?|way|square|boulevard|blvd\\.?|terrace|close|place|park|quay|row|suite)\\b"
              + "|\\bp\\.? ?o\\.? box\\b|\\b\\p{L}{2}\\.? +\\d{5}(?:-\\d{4})?\\s*$|^\\s*\\d{4,5} \\p{L}{3,}"
              + "|\\b[a-z]{1,2}\\d[a-z\\d]? \\d[a-z]{2}\\b|\\b(?:street|road|avenue|straße|strasse) \\d+");

  @Override
  public List<Violation> check(DraftContext context) {
    Draft draft = context.draft();
    return draft.channel() == Channel.EMAIL
        ? heading(draft.letter()).map(heading -> violation(draft, heading)).stream().toList()
        : List.of();
  }

  private static Optional<Part> heading(Letter letter) {
    return letter
        .first(Part.Role.POSTAL_HEADING)
        .filter(heading -> POSTAL.matcher(heading.text().text()).find());
  }

  private Violation violation(Draft draft, Part heading) {
    Violation violation =
        card.report(
            draft.place(heading.span()),
            Map.of(
                "count",
                String.valueOf(
                    heading.text().text().lines().filter(line -> !line.isBlank()).count())));
    return below(draft.letter(), heading)
        .map(next -> new Span(heading.span().start(), next.span().start()))
        .map(all -> Fix.of("leave the address block out", Fix.Applicability.UNSAFE, all, ""))
        .map(violation::withFix)
        .orElse(violation);
  }

  private static Optional<Part> below(Letter letter, Part heading) {
    int at = letter.parts().indexOf(heading);
    return letter.parts().stream().skip(at + 1L).findFirst();
  }
}

package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Kind;
import dev.afterword.draft.Part;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Fix;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Where;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the blanks that a template left to be filled in. */
record PlaceholderLeft(RuleCard card) implements OneRule.OfDraft {

  private static final Set<Kind> SPOKEN = Set.of(Kind.PHONE_SCRIPT, Kind.VOICEMAIL);

  private static final Pattern SENTENCE = Pattern.compile("[.!?]]$");

  @Override
  public List<Violation> check(DraftContext context) {
    List<Violation> found = new ArrayList<>();
    Draft draft = context.draft();
    for (Part part : Where.WHOLE.in(draft)) {
      String text = part.text().text();
      for (Span blank : Placeholders.in(text)) {
        Span inFile = part.text().inFile(blank);
        String words = text.substring(blank.start(), blank.end());
        if (!isCode(draft, inFile) && !isDirection(context, words)) {
          Violation violation = card.report(draft.place(inFile), Map.of("match", words));
          found.add(
              KnownBlanks.of(context, part, blank)
                  .map(
                      known ->
                          violation.withFix(
                              PartFix.write(part.text(), blank, known, Fix.Applicability.UNSAFE)))
                  .orElse(violation));
        }
      }
      if (part.role() == Part.Role.SALUTATION
          && text.strip().matches("(?i:dear|hi|hello) Name\\W*")) {
        int at = text.indexOf("Name");
        found.add(
            card.report(
                draft.place(part.text().inFile(new Span(at, at + 4))), Map.of("match", "Name")));
      }
    }
    return List.copyOf(found);
  }

  /** Whether a script tells its speaker something, as in {@code [Pause]}. */
  private boolean isDirection(DraftContext context, String words) {
    if (!SPOKEN.contains(context.draft().kind().kind()) || !words.startsWith("[")) {
      return false;
    }
    String first = words.substring(1).split("[^\\p{L}]", 2)[0].toLowerCase(Locale.ROOT);
    return context.options(card).texts("directions").contains(first)
        || SENTENCE.matcher(words).find();
  }

  /** Whether a place of a Markdown file lies between backticks. */
  private static boolean isCode(Draft draft, Span inFile) {
    if (!draft.path().endsWith(".md")) {
      return false;
    }
    Span line = draft.source().line(draft.source().position(inFile.start()).line());
    String before = draft.source().at(new Span(line.start(), inFile.start()));
    return before.chars().filter(unit -> unit == '`').count() % 2 == 1;
  }
}

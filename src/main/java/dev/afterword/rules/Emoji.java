package dev.afterword.rules;

import dev.afterword.draft.Part;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Fix;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds emoji and the faces that people make from punctuation. */
record Emoji(RuleCard card) implements OneRule.OfDraft {

  /** Pictures by themselves; signs such as ✓ and ☎ only where they are to be shown as pictures. */
  private static final String PICTURE =
      "(?:[\\x{1F000}-\\x{1FAFF}☹☺♥❤⭐⚡✅✨❌❗❓]|[\\x{2190}-\\x{2BFF}](?=\\x{FE0F}))"
          + "[\\x{FE0F}\\x{1F3FB}-\\x{1F3FF}]*";

  private static final String PICTURES =
      PICTURE + "(?:\\x{200D}[\\x{2190}-\\x{1FAFF}]\\x{FE0F}?| ?" + PICTURE + ")*";

  /** Only between blanks or at an end: {@code (see item 4:)} holds no face. */
  private static final String FACE =
      "(?<![^\\s.!?,])(?:(?:[:;=]|8(?=-))['’]?-?[)(DPp/|*\\]\\[]|[xX]D|<3|\\^_?\\^|:-?[oO])(?![^\\s.!?,])";

  private static final Pattern EITHER = Pattern.compile(PICTURES + "|" + FACE);

  @Override
  public List<Violation> check(DraftContext context) {
    List<Violation> found = new ArrayList<>();
    for (Part part : card.where().in(context.draft())) {
      String text = part.text().text();
      Matcher emoji = EITHER.matcher(text);
      while (emoji.find()) {
        found.add(violation(context, part, new Span(emoji.start(), emoji.end())));
      }
    }
    return found;
  }

  private Violation violation(DraftContext context, Part part, Span emoji) {
    String text = part.text().text();
    boolean blankBefore = emoji.start() > 0 && text.charAt(emoji.start() - 1) == ' ';
    Span out = new Span(emoji.start() - (blankBefore ? 1 : 0), emoji.end());
    String match = text.substring(emoji.start(), emoji.end());
    return card.report(context.draft().place(part.text().inFile(emoji)), Map.of("match", match))
        .withFix(PartFix.of(part, out, "leave “" + match + "” out", "", Fix.Applicability.UNSAFE));
  }
}

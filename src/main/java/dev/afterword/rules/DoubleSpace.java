package dev.afterword.rules;

import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Fix;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds blanks that stand twice between two words of a line. After a sentence a second one is a
 * habit from the typewriter, and several are taken for columns.
 */
record DoubleSpace(RuleCard card) implements OneRule.OfDraft {

  private static final Pattern BLANKS = Pattern.compile("(?<=\\S)[\\h&&[^\\t]]{2,}(?=\\S)");

  private static final Pattern SENTENCE_END = Pattern.compile("[.?!:…][\"'”’)\\]*_]*$");

  @Override
  public List<Violation> check(DraftContext context) {
    int afterSentence = context.options(card).count("after-sentence").orElse(Integer.MAX_VALUE);
    int columns = context.options(card).count("columns").orElse(Integer.MAX_VALUE);
    List<Violation> found = new ArrayList<>();
    for (Part part : Prose.readBy(card, context)) {
      String text = part.text().text();
      int from =
          part.sentences().stream().findFirst().map(Sentence::inPart).map(Span::start).orElse(0);
      BLANKS
          .matcher(text)
          .results()
          .filter(blanks -> blanks.start() > from)
          .filter(blanks -> length(blanks) < columns)
          .filter(
              blanks ->
                  length(blanks) > afterSentence
                      || !SENTENCE_END.matcher(text.substring(0, blanks.start())).find())
          .forEach(blanks -> found.add(violation(context, part, blanks)));
    }
    return found;
  }

  private static int length(MatchResult blanks) {
    return blanks.end() - blanks.start();
  }

  private Violation violation(DraftContext context, Part part, MatchResult blanks) {
    Span span = new Span(blanks.start(), blanks.end());
    return card.report(
            context.draft().place(part.text().inFile(span)),
            Map.of("count", String.valueOf(length(blanks))))
        .withFix(PartFix.of(part, span, "leave one blank", " ", Fix.Applicability.SAFE));
  }
}

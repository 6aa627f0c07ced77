package dev.afterword.rules;

import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.draft.Word;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Fix;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the {@code i} that means the writer; numerals, variables and Catalan names are let pass.
 */
record LowerCaseI(RuleCard card) implements OneRule.OfDraft {

  private static final Pattern ALONE = Pattern.compile("i(?:['’](?:m|ve|d|ll))?");

  /** What may stand before a word: a blank or a sign that opens or joins sentences. */
  private static final String BEFORE = " \n\t\"“‘'*_—–(,.;:!?";

  private static final String AFTER = " \n\t\"”,.;:!?*_—–…";

  @Override
  public List<Violation> check(DraftContext context) {
    Set<String> numbered = Set.copyOf(context.options(card).texts("numbered"));
    List<Violation> found = new ArrayList<>();
    for (Part part : Prose.readBy(card, context)) {
      Quotations quotations = Quotations.in(part.text().text());
      for (Sentence sentence : part.sentences()) {
        for (int i = 0; i < sentence.words().size(); i++) {
          Word word = sentence.words().get(i);
          if (ALONE.matcher(word.text()).matches()
              && stands(part.text().text(), word.inPart())
              && !quotations.cover(word.inPart())
              && !isNumeralOrName(sentence.words(), i, numbered)) {
            found.add(violation(context, part, word));
          }
        }
      }
    }
    return found;
  }

  private static boolean stands(String text, Span word) {
    boolean before = word.start() == 0 || BEFORE.indexOf(text.charAt(word.start() - 1)) >= 0;
    boolean after = word.end() == text.length() || AFTER.indexOf(text.charAt(word.end())) >= 0;
    boolean abbreviation =
        text.startsWith(".", word.end())
            && word.end() + 1 < text.length()
            && !Character.isWhitespace(text.charAt(word.end() + 1));
    boolean formula = text.substring(word.end()).matches("(?s)\\s*[=<>+].*");
    return before && after && !abbreviation && !formula;
  }

  private static boolean isNumeralOrName(List<Word> words, int index, Set<String> numbered) {
    if (words.get(index).text().length() > 1 || index == 0) {
      return false;
    }
    String before = words.get(index - 1).text();
    boolean namesAround =
        Character.isUpperCase(before.charAt(0))
            && index + 1 < words.size()
            && Character.isUpperCase(words.get(index + 1).text().charAt(0));
    return namesAround || numbered.contains(before.toLowerCase(Locale.ROOT));
  }

  private Violation violation(DraftContext context, Part part, Word word) {
    Span letter = new Span(word.inPart().start(), word.inPart().start() + 1);
    return card.report(
            context.draft().place(part.text().inFile(word.inPart())), Map.of("match", word.text()))
        .withFix(PartFix.of(part, letter, "write “I”", "I", Fix.Applicability.SAFE));
  }
}

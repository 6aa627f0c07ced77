package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.draft.Word;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Fix;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds a word that stands twice in a row, also across the end of a line. */
record RepeatedWord(RuleCard card) implements OneRule.OfDraft {

  @Override
  public List<Violation> check(DraftContext context) {
    Set<String> allowed = new HashSet<>(context.options(card).texts("allowed"));
    List<Violation> found = new ArrayList<>();
    for (Part part : card.where().in(context.draft())) {
      for (Sentence sentence : part.sentences()) {
        check(context.draft(), part, sentence.words(), allowed, found);
      }
    }
    return withoutSpokenNumbers(found, context.draft());
  }

  /** A number that is spelled out, as in {@code five five five}, repeats itself. */
  private static List<Violation> withoutSpokenNumbers(List<Violation> found, Draft draft) {
    if (found.isEmpty()) {
      return found;
    }
    List<SpokenNumber> numbers = SpokenNumber.in(draft);
    return found.stream()
        .filter(
            one -> numbers.stream().noneMatch(number -> number.span().contains(one.place().span())))
        .toList();
  }

  private void check(
      Draft draft, Part part, List<Word> words, Set<String> allowed, List<Violation> found) {
    int first = 0;
    while (first < words.size()) {
      int last = first;
      while (last + 1 < words.size()
          && repeats(part, words.get(last), words.get(last + 1))
          && !draft.letter().isOfCode(words.get(last + 1).span())) {
        last++;
      }
      String word = words.get(first).text();
      boolean name = first > 0 && isName(word, words.get(last).text());
      if (last > first && !name && !allowed.contains(word.toLowerCase(Locale.ROOT))) {
        found.add(violation(draft, part, words.get(first), words.get(last)));
      }
      first = last + 1;
    }
  }

  private static boolean repeats(Part part, Word word, Word next) {
    String between = part.text().text().substring(word.inPart().end(), next.inPart().start());
    return word.text().equalsIgnoreCase(next.text())
        && between.isBlank()
        && word.text().codePoints().allMatch(unit -> Character.isLetter(unit) || unit == '\'');
  }

  /** Bora Bora, Walla Walla. */
  private static boolean isName(String word, String last) {
    return word.equals(last) && Character.isUpperCase(word.codePointAt(0)) && word.length() > 1;
  }

  private Violation violation(Draft draft, Part part, Word first, Word last) {
    Span surplus = new Span(first.inPart().end(), last.inPart().end());
    Span both = part.text().inFile(first.inPart().cover(last.inPart()));
    return card.report(draft.place(both), Map.of("match", first.text()))
        .withFix(
            PartFix.of(
                part, surplus, "write “" + first.text() + "” once", "", Fix.Applicability.SAFE));
  }
}

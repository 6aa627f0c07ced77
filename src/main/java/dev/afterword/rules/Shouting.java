package dev.afterword.rules;

import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.draft.Word;
import dev.afterword.language.EnglishWords;
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
import java.util.regex.Pattern;

/**
 * Finds words in capitals. A word that English does not know in small letters is taken for an
 * acronym, and so is what the facts know.
 */
record Shouting(RuleCard card) implements OneRule.OfDraft {

  /** Of kings, volumes and clauses, as in Henry VIII. */
  private static final Pattern ROMAN_NUMERAL =
      Pattern.compile("M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})");

  @Override
  public List<Violation> check(DraftContext context) {
    KnownNames known = KnownNames.of(context);
    Set<String> acronyms = new HashSet<>(context.options(card).texts("acronyms"));
    int letters = context.options(card).count("letters").orElse(Integer.MAX_VALUE);
    OthersWords others = OthersWords.of(context);
    List<Violation> found = new ArrayList<>();
    // Names and addresses are often set in capitals, as on a letterhead.
    for (Part part : Prose.readBy(card, context)) {
      for (Sentence sentence : part.sentences()) {
        for (List<Word> loud : runs(others.leaveOut(part, sentence.words()))) {
          if (loud.stream().anyMatch(word -> isLoud(word, letters, known, acronyms))) {
            found.add(violation(context, part, sentence, loud));
          }
        }
      }
    }
    return found;
  }

  /** Neighbouring words in capitals, of whatever length. */
  private static List<List<Word>> runs(List<Word> words) {
    List<List<Word>> runs = new ArrayList<>();
    List<Word> run = new ArrayList<>();
    for (Word word : words) {
      if (isInCapitals(word.text())) {
        run.add(word);
      } else if (!run.isEmpty()) {
        runs.add(run);
        run = new ArrayList<>();
      }
    }
    if (!run.isEmpty()) {
      runs.add(run);
    }
    return runs;
  }

  private static boolean isInCapitals(String word) {
    return word.codePoints().anyMatch(Character::isLetter)
        && word.codePoints().noneMatch(Character::isLowerCase)
        && word.codePoints().noneMatch(Character::isDigit);
  }

  private static boolean isLoud(Word word, int letters, KnownNames known, Set<String> acronyms) {
    String text = word.text();
    return text.codePoints().filter(Character::isLetter).count() >= letters
        && !acronyms.contains(text)
        && !known.isKnown(text)
        && !ROMAN_NUMERAL.matcher(text).matches()
        && EnglishWords.isOrdinary(text.toLowerCase(Locale.ROOT));
  }

  private Violation violation(DraftContext context, Part part, Sentence sentence, List<Word> loud) {
    Word last = loud.get(loud.size() - 1);
    Span span = loud.get(0).inPart().cover(last.inPart());
    String match = part.text().text().substring(span.start(), span.end());
    boolean opens = sentence.words().get(0).inPart().equals(loud.get(0).inPart());
    String quiet = quiet(match, opens);
    return card.report(context.draft().place(part.text().inFile(span)), Map.of("match", match))
        .withFix(PartFix.write(part.text(), span, quiet, Fix.Applicability.UNSAFE));
  }

  private static String quiet(String match, boolean opens) {
    String lower = match.toLowerCase(Locale.ROOT).replaceAll("\\bi\\b", "I");
    return opens ? lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1) : lower;
  }
}

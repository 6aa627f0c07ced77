package dev.afterword.rules;

import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.draft.Word;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Fix;
import dev.afterword.lint.Options;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares the article before a word with the sound that the word begins with. */
record AAn(RuleCard card) implements OneRule.OfDraft {

  /** Quotation marks and brackets may open between the article and its word. */
  private static final Pattern GAP = Pattern.compile("\\s+[\"“‘'(*_]?");

  @Override
  public List<Violation> check(DraftContext context) {
    Options options = context.options(card);
    InitialSound.Exceptions exceptions =
        new InitialSound.Exceptions(
            options.texts("an"), options.texts("a"), options.texts("either"));
    Set<String> noNoun = Set.copyOf(options.texts("no-noun"));
    List<Violation> found = new ArrayList<>();
    for (Part part : Prose.readBy(card, context)) {
      Quotations quotations = Quotations.in(part.text().text());
      for (Sentence sentence : part.sentences()) {
        List<Word> words = sentence.words();
        for (int i = 0; i + 1 < words.size(); i++) {
          Word article = words.get(i);
          Word next = words.get(i + 1);
          if (isArticle(words, i, part)
              && !noNoun.contains(next.text())
              && !quotations.cover(article.inPart())) {
            wrong(article, next, exceptions)
                .map(better -> violation(context, part, article, next, better))
                .ifPresent(found::add);
          }
        }
      }
    }
    return found;
  }

  /** Not the A of a list or a mark, nor the family name An. */
  private static boolean isArticle(List<Word> words, int index, Part part) {
    String text = words.get(index).text();
    Word next = words.get(index + 1);
    String between =
        part.text().text().substring(words.get(index).inPart().end(), next.inPart().start());
    boolean nameNext =
        Character.isUpperCase(next.text().charAt(0))
            && next.text().chars().skip(1).noneMatch(Character::isUpperCase);
    boolean opening = index == 0 && (text.equals("A") || (text.equals("An") && !nameNext));
    return (text.equals("a") || text.equals("an") || opening) && GAP.matcher(between).matches();
  }

  private static Optional<String> wrong(
      Word article, Word next, InitialSound.Exceptions exceptions) {
    boolean an = article.text().length() > 1;
    InitialSound sound = InitialSound.of(next.text(), exceptions);
    boolean wrong = sound == (an ? InitialSound.CONSONANT : InitialSound.VOWEL);
    String first = article.text().substring(0, 1);
    return wrong ? Optional.of(an ? first : first + "n") : Optional.empty();
  }

  private Violation violation(
      DraftContext context, Part part, Word article, Word next, String better) {
    Span span = article.inPart();
    return card.report(
            context.draft().place(part.text().inFile(span)),
            Map.of("match", article.text(), "next", next.text(), "better", better))
        .withFix(PartFix.of(part, span, "write “" + better + "”", better, Fix.Applicability.SAFE));
  }
}

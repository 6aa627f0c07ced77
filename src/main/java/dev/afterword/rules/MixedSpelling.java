package dev.afterword.rules;

import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.draft.Word;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Fix;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.rules.SpellingPairs.Side;
import dev.afterword.rules.SpellingPairs.Spelling;
import dev.afterword.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds American words in a British message and the other way round. Names are spelt as their
 * owners spell them, and quotations as they were said.
 */
record MixedSpelling(RuleCard card) implements OneRule.OfDraft {

  /** A word that one side spells so. */
  private record Sided(Part part, Word word, Spelling spelling) {}

  @Override
  public List<Violation> check(DraftContext context) {
    Optional<String> chosen = EnglishVariant.chosen(context);
    if (chosen.filter(EnglishVariant::isMixed).isPresent()) {
      return List.of();
    }
    List<Sided> sided = sided(context);
    Optional<Side> home = chosen.map(EnglishVariant::side);
    if (home.isPresent()) {
      return sided.stream()
          .filter(one -> one.spelling().side() != home.get())
          .map(one -> againstChoice(context, one, chosen.get()))
          .toList();
    }
    return mixed(context, sided);
  }

  private List<Sided> sided(DraftContext context) {
    KnownNames known = KnownNames.of(context);
    List<Sided> found = new ArrayList<>();
    for (Part part : Prose.readBy(card, context)) {
      String text = part.text().text();
      Quotations quotations = Quotations.in(text);
      List<Addresses.Address> addresses = Addresses.in(text);
      for (Sentence sentence : part.sentences()) {
        for (Word word : sentence.words()) {
          boolean opens = sentence.words().get(0).equals(word);
          boolean name = !opens && Character.isUpperCase(word.text().codePointAt(0));
          Optional<Spelling> spelling = SpellingPairs.of(word.text());
          if (spelling.isPresent()
              && !name
              && !known.isKnown(word.text())
              && !quotations.cover(word.inPart())
              && !Addresses.touch(addresses, word.inPart())) {
            found.add(new Sided(part, word, spelling.get()));
          }
        }
      }
    }
    return found;
  }

  /** The side with fewer words is the odd one; of two equal ones it is the later. */
  private List<Violation> mixed(DraftContext context, List<Sided> sided) {
    List<Sided> american = on(Side.AMERICAN, sided);
    List<Sided> british = on(Side.BRITISH, sided);
    if (american.isEmpty() || british.isEmpty()) {
      return List.of();
    }
    boolean americanIsOdd =
        american.size() == british.size()
            ? sided.get(0).spelling().side() == Side.BRITISH
            : american.size() < british.size();
    List<Sided> odd = americanIsOdd ? american : british;
    Sided usual = (americanIsOdd ? british : american).get(0);
    return odd.stream().map(one -> againstRest(context, one, usual)).toList();
  }

  private static List<Sided> on(Side side, List<Sided> sided) {
    return sided.stream().filter(one -> one.spelling().side() == side).toList();
  }

  private Violation againstChoice(DraftContext context, Sided one, String language) {
    return withFix(card.report("declared", place(context, one), values(one, language, "")), one);
  }

  private Violation againstRest(DraftContext context, Sided one, Sided usual) {
    String side = usual.spelling().side().shown();
    return withFix(card.report(place(context, one), values(one, side, usual.word().text())), one)
        .withRelated(place(context, usual), "“" + usual.word().text() + "” is " + side);
  }

  private static Map<String, String> values(Sided one, String usual, String other) {
    return Map.of(
        "match",
        one.word().text(),
        "side",
        one.spelling().side().shown(),
        "usual",
        usual,
        "other",
        other);
  }

  private static Place place(DraftContext context, Sided one) {
    return context.draft().place(one.part().text().inFile(one.word().inPart()));
  }

  private static Violation withFix(Violation violation, Sided one) {
    return one.spelling()
        .other()
        .map(other -> inCaseOf(one.word().text(), other))
        .map(
            better ->
                PartFix.of(
                    one.part(),
                    one.word().inPart(),
                    "write “" + better + "”",
                    better,
                    Fix.Applicability.UNSAFE))
        .map(violation::withFix)
        .orElse(violation);
  }

  private static String inCaseOf(String word, String other) {
    return Character.isUpperCase(word.codePointAt(0))
        ? other.substring(0, 1).toUpperCase(Locale.ROOT) + other.substring(1)
        : other;
  }
}

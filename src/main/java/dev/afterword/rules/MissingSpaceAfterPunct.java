package dev.afterword.rules;

import dev.afterword.draft.Part;
import dev.afterword.language.EnglishWords;
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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds punctuation that the next word touches. Full stops and colons stand inside many things that
 * are written without a blank, so there the words around must show that a sentence ends.
 */
record MissingSpaceAfterPunct(RuleCard card) implements OneRule.OfDraft {

  /** A word or a number, perhaps closed by quotes or brackets, a mark, and the next word. */
  private static final Pattern TOUCHING =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])([\\p{L}\\p{N}]+(?:['’-][\\p{L}\\p{N}]+)*)([)\\]”\"’]*)"
              + "([,;:.!?]+)(?=([\"“‘(]?(\\p{L}+(?:['’]\\p{L}+)?)))");

  private static final Pattern SENTENCE_START =
      Pattern.compile("\\p{Lu}(?:\\p{Ll}+)?(?:['’]\\p{Ll}+)?");

  @Override
  public List<Violation> check(DraftContext context) {
    Context around =
        new Context(
            Set.copyOf(context.options(card).texts("openers")),
            Set.copyOf(context.options(card).texts("titles")),
            KnownNames.of(context));
    List<Violation> found = new ArrayList<>();
    for (Part part : Prose.readBy(card, context)) {
      String text = part.text().text();
      List<Addresses.Address> addresses = Addresses.in(text);
      TOUCHING
          .matcher(text)
          .results()
          .filter(touch -> !Addresses.touch(addresses, mark(touch)))
          .filter(touch -> !isInsideDots(text, touch))
          .filter(around::isMissing)
          .forEach(touch -> found.add(violation(context, part, touch)));
    }
    return found;
  }

  private static Span mark(MatchResult touch) {
    return new Span(touch.start(3), touch.end(3));
  }

  /** {@code p.m.The}, {@code U.S.Army}, {@code J.R.R}: the mark belongs to an abbreviation. */
  private static boolean isInsideDots(String text, MatchResult touch) {
    boolean before = touch.start(1) > 0 && text.charAt(touch.start(1) - 1) == '.';
    boolean after = text.startsWith(".", touch.end(4)) && touch.end(5) - touch.start(5) < 3;
    return touch.group(3).equals(".") && (before || after);
  }

  /**
   * What tells a forgotten blank from a name.
   *
   * @param openers words that open sentences, in lower case
   * @param titles abbreviations before a name, in lower case
   */
  private record Context(Set<String> openers, Set<String> titles, KnownNames names) {

    boolean isMissing(MatchResult touch) {
      String before = touch.group(1);
      String next = touch.group(5);
      return switch (touch.group(3)) {
        case ",", ";" -> isComma(before, next);
        case ":" -> before.length() > 1 && isOpener(next);
        case "." -> isFullStop(touch, before, next);
        default -> isShout(before, next);
      };
    }

    /** Letters in pairs are coordinates, and {@code 2020a,b} is a source. */
    private static boolean isComma(String before, String next) {
      return before.chars().noneMatch(Character::isDigit)
          && (before.length() > 1 || next.length() > 1);
    }

    private boolean isFullStop(MatchResult touch, String before, String next) {
      if (!SENTENCE_START.matcher(next).matches() && !next.matches("i(?:['’]\\p{Ll}+)?")) {
        return false;
      }
      boolean closed = !touch.group(2).isEmpty();
      boolean number = Character.isDigit(before.charAt(before.length() - 1));
      if (titles.contains(before.toLowerCase(Locale.ROOT))) {
        return next.length() > 1;
      }
      if (closed || number || Character.isUpperCase(before.charAt(0))) {
        return before.length() > 1 && isOpener(next) && !(number && next.length() < 2);
      }
      return before.length() > 1
          && (isOpener(next) || (next.length() > 2 && (isWord(next) || names.isKnown(next))))
          && isWord(before);
    }

    /** {@code Yahoo!Finance} is a name. */
    private boolean isShout(String before, String next) {
      boolean words =
          Character.isLowerCase(before.codePointAt(0)) && isWord(before) && isWord(next);
      return Character.isLetter(before.codePointAt(0))
          && (isOpener(next) || (words && before.length() > 1));
    }

    private boolean isOpener(String word) {
      return openers.contains(word.toLowerCase(Locale.ROOT).replace('’', '\''));
    }

    private static boolean isWord(String word) {
      String bare = NameForms.withoutPossessive(word);
      return EnglishWords.isOrdinary(bare.replaceFirst("['’].*", ""));
    }
  }

  private Violation violation(DraftContext context, Part part, MatchResult touch) {
    Span mark = mark(touch);
    Span both = new Span(touch.start(1), touch.end(5));
    String match = part.text().text().substring(both.start(), both.end());
    return card.report(
            context.draft().place(part.text().inFile(mark)),
            Map.of("match", match, "mark", touch.group(3)))
        .withFix(
            PartFix.of(
                part,
                mark,
                "put a blank behind “" + touch.group(3) + "”",
                touch.group(3) + " ",
                Fix.Applicability.SAFE));
  }
}

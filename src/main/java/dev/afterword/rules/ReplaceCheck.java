package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Fix;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.phrases.PhraseFinds;
import java.util.List;
import java.util.Map;

/**
 * {@code replace:} reports phrases and offers what to write in their place. Its lists are the
 * phrases for each rewrite, then those that keep it silent.
 *
 * @param rewrites the words to write in place of each list; empty ones take the phrase out
 */
record ReplaceCheck(List<String> rewrites) implements DeclaredCheck {

  /** Keeps its own copy. */
  ReplaceCheck {
    rewrites = List.copyOf(rewrites);
  }

  @Override
  public int phraseLists() {
    return rewrites.size() + 1;
  }

  @Override
  public List<String> placeholders() {
    return List.of("match", "rewrite");
  }

  @Override
  public List<Violation> check(RuleCard card, DraftContext context, PhraseFinds finds) {
    return finds.of(0, rewrites.size(), rewrites.size()).stream()
        .map(find -> violation(card, context.draft(), find))
        .toList();
  }

  private Violation violation(RuleCard card, Draft draft, PhraseFinds.Find find) {
    String rewrite = likeFirst(find.words(), rewrites.get(find.list()));
    return card.report(
            draft.place(find.inFile()), Map.of("match", find.words(), "rewrite", rewrite))
        .withFix(
            PartFix.of(
                find.part(),
                find.inPart(),
                rewrite.isEmpty() ? "leave “" + find.words() + "” out" : "write “" + rewrite + "”",
                rewrite,
                Fix.Applicability.UNSAFE));
  }

  private static String likeFirst(String words, String rewrite) {
    if (rewrite.isEmpty() || !Character.isUpperCase(words.codePointAt(0)) || isPronounI(words)) {
      return rewrite;
    }
    int first = rewrite.codePointAt(0);
    return Character.toString(Character.toUpperCase(first))
        + rewrite.substring(Character.charCount(first));
  }

  private static boolean isPronounI(String words) {
    return words.matches("(?s)I\\b.*");
  }
}

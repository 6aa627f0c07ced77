package dev.afterword.rules;

import dev.afterword.lint.DraftContext;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.phrases.Phrase;
import dev.afterword.phrases.PhraseFinds;
import java.util.List;
import java.util.Map;

/**
 * {@code phrases:} reports every place where one of them stands.
 *
 * @param unless what keeps it silent
 */
record FindCheck(List<Phrase> phrases, List<Phrase> unless) implements DeclaredCheck {

  @Override
  public List<List<Phrase>> phraseLists() {
    return List.of(phrases, unless);
  }

  @Override
  public List<String> placeholders() {
    return List.of("match");
  }

  @Override
  public List<Violation> check(RuleCard card, DraftContext context, PhraseFinds finds) {
    return finds.of(0, 1, 1).stream()
        .map(
            find ->
                card.report(context.draft().place(find.inFile()), Map.of("match", find.words())))
        .toList();
  }
}

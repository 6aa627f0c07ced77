package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Sentence;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds sentences in a row that all begin with the writer. */
record SelfCentred(RuleCard card) implements OneRule.OfDraft {

  private static final Pattern SELF = Pattern.compile("I(['’]\\p{L}+)?");

  @Override
  public List<Violation> check(DraftContext context) {
    int limit = context.options(card).count("run").orElse(Integer.MAX_VALUE);
    Draft draft = context.draft();
    return runs(draft).stream()
        .filter(run -> run.size() >= limit)
        .map(
            run ->
                card.report(
                    draft.place(run.get(limit - 1).span()),
                    Map.of("count", String.valueOf(run.size()))))
        .toList();
  }

  /** Across paragraphs: a reader does not begin anew at each. */
  private static List<List<Sentence>> runs(Draft draft) {
    List<List<Sentence>> runs = new ArrayList<>();
    List<Sentence> run = new ArrayList<>();
    for (Sentence sentence : draft.letter().sentences().toList()) {
      if (beginsWithSelf(sentence)) {
        run.add(sentence);
      } else if (!sentence.words().isEmpty()) {
        runs.add(run);
        run = new ArrayList<>();
      }
    }
    runs.add(run);
    return runs;
  }

  private static boolean beginsWithSelf(Sentence sentence) {
    return !sentence.words().isEmpty() && SELF.matcher(sentence.words().get(0).text()).matches();
  }
}

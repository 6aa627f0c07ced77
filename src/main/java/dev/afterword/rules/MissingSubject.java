package dev.afterword.rules;

import dev.afterword.draft.Channel;
import dev.afterword.draft.Draft;
import dev.afterword.lint.Checker;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import java.util.List;
import java.util.Map;

/** An e-mail must have a subject; other channels have none. */
final class MissingSubject implements Checker.OfDraft {

  private final RuleCard card;

  MissingSubject(RuleCard card) {
    this.card = card;
  }

  @Override
  public List<RuleCard> cards() {
    return List.of(card);
  }

  @Override
  public List<Violation> check(DraftContext context) {
    Draft draft = context.draft();
    boolean hasSubject =
        draft.headers().subject().filter(subject -> !subject.text().text().isBlank()).isPresent();
    return draft.channel() != Channel.EMAIL || hasSubject
        ? List.of()
        : List.of(card.report(draft.opening(), Map.of()));
  }
}

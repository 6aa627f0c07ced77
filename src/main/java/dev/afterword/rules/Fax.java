package dev.afterword.rules;

import dev.afterword.draft.Channel;
import dev.afterword.draft.Draft;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import java.util.List;
import java.util.Map;

/** A fax that nobody asked for. */
record Fax(RuleCard card) implements OneRule.OfDraft {

  @Override
  public List<Violation> check(DraftContext context) {
    Draft draft = context.draft();
    boolean asked = ChannelMismatch.askedFor(context).filter(Channel.FAX::equals).isPresent();
    return draft.channel() != Channel.FAX || asked
        ? List.of()
        : List.of(card.report(ChannelMismatch.placeOf(draft), Map.of()));
  }
}

package dev.afterword.rules;

import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Fix;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Violation;
import dev.afterword.text.Placed;
import java.util.List;
import java.util.Map;

/**
 * Finds thanks that take up nothing of what was noted about their reader. Where the message is a
 * copy as a whole, the rule about copies offers what was noted.
 *
 * @param messages the rule that tells of copied messages
 */
record MissingConversationReference(RuleCard card, RuleCard messages) implements OneRule.OfDraft {

  private static final int SHOWN = 3;

  @Override
  public List<Violation> check(DraftContext context) {
    List<Placed<String>> notes = Topics.notedFor(context);
    int least = Math.min(context.options(card).count("least-topics").orElse(0), notes.size());
    Topics.Use use =
        Topics.use(notes, context.workspace(), context.knownFacts(), context.draft(), least);
    if (use.taken().size() >= least
        || new DuplicateMessage(messages).tellsOf(context.draft(), context.workspace())) {
      return List.of();
    }
    List<String> unused = use.unused().stream().distinct().limit(SHOWN).toList();
    boolean particular = use.taken().isEmpty() && isParticular(context);
    Violation violation =
        card.report(
            particular ? "other" : use.taken().isEmpty() ? "message" : "few",
            context.draft().opening(),
            Map.of(
                "count", String.valueOf(use.taken().size()),
                "least", String.valueOf(least),
                "topics", String.join("; ", unused)));
    Violation offered =
        unused.stream()
            .findFirst()
            .map(
                note ->
                    violation.withFix(
                        Fix.of(
                            "take up what you noted: “" + note + "”",
                            Fix.Applicability.DISPLAY,
                            violation.place().span(),
                            note)))
            .orElse(violation);
    return List.of(particular ? offered.withSeverity(Severity.SUGGESTION) : offered);
  }

  /** Nobody notes everything: a letter may well take up what was said and not written down. */
  private boolean isParticular(DraftContext context) {
    return Topics.particulars(context) >= context.options(card).count("particular-words").orElse(0);
  }
}

package dev.afterword.rules;

import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Fix;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.text.Placed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds thanks that take up nothing of what was noted about their reader. Where the message is a
 * copy as a whole, the rule about copies offers what was noted.
 *
 * @param messages the rule that tells of copied messages
 */
record MissingConversationReference(RuleCard card, RuleCard messages) implements OneRule.OfDraft {

  private static final int SHOWN = 3;

  /** Where something speaks for the message after all, it is only asked. */
  private static final Set<String> ASKING = Set.of("other", "subject", "faint");

  @Override
  public List<Violation> check(DraftContext context) {
    List<Placed<String>> notes = Topics.notedFor(context);
    int least = Math.min(context.options(card).count("least-topics").orElse(0), notes.size());
    Topics.Use use =
        Topics.use(notes, context.workspace(), context.knownFacts(), context.draft(), least);
    boolean particular = isParticular(context);
    // Where a message is full of particulars, even a common word of a note was hardly chance.
    List<Topics.Taken> sure = particular ? use.belowSubject() : use.firmly();
    if (sure.size() >= least
        || new DuplicateMessage(messages).tellsOf(context.draft(), context.workspace())) {
      return List.of();
    }
    String message = message(use, least, particular);
    Violation found = offering(report(message, context, use, least), open(use));
    return List.of(ASKING.contains(message) ? found : found.withSeverity(card.certain()));
  }

  private static String message(Topics.Use use, int least, boolean particular) {
    if (use.belowSubject().size() >= least) {
      return "faint";
    }
    if (use.taken().isEmpty()) {
      return particular ? "other" : "message";
    }
    return use.taken().size() >= least ? "subject" : "few";
  }

  private Violation report(String message, DraftContext context, Topics.Use use, int least) {
    return card.report(
        message,
        context.draft().opening(),
        Map.of(
            "count", String.valueOf(use.taken().size()),
            "least", String.valueOf(least),
            "topic", use.taken().stream().findFirst().map(Topics.Taken::note).orElse(""),
            "topics", String.join("; ", open(use))));
  }

  /** Nobody notes everything: a letter may well take up what was said and not written down. */
  private boolean isParticular(DraftContext context) {
    return Topics.particulars(context) >= context.options(card).count("particular-words").orElse(0);
  }

  private static Violation offering(Violation violation, List<String> open) {
    return open.stream()
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
  }

  /** What could still be taken up; what the message comes near to stands first. */
  private static List<String> open(Topics.Use use) {
    return Stream.concat(
            use.taken().stream().filter(one -> !one.isFirm()).map(Topics.Taken::note),
            use.unused().stream())
        .distinct()
        .limit(SHOWN)
        .toList();
  }
}

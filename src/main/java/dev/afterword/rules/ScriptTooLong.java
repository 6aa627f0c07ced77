package dev.afterword.rules;

import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Options;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Measures a script in seconds, because nobody counts words on the phone. */
record ScriptTooLong(RuleCard card) implements OneRule.OfDraft {

  private static final int SECONDS_OF_A_MINUTE = 60;

  @Override
  public List<Violation> check(DraftContext context) {
    Options options = context.options(card);
    Optional<Integer> limit = options.count("seconds");
    Optional<Integer> pace = options.count("words-per-minute").filter(words -> words > 0);
    if (limit.isEmpty() || pace.isEmpty()) {
      return List.of();
    }
    int words = context.draft().letter().wordCount();
    int seconds = words * SECONDS_OF_A_MINUTE / pace.get();
    return seconds <= limit.get()
        ? List.of()
        : List.of(
            card.report(
                context.draft().opening(),
                Map.of(
                    "seconds", String.valueOf(seconds),
                    "limit", String.valueOf(limit.get()),
                    "words", String.valueOf(words))));
  }
}

package dev.afterword.rules;

import dev.afterword.interview.Facts;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.text.Placed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds thanks whose only details are what anybody can read about the company. */
record DetailFromWebsiteOnly(RuleCard card) implements OneRule.OfDraft {

  private static final int SHOWN = 3;

  @Override
  public List<Violation> check(DraftContext context) {
    Facts facts = context.knownFacts();
    List<Placed<String>> known = facts.company().orElseThrow().facts();
    List<Topics.Taken> published =
        Topics.use(known, context.workspace(), facts, context.draft(), 0).taken();
    List<Placed<String>> notes = Topics.notedFor(context);
    if (published.isEmpty()
        || !Topics.use(notes, context.workspace(), facts, context.draft(), 1).taken().isEmpty()) {
      return List.of();
    }
    Set<String> noted =
        notes.stream()
            .flatMap(note -> ContentWords.in(note.value()).stems().stream())
            .collect(Collectors.toSet());
    String topics =
        notes.stream().map(Placed::value).limit(SHOWN).collect(Collectors.joining("; "));
    return published.stream()
        .filter(taken -> !noted.containsAll(taken.by().stems()))
        .limit(1)
        .map(
            taken ->
                card.report(
                    topics.isEmpty() ? "message" : "noted",
                    context.draft().place(taken.by().inFile()),
                    Map.of("topic", taken.note(), "topics", topics)))
        .toList();
  }
}

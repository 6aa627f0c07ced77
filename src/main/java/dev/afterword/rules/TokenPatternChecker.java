package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Part;
import dev.afterword.language.Proofreader;
import dev.afterword.language.Proofreaders;
import dev.afterword.language.TokenPattern;
import dev.afterword.lint.Checker;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code pattern:} reports every place where a token pattern matches. All such rules share one
 * analysis of the draft; LanguageTool is started when one of them may speak.
 */
final class TokenPatternChecker implements Checker.OfDraft {

  /** What every such rule fills in its message and help. */
  static final List<String> PLACEHOLDERS = List.of("match");

  private record Entry(RuleCard card, TokenPattern pattern) {}

  private final List<Entry> entries;
  private final Proofreaders proofreaders;

  /**
   * @param patterns by the cards of their rules, in order
   */
  TokenPatternChecker(Map<RuleCard, TokenPattern> patterns, Proofreaders proofreaders) {
    this.entries =
        patterns.entrySet().stream().map(it -> new Entry(it.getKey(), it.getValue())).toList();
    this.proofreaders = proofreaders;
  }

  @Override
  public List<RuleCard> cards() {
    return entries.stream().map(Entry::card).toList();
  }

  @Override
  public List<Violation> check(DraftContext context) {
    List<Entry> speaking = entries.stream().filter(entry -> context.mayRun(entry.card())).toList();
    if (speaking.isEmpty()) {
      return List.of();
    }
    Proofreader proofreader = Proofreading.proofreader(context, proofreaders);
    Draft draft = context.draft();
    PartsRead partsRead = new PartsRead(draft);
    List<Violation> violations = new ArrayList<>();
    for (Part part : Where.WHOLE.in(draft)) {
      List<Entry> reading =
          speaking.stream().filter(entry -> partsRead.isRead(entry.card().where(), part)).toList();
      if (!reading.isEmpty()) {
        violations.addAll(violations(reading, proofreader, draft, part));
      }
    }
    return violations;
  }

  private static List<Violation> violations(
      List<Entry> entries, Proofreader proofreader, Draft draft, Part part) {
    List<Violation> violations = new ArrayList<>();
    List<TokenPattern> patterns = entries.stream().map(Entry::pattern).toList();
    for (Proofreader.Find find : proofreader.find(patterns, part)) {
      RuleCard card = entries.get(patterns.indexOf(find.pattern())).card();
      String words = part.text().text().substring(find.inPart().start(), find.inPart().end());
      violations.add(
          card.report(draft.place(part.text().inFile(find.inPart())), Map.of("match", words)));
    }
    return violations;
  }
}

package dev.afterword.rules;

import dev.afterword.draft.Part;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds quotation marks and brackets without a partner. A partner may stand in a later paragraph;
 * so does that of a quotation that opens every paragraph anew.
 */
record UnbalancedQuote(RuleCard card) implements OneRule.OfDraft {

  /** A mark without a partner in its own part. */
  private record Lone(Part part, Quotations.Lone mark) {}

  @Override
  public List<Violation> check(DraftContext context) {
    List<Lone> open = new ArrayList<>();
    List<Lone> alone = new ArrayList<>();
    for (Part part : Prose.readBy(card, context)) {
      String text = part.text().text();
      open.removeIf(lone -> lone.mark().at() == 0 && text.charAt(0) == lone.mark().sign());
      for (Quotations.Lone mark : Quotations.in(text).lone()) {
        Lone lone = new Lone(part, mark);
        if (mark.opens()) {
          open.add(lone);
        } else if (open.stream().noneMatch(one -> isPartner(one, lone))) {
          alone.add(lone);
        } else {
          open.removeIf(one -> isPartner(one, lone));
        }
      }
    }
    alone.addAll(open);
    return alone.stream().map(lone -> violation(context, lone)).toList();
  }

  private static boolean isPartner(Lone opening, Lone closing) {
    return !opening.part().equals(closing.part())
        && isBracket(opening.mark().sign()) == isBracket(closing.mark().sign());
  }

  private static boolean isBracket(char sign) {
    return "()[]".indexOf(sign) >= 0;
  }

  private Violation violation(DraftContext context, Lone lone) {
    int at = lone.mark().at();
    String sign = String.valueOf(lone.mark().sign());
    return card.report(
        isBracket(lone.mark().sign()) ? "bracket" : "message",
        context.draft().place(lone.part().text().inFile(new Span(at, at + 1))),
        Map.of("match", sign, "what", lone.mark().opens() ? "closed" : "opened"));
  }
}

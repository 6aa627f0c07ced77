package dev.afterword.rules;

import dev.afterword.draft.Recipient;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Options;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Violation;
import dev.afterword.text.Place;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Looks at the part of an address before the @. */
record GenericMailbox(RuleCard card) implements OneRule.OfDraft {

  @Override
  public List<Violation> check(DraftContext context) {
    Options options = context.options(card);
    List<Violation> found = new ArrayList<>();
    for (Recipient recipient : context.draft().headers().to()) {
      String address = recipient.address().orElse("");
      int at = Math.max(0, address.indexOf('@'));
      String mailbox = address.substring(0, at).toLowerCase(Locale.ROOT);
      Place place = place(context, recipient, address);
      Map<String, String> values = Map.of("match", address);
      if (options.texts("mailboxes").contains(mailbox)) {
        found.add(card.report(place, values));
      } else if (options.texts("fallbacks").contains(mailbox)) {
        found.add(card.report("fallback", place, values).withSeverity(Severity.SUGGESTION));
      }
    }
    return found;
  }

  /** The address alone, where the file holds it as it is. */
  private static Place place(DraftContext context, Recipient recipient, String address) {
    Place whole = context.draft().place(recipient.span());
    int start = whole.text().indexOf(address);
    return address.isEmpty() || start < 0
        ? whole
        : context
            .draft()
            .place(
                Span.at(recipient.span().start() + start)
                    .cover(Span.at(recipient.span().start() + start + address.length())));
  }
}

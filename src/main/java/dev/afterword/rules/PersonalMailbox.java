package dev.afterword.rules;

import dev.afterword.draft.Recipient;
import dev.afterword.interview.Company;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Person;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.text.Placed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at the part of an interviewer's address behind the @. */
record PersonalMailbox(RuleCard card) implements OneRule.OfDraft {

  @Override
  public List<Violation> check(DraftContext context) {
    List<Violation> found = new ArrayList<>();
    for (Recipient recipient : context.draft().headers().to()) {
      String domain = recipient.domain().orElse("");
      if (RecipientMismatch.isFreeMail(domain)
          && !isOfCompany(context, domain)
          && !isReference(context, recipient)) {
        found.add(
            card.report(
                context.draft().place(recipient.span()),
                Map.of("match", recipient.address().orElse(""), "domain", domain)));
      }
    }
    return found;
  }

  /** Small firms use such mailboxes themselves. */
  private static boolean isOfCompany(DraftContext context, String domain) {
    return context.facts().flatMap(Facts::company).map(Company::domains).stream()
        .flatMap(Collection::stream)
        .map(Placed::value)
        .anyMatch(domain::equals);
  }

  private static boolean isReference(DraftContext context, Recipient recipient) {
    Optional<Person> person = context.facts().flatMap(facts -> Recipients.person(facts, recipient));
    return person.filter(known -> known.part() == Person.Part.REFERENCE).isPresent();
  }
}

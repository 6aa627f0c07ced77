package dev.afterword.rules;

import dev.afterword.draft.Recipient;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Person;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Counts the people in To and Cc. With facts, only people of the other side count, so that a copy
 * to oneself is no second reader.
 */
record GroupRecipients(RuleCard card) implements OneRule.OfDraft {

  @Override
  public List<Violation> check(DraftContext context) {
    List<Recipient> readers =
        Stream.concat(
                context.draft().headers().to().stream(), context.draft().headers().cc().stream())
            .filter(recipient -> isReader(recipient, context.facts()))
            .toList();
    Optional<Integer> most = context.options(card).count("most");
    if (most.isEmpty() || readers.size() <= most.get()) {
      return List.of();
    }
    Recipient second = readers.get(most.get());
    String name = second.name().or(second::address).orElseThrow();
    return List.of(
        card.report(
            context.draft().place(second.span()),
            Map.of("count", String.valueOf(readers.size()), "match", name)));
  }

  private static boolean isReader(Recipient recipient, Optional<Facts> facts) {
    if (facts.isEmpty() || facts.get().people().isEmpty()) {
      return true;
    }
    return Recipients.person(facts.get(), recipient)
            .filter(known -> known.part() == Person.Part.INTERVIEWER)
            .isPresent()
        || recipient.domain().filter(domain -> isOfCompany(domain, facts.get())).isPresent();
  }

  private static boolean isOfCompany(String domain, Facts facts) {
    return facts.company().stream()
        .flatMap(company -> company.domains().stream())
        .anyMatch(known -> known.value().equalsIgnoreCase(domain));
  }
}

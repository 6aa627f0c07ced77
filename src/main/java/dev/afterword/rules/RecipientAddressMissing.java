package dev.afterword.rules;

import dev.afterword.draft.Channel;
import dev.afterword.draft.Draft;
import dev.afterword.draft.Recipient;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Person;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Each recipient needs the address of the draft's channel, in the headers or in the facts. Without
 * facts only a draft that has headers is asked: a plain text may be addressed elsewhere.
 */
record RecipientAddressMissing(RuleCard card) implements OneRule.OfDraft {

  @Override
  public List<Violation> check(DraftContext context) {
    Draft draft = context.draft();
    Optional<String> address = needed(draft.channel());
    if (address.isEmpty()) {
      return List.of();
    }
    List<Violation> found = new ArrayList<>();
    for (Recipient recipient : draft.headers().to()) {
      if (!hasAddress(recipient, draft.channel(), context.facts())) {
        String name = recipient.name().or(recipient::address).orElseThrow();
        found.add(
            card.report(
                draft.place(recipient.span()), Map.of("name", name, "address", address.get())));
      }
    }
    if (draft.headers().to().isEmpty() && context.facts().isPresent()) {
      Violation nobody =
          card.report(
              "nobody", draft.opening(), Map.of("name", "nobody", "address", address.get()));
      found.add(MissingPart.recipient(context).map(nobody::withFix).orElse(nobody));
    }
    return found;
  }

  private static Optional<String> needed(Channel channel) {
    return switch (channel) {
      case EMAIL -> Optional.of("e-mail address");
      case PHONE, TEXT, FAX -> Optional.of("phone number");
      case POST -> Optional.of("postal address");
      case LINKEDIN -> Optional.empty();
    };
  }

  private static boolean hasAddress(Recipient recipient, Channel channel, Optional<Facts> facts) {
    boolean isMail = recipient.address().filter(address -> address.contains("@")).isPresent();
    Optional<Person> person = facts.flatMap(known -> Recipients.person(known, recipient));
    return switch (channel) {
      case EMAIL -> isMail || person.flatMap(Person::email).isPresent();
      case PHONE, TEXT, FAX ->
          (recipient.address().isPresent() && !isMail) || person.flatMap(Person::phone).isPresent();
      case POST -> person.flatMap(Person::address).isPresent();
      case LINKEDIN -> true;
    };
  }
}

package dev.afterword.rules;

import dev.afterword.draft.Channel;
import dev.afterword.draft.Draft;
import dev.afterword.draft.Recipient;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Person;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Violation;
import dev.afterword.text.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Each recipient needs the address of the draft's channel, in the headers or in the facts. Without
 * facts only a draft that has headers is asked: a plain text may be addressed elsewhere. Who writes
 * an envelope or dials a number may have it at hand, so that is no more than a reminder.
 */
record RecipientAddressMissing(RuleCard card) implements OneRule.OfDraft {

  @Override
  public List<Violation> check(DraftContext context) {
    Draft draft = context.draft();
    Optional<String> address = needed(draft.channel());
    if (address.isEmpty()) {
      return List.of();
    }
    if (draft.headers().to().isEmpty()) {
      return context.facts().map(facts -> greeted(context, facts, address.get())).orElse(List.of());
    }
    return draft.headers().to().stream()
        .filter(recipient -> !hasAddress(recipient, draft.channel(), context.facts()))
        .map(
            recipient ->
                missing(
                    draft,
                    draft.place(recipient.span()),
                    recipient.name().or(recipient::address).orElseThrow(),
                    address.get()))
        .toList();
  }

  /** A card or a call without headers goes to whom it greets; a mail has to say. */
  private List<Violation> greeted(DraftContext context, Facts facts, String address) {
    Draft draft = context.draft();
    List<Person> greeted = Recipients.of(facts, draft);
    if (greeted.isEmpty() || draft.channel() == Channel.EMAIL) {
      Violation nobody =
          card.report("nobody", draft.opening(), Map.of("name", "nobody", "address", address));
      return List.of(MissingPart.recipient(context).map(nobody::withFix).orElse(nobody));
    }
    return greeted.stream()
        .filter(person -> !hasAddress(person, draft.channel()))
        .map(person -> missing(draft, draft.opening(), person.name().value(), address))
        .toList();
  }

  private Violation missing(Draft draft, Place place, String name, String address) {
    Violation violation = card.report(place, Map.of("name", name, "address", address));
    return draft.channel() == Channel.EMAIL
        ? violation
        : violation.withSeverity(Severity.SUGGESTION);
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
    boolean isWritten =
        switch (channel) {
          case EMAIL -> isMail;
          case PHONE, TEXT, FAX -> recipient.address().isPresent() && !isMail;
          case POST -> false;
          case LINKEDIN -> true;
        };
    return isWritten
        || facts
            .flatMap(known -> Recipients.person(known, recipient))
            .filter(person -> hasAddress(person, channel))
            .isPresent();
  }

  private static boolean hasAddress(Person person, Channel channel) {
    return switch (channel) {
      case EMAIL -> person.email().isPresent();
      case PHONE, TEXT, FAX -> person.phone().isPresent();
      case POST -> person.address().isPresent();
      case LINKEDIN -> true;
    };
  }
}

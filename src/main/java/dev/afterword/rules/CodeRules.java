package dev.afterword.rules;

import dev.afterword.lint.Checker;
import dev.afterword.lint.Linter;
import dev.afterword.lint.RuleCard;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The rules that are decided by code: each has a file {@code rules/ID.yml} with {@code code: true}
 * and a class in this package that is named after it. Sorted by id.
 */
final class CodeRules {

  /** Makes the checker of a rule from its card. */
  @FunctionalInterface
  interface Maker {
    Checker make(RuleCard card, Supplies supplies);
  }

  /** A rule and how its checker is made. */
  record Entry(String id, Maker maker) {}

  static final List<Entry> ALL =
      List.of(
          rule("before-interview", BeforeInterview::new),
          rule("contact-missing", ContactMissing::new),
          rule("duplicate-message", DuplicateMessage::new),
          rule("duplicate-wording", DuplicateWording::new),
          rule("emoji", Emoji::new),
          rule("follow-up-limit", FollowUpLimit::new),
          rule("follow-up-too-often", FollowUpTooOften::new),
          rule("generic-mailbox", GenericMailbox::new),
          rule("generic-message", GenericMessage::new),
          rule("group-recipients", GroupRecipients::new),
          rule(
              "interviewer-not-thanked",
              (card, supplies) -> new InterviewerNotThanked(card, supplies.card("thank-you-late"))),
          rule("missing-company", MissingCompany::new),
          rule("missing-conversation-reference", MissingConversationReference::new),
          rule("missing-recipient-name", MissingRecipientName::new),
          rule("missing-role", MissingRole::new),
          rule("next-steps-unknown", NextStepsUnknown::new),
          rule("over-enthusiastic", OverEnthusiastic::new),
          rule("personal-mailbox", PersonalMailbox::new),
          rule("placeholder-left", PlaceholderLeft::new),
          rule("promise-misquoted", PromiseMisquoted::new),
          rule("recipient-address-missing", RecipientAddressMissing::new),
          rule("recipient-mismatch", RecipientMismatch::new),
          rule("relative-date-mismatch", RelativeDateMismatch::new),
          rule("repeated-word", RepeatedWord::new),
          rule("shouting", Shouting::new),
          rule("status-too-soon", StatusTooSoon::new),
          rule("thank-you-late", ThankYouLate::new),
          rule("unprofessional-sender", UnprofessionalSender::new),
          rule("vague-subject", VagueSubject::new),
          rule("wrong-company", WrongCompany::new),
          rule("wrong-date", WrongDate::new),
          rule("wrong-name", WrongName::new),
          rule("wrong-role", WrongRole::new),
          rule("wrong-title", WrongTitle::new));

  /** Rules with a file but no class here: they speak about the answers of all others. */
  static final Set<String> DECIDED_BY_THE_LINTER = Set.of(Linter.UNUSED_ALLOWANCE);

  private CodeRules() {}

  private static Entry rule(String id, Maker maker) {
    return new Entry(id, maker);
  }

  private static Entry rule(String id, Function<RuleCard, Checker> maker) {
    return new Entry(id, (card, supplies) -> maker.apply(card));
  }

  /** How the checker of a rule is made. */
  static Optional<Maker> of(String id) {
    return ALL.stream().filter(entry -> entry.id().equals(id)).map(Entry::maker).findFirst();
  }
}

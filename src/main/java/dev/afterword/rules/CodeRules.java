package dev.afterword.rules;

import dev.afterword.lint.Checker;
import dev.afterword.lint.Linter;
import dev.afterword.lint.RuleCard;
import dev.afterword.timing.PolicyReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
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
          rule("a-an", AAn::new),
          rule("bad-link", BadLink::new),
          timed("before-interview", BeforeInterview::new),
          rule("borrowed-detail", BorrowedDetail::new),
          rule("card-duplicates-mail", CardDuplicatesMail::new),
          timed("card-late", CardLate::new),
          timed("card-missing", CardMissing::new),
          rule("channel-mismatch", ChannelMismatch::new),
          rule("contact-missing", ContactMissing::new),
          rule(
              "cool-down",
              (card, supplies) -> new CoolDown(card, supplies.cards(), supplies.deciders())),
          rule("copied-template", CopiedTemplate::new),
          rule("detail-from-website-only", DetailFromWebsiteOnly::new),
          rule("double-space", DoubleSpace::new),
          rule("duplicate-message", DuplicateMessage::new),
          rule("duplicate-subject", DuplicateSubject::new),
          rule("duplicate-wording", DuplicateWording::new),
          rule("emoji", Emoji::new),
          timed("escalates-channel", EscalatesChannel::new),
          rule("fax", Fax::new),
          timed("follow-up-limit", FollowUpLimit::new),
          timed("follow-up-too-often", FollowUpTooOften::new),
          rule("generic-mailbox", GenericMailbox::new),
          rule("generic-message", GenericMessage::new),
          rule("group-recipients", GroupRecipients::new),
          rule("inconsistent-facts", InconsistentFacts::new),
          rule("interviewer-name-missing", InterviewerNameMissing::new),
          timed("interviewer-not-thanked", InterviewerNotThanked::new),
          timed("keep-in-touch-due", KeepInTouchDue::new),
          timed("keep-in-touch-too-often", KeepInTouchTooOften::new),
          rule("lower-case-i", LowerCaseI::new),
          rule("missing-caller-name", MissingCallerName::new),
          rule("missing-conversation-reference", MissingConversationReference::new),
          rule("missing-final-punct", MissingFinalPunct::new),
          rule("missing-phone", MissingPhone::new),
          rule("missing-recipient-name", MissingRecipientName::new),
          rule("missing-space-after-punct", MissingSpaceAfterPunct::new),
          rule("mixed-spelling", MixedSpelling::new),
          rule("next-steps-unknown", NextStepsUnknown::new),
          rule("no-calls-requested", NoCallsRequested::new),
          rule("notes-missing", NotesMissing::new),
          rule("offer-others-not-told", OfferOthersNotTold::new),
          rule("over-enthusiastic", OverEnthusiastic::new),
          rule("panel-member-unnamed", PanelMemberUnnamed::new),
          rule("permission-unknown", PermissionUnknown::new),
          rule("placeholder-left", PlaceholderLeft::new),
          rule("postal-heading-in-mail", PostalHeadingInMail::new),
          rule("promise-misquoted", PromiseMisquoted::new),
          rule("proofread-stamp", ProofreadStamp::new),
          rule("recipient-address-missing", RecipientAddressMissing::new),
          rule("recipient-mismatch", RecipientMismatch::new),
          rule("reference-not-informed", ReferenceNotInformed::new),
          rule("reference-not-told-outcome", ReferenceNotToldOutcome::new),
          timed("rejection-unanswered", RejectionUnanswered::new),
          rule("relative-date-mismatch", RelativeDateMismatch::new),
          rule("repeated-word", RepeatedWord::new),
          rule("repeats-earlier-message", RepeatsEarlierMessage::new),
          timed("requested-contact-due", RequestedContactDue::new),
          rule("resume-dump", ResumeDump::new),
          rule("same-topic-reference", SameTopicReference::new),
          rule("script-number-late", ScriptNumberLate::new),
          rule("script-too-long", ScriptTooLong::new),
          rule("search-stalled", SearchStalled::new),
          rule("self-centred", SelfCentred::new),
          rule("self-repetition", SelfRepetition::new),
          timed("send-outside-hours", SendOutsideHours::new),
          rule("shouting", Shouting::new),
          rule("single-active-application", SingleActiveApplication::new),
          rule("slow-channel", SlowChannel::new),
          timed("stalled-process", StalledProcess::new),
          timed("status-overdue", StatusOverdue::new),
          timed("status-timing", StatusTiming::new),
          timed("status-too-soon", StatusTooSoon::new),
          timed("thank-you-late", ThankYouLate::new),
          timed("thank-you-too-fast", ThankYouTooFast::new),
          rule("title-missing", TitleMissing::new),
          rule("unbalanced-quote", UnbalancedQuote::new),
          rule("vague-subject", VagueSubject::new),
          timed("withdrawal-unsent", WithdrawalUnsent::new),
          rule("wrong-company", WrongCompany::new),
          rule("wrong-date", WrongDate::new),
          rule("wrong-name", WrongName::new),
          rule("wrong-role", WrongRole::new));

  /** Rules with a file but no class here: they speak about the answers of all others. */
  static final Set<String> DECIDED_BY_THE_LINTER = Set.of(Linter.UNUSED_ALLOWANCE);

  private CodeRules() {}

  private static Entry rule(String id, Maker maker) {
    return new Entry(id, maker);
  }

  private static Entry rule(String id, Function<RuleCard, Checker> maker) {
    return new Entry(id, (card, supplies) -> maker.apply(card));
  }

  /** A rule that rests on the numbers of time, its own and those of other rules. */
  private static Entry timed(String id, BiFunction<RuleCard, PolicyReader, Checker> maker) {
    return new Entry(id, (card, supplies) -> maker.apply(card, supplies.policies()));
  }

  /** How the checker of a rule is made. */
  static Optional<Maker> of(String id) {
    return ALL.stream().filter(entry -> entry.id().equals(id)).map(Entry::maker).findFirst();
  }
}

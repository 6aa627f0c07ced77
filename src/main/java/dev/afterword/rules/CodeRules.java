package dev.afterword.rules;

import dev.afterword.lint.Checker;
import dev.afterword.lint.Linter;
import dev.afterword.lint.RuleCard;
import java.util.Set;

/**
 * The rules that are decided by code: each has a file {@code rules/ID.yml} with {@code code: true}
 * and a class in this package that is named after it. Sorted by id.
 */
final class CodeRules {

  /** Rules with a file but no class here: they speak about the answers of all others. */
  static final Set<String> DECIDED_BY_THE_LINTER = Set.of(Linter.UNUSED_ALLOWANCE);

  private CodeRules() {}

  /**
   * The checker of a rule. One switch and no table of constructors: a table would make each entry
   * at every start, at a tenth of the time of a check.
   *
   * @throws IllegalStateException if a file wants code that is not here
   */
  static Checker checker(RuleCard card, Supplies supplies) {
    return switch (card.id()) {
      case "a-an" -> new AAn(card);
      case "bad-link" -> new BadLink(card);
      case "before-interview" -> new BeforeInterview(card, supplies.policies());
      case "borrowed-detail" -> new BorrowedDetail(card);
      case "card-duplicates-mail" -> new CardDuplicatesMail(card);
      case "card-late" -> new CardLate(card, supplies.policies());
      case "card-missing" -> new CardMissing(card, supplies.policies());
      case "channel-mismatch" -> new ChannelMismatch(card);
      case "contact-missing" -> new ContactMissing(card);
      case "cool-down" -> new CoolDown(card, supplies.cards(), supplies.deciders());
      case "copied-template" -> new CopiedTemplate(card);
      case "detail-from-website-only" -> new DetailFromWebsiteOnly(card);
      case "double-space" -> new DoubleSpace(card);
      case "doubled-sign-off" -> new DoubledSignOff(card);
      case "duplicate-message" -> new DuplicateMessage(card);
      case "duplicate-subject" -> new DuplicateSubject(card, supplies.card("duplicate-message"));
      case "duplicate-wording" -> new DuplicateWording(card);
      case "emoji" -> new Emoji(card);
      case "escalates-channel" -> new EscalatesChannel(card, supplies.policies());
      case "fax" -> new Fax(card);
      case "follow-up-limit" -> new FollowUpLimit(card, supplies.policies());
      case "follow-up-too-often" -> new FollowUpTooOften(card, supplies.policies());
      case "generic-mailbox" -> new GenericMailbox(card);
      case "generic-message" -> new GenericMessage(card);
      case "group-recipients" -> new GroupRecipients(card);
      case "inconsistent-facts" -> new InconsistentFacts(card);
      case "interviewer-name-missing" -> new InterviewerNameMissing(card);
      case "interviewer-not-thanked" -> new InterviewerNotThanked(card, supplies.policies());
      case "keep-in-touch-due" -> new KeepInTouchDue(card, supplies.policies());
      case "keep-in-touch-too-often" -> new KeepInTouchTooOften(card, supplies.policies());
      case "kind-unclear" -> new KindUnclear(card);
      case "lower-case-i" -> new LowerCaseI(card);
      case "missing-caller-name" -> new MissingCallerName(card);
      case "missing-company" -> new MissingCompany(card);
      case "missing-conversation-reference" ->
          new MissingConversationReference(card, supplies.card("duplicate-message"));
      case "missing-final-punct" -> new MissingFinalPunct(card);
      case "missing-phone" -> new MissingPhone(card);
      case "missing-recipient-name" -> new MissingRecipientName(card);
      case "missing-role" -> new MissingRole(card);
      case "missing-space-after-punct" -> new MissingSpaceAfterPunct(card);
      case "mixed-spelling" -> new MixedSpelling(card);
      case "next-steps-unknown" -> new NextStepsUnknown(card);
      case "no-calls-requested" -> new NoCallsRequested(card);
      case "notes-missing" -> new NotesMissing(card);
      case "offer-others-not-told" -> new OfferOthersNotTold(card);
      case "over-enthusiastic" -> new OverEnthusiastic(card);
      case "panel-member-unnamed" -> new PanelMemberUnnamed(card);
      case "permission-unknown" -> new PermissionUnknown(card);
      case "personal-mailbox" -> new PersonalMailbox(card);
      case "placeholder-left" -> new PlaceholderLeft(card);
      case "postal-heading-in-mail" -> new PostalHeadingInMail(card);
      case "promise-misquoted" -> new PromiseMisquoted(card);
      case "proofread-stamp" -> new ProofreadStamp(card);
      case "recipient-address-missing" -> new RecipientAddressMissing(card);
      case "recipient-mismatch" -> new RecipientMismatch(card);
      case "reference-not-informed" -> new ReferenceNotInformed(card, supplies.policies());
      case "reference-not-told-outcome" -> new ReferenceNotToldOutcome(card, supplies.policies());
      case "referral-ask-soon-after-no" -> new ReferralAskSoonAfterNo(card);
      case "rejection-unanswered" -> new RejectionUnanswered(card, supplies.policies());
      case "relative-date-mismatch" -> new RelativeDateMismatch(card);
      case "repeated-word" -> new RepeatedWord(card);
      case "repeats-earlier-message" -> new RepeatsEarlierMessage(card);
      case "requested-contact-due" -> new RequestedContactDue(card, supplies.policies());
      case "resume-dump" -> new ResumeDump(card);
      case "same-topic-reference" ->
          new SameTopicReference(card, supplies.card("duplicate-message"));
      case "script-number-late" -> new ScriptNumberLate(card);
      case "script-too-long" -> new ScriptTooLong(card);
      case "search-stalled" -> new SearchStalled(card);
      case "self-centred" -> new SelfCentred(card);
      case "self-repetition" -> new SelfRepetition(card);
      case "send-outside-hours" -> new SendOutsideHours(card, supplies.policies());
      case "shouting" -> new Shouting(card);
      case "single-active-application" -> new SingleActiveApplication(card);
      case "slow-channel" -> new SlowChannel(card);
      case "stalled-process" -> new StalledProcess(card, supplies.policies());
      case "status-overdue" -> new StatusOverdue(card, supplies.policies());
      case "status-timing" -> new StatusTiming(card, supplies.policies());
      case "status-too-soon" -> new StatusTooSoon(card, supplies.policies());
      case "thank-you-late" -> new ThankYouLate(card, supplies.policies());
      case "thank-you-too-fast" -> new ThankYouTooFast(card, supplies.policies());
      case "title-missing" -> new TitleMissing(card);
      case "unbalanced-quote" -> new UnbalancedQuote(card);
      case "unknown-name" -> new UnknownName(card);
      case "unprofessional-sender" -> new UnprofessionalSender(card);
      case "vague-subject" -> new VagueSubject(card);
      case "withdrawal-unsent" -> new WithdrawalUnsent(card, supplies.policies());
      case "wrong-company" -> new WrongCompany(card);
      case "wrong-date" -> new WrongDate(card);
      case "wrong-name" -> new WrongName(card);
      case "wrong-role" -> new WrongRole(card);
      case "wrong-title" -> new WrongTitle(card);
      default -> throw new IllegalStateException("there is no code for the rule " + card.id());
    };
  }
}

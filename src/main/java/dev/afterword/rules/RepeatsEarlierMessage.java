package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Kind;
import dev.afterword.draft.PlannedSend;
import dev.afterword.lint.Application;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Workspace;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds messages that say again what the same person read in the one before. */
record RepeatsEarlierMessage(RuleCard card) implements OneRule.OfWorkspace {

  private static final int ALL = 100;

  @Override
  public List<Violation> check(Workspace workspace) {
    return workspace.applications().stream()
        .flatMap(application -> check(application, workspace).stream())
        .toList();
  }

  private List<Violation> check(Application application, Workspace workspace) {
    MaskedText.Reader reader = new MaskedText.Reader(application.facts());
    SharedWording messages = new SharedWording();
    Set<Draft> sent = new HashSet<>(application.sent());
    List<MaskedText> drafts = application.drafts().stream().map(reader::read).toList();
    application.sent().forEach(draft -> messages.add(reader.read(draft)));
    drafts.forEach(messages::add);
    ZoneId zone = application.facts().zone();
    List<Violation> found = new ArrayList<>();
    for (MaskedText draft : drafts) {
      if (card.kinds().contains(draft.draft().kind().kind())) {
        messages
            .nearest(
                draft,
                other ->
                    draft.goesToSomeOf(other)
                        && !isCardBesideMail(draft, other)
                        && (sent.contains(other.draft()) || precedes(other, draft, zone)))
            .filter(pair -> !isCopyOfItself(pair, sent))
            .flatMap(pair -> DuplicateReport.ifLarge(card, pair, workspace))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  /** {@code card-duplicates-mail} speaks of these. */
  private static boolean isCardBesideMail(MaskedText one, MaskedText other) {
    return kind(one) == Kind.CARD || kind(other) == Kind.CARD;
  }

  /** A draft that still lies where it was written after it was sent. */
  private static boolean isCopyOfItself(SharedWording.Pair pair, Set<Draft> sent) {
    return sent.contains(pair.earlier().draft())
        && pair.percent() == ALL
        && kind(pair.earlier()) == kind(pair.later())
        && stage(kind(pair.later())) == 0;
  }

  /** Drafts of one stage without times are versions of one message. */
  private static boolean precedes(MaskedText one, MaskedText other, ZoneId zone) {
    Optional<ZonedDateTime> sent = send(one, zone);
    Optional<ZonedDateTime> next = send(other, zone);
    boolean haveTimes = sent.isPresent() && next.isPresent();
    return haveTimes ? sent.get().isBefore(next.get()) : stage(kind(one)) < stage(kind(other));
  }

  private static Optional<ZonedDateTime> send(MaskedText text, ZoneId zone) {
    return text.draft().headers().send().map((PlannedSend planned) -> planned.in(zone));
  }

  private static Kind kind(MaskedText text) {
    return text.draft().kind().kind();
  }

  /** In which order messages of these kinds go out. */
  private static int stage(Kind kind) {
    return switch (kind) {
      case THANK_YOU, GROUP_THANKS, CARD -> 0;
      case STATUS, PHONE_SCRIPT, VOICEMAIL, OFFER_LEVERAGE -> 1;
      case FINAL_STATUS -> 2;
      case REJECTION_REPLY, WITHDRAWAL, FEEDBACK_REQUEST -> 3;
      case KEEP_IN_TOUCH, REFERRAL_ASK -> 4;
      case REFERENCE_NOTICE, CONTACT_REQUEST -> 0;
    };
  }
}
